import { StringFinder } from './stringFinder.ts';

/** What a developing story has still to find out, or has found out. */
type Topic = 'arrest' | 'name' | 'cause' | 'proof';

/** How far a text knows the story to have got: the words of what it says is still open, and of what it says is settled. */
export interface Progress {
  readonly open: Readonly<Partial<Record<Topic, string>>>;
  readonly settled: Readonly<Partial<Record<Topic, string>>>;
  /** The day of the week that the first paragraph tells of, 1 for Monday to 7; 0 when it names none. */
  readonly day: number;
}

interface Signs {
  readonly open: RegExp;
  /** Global: the first match that holds is looked for. */
  readonly settled: RegExp;
}

const PERSON =
  '(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|assailants?|drivers?|man|men|woman|persons?|people)';

const TOPICS: Readonly<Record<Topic, Signs>> = {
  arrest: {
    open: new RegExp(
      String.raw`\bno (?:arrests?|suspects?)\b|\b(?:no one|nobody) (?:has been|was|is) (?:arrested|charged|in custody)\b|\b(?:still|remains?|is|are) at large\b|` +
        String.raw`\b(?:are|is|were|still) (?:looking|searching|hunting) for (?:the |an? |two |three |four )?(?:\w+ )?(?:\d\d-year-old|${PERSON})\b|` +
        String.raw`\b(?:is|are) wanted (?:in|for|on|by)\b|\b(?:has|have) not (?:yet )?(?:been (?:arrested|caught|charged)|made an? arrests?)\b`,
      'i',
    ),
    settled: new RegExp(
      String.raw`\b(?:was|were|been|being|is|are) (?:arrested|charged|indicted|apprehended|captured|arraigned|sentenced|convicted|taken into custody)\b|` +
        String.raw`\b(?:police|deputies|officers|detectives|authorities|investigators|agents|department|sheriff) (?:have |has )?(?:arrested|charged|captured)\b|` +
        String.raw`\bturned (?:himself|herself|themselves) in\b|\b(?:is|are|was|were|now) in (?:police )?custody\b|\bfac(?:es|ing) (?:[\w-]+ ){0,4}charges?\b`,
      'gi',
    ),
  },
  name: {
    open: /\bnames?\b[^.\n]{0,50}\bnot (?:yet )?(?:been )?(?:immediately )?(?:released|known|disclosed|made public)\b|\b(?:not|n['’]t) (?:yet )?(?:been )?(?:immediately |publicly )?identified\b|\bunidentified (?:man|woman|boy|girl|person|victim|body|male|female)\b|\bunknown (?:adult|man|woman|male|female|victim)\b/i,
    settled:
      /\b(?:has|have|had|was|were|been) (?:since )?(?:been )?identified\b|\b(?:police|authorities|officials|deputies|coroner|examiner|department|family|sheriff)\b[^.\n]{0,30} identified\b|\bidentified as [A-Z\d]/gi,
  },
  cause: {
    open: /\bautops(?:y|ies) (?:is|are|was|were|will be|has been|have been) (?:scheduled|planned|pending|set|to be)\b|\bcause of death (?:has|have|is|was) (?:not|pending|unknown)\b/i,
    settled:
      /\bautops(?:y|ies)\b[^.\n]{0,120}\b(?:determined|showed|shows|revealed|found|ruled|concluded|confirmed)\b/gi,
  },
  proof: {
    open: /\b(?:not|n['’]t) (?:yet )?(?:be )?(?:been )?(?:immediately |independently )?(?:be )?(?:able to )?(?:confirm|verif|authenticat)(?:ed|ied|y|e)?\b/i,
    settled: /\b(?:confirmed|verified|authenticated|authentic)\b/gi,
  },
};

/** Sentences without any of these tell of none of the topics. */
const TELLING: readonly string[] =
  'rrest|charg|custody|at large|looking for|searching|hunting|wanted|turned|suspects|apprehended|captured|sentenced|convicted|indicted|arraigned|identif|name |names |unknown|utops|cause of death|confirm|verif|thentic'.split(
    '|',
  );
const TELLING_WORDS: StringFinder = new StringFinder(TELLING);
/** Tells whether one of them stands at a place, to the letter. */
const TELLING_WORD = new RegExp(TELLING.join('|'), 'y');

const NAMES = Object.keys(TOPICS) as readonly Topic[];
/** What stands before a finding in its sentence and takes it back. */
const DENIED = /\b(?:no|not|never|nobody|none|whether|if|until|before|without|n['’]t|yet)\b[^.;\n]{0,40}$/i;
const QUOTED = /[“"][^”"\n]{0,400}[”"]/g;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
/** A day before which this stands is not that of the report. */
const OTHER_DAY = /\b(?:last|next|by|until|since|from|every|each|for) $/i;

/** As far as a sentence is read before and behind the word that tells. */
const SENTENCE = 300;
/** What is said at more length than this is told above it. */
const MOST = 8000;

/**
 * Reads how far the story had got from a body of news. A version without the arrest was written before the one that has it. English
 * only; quotations do not count, for they are older than the text that holds them.
 */
export function readProgress(body: string, firstParagraph: string): Progress {
  const open: Partial<Record<Topic, string>> = {};
  const settled: Partial<Record<Topic, string>> = {};
  const text = tellingSentences(body.slice(0, MOST)).replace(QUOTED, ' ');
  if (text !== '') {
    for (const topic of NAMES) {
      const signs = TOPICS[topic];
      const lacking = signs.open.exec(text);
      if (lacking !== null) open[topic] = said(lacking[0]);
      const found = affirmed(text, signs.settled);
      if (found !== null) settled[topic] = said(found);
    }
  }
  return { open, settled, day: dayOf(firstParagraph) };
}

/** The sentences that may tell of a topic, one a line. */
function tellingSentences(text: string): string {
  let out = '';
  let to = 0;
  let next = 0;
  for (const at of TELLING_WORDS.placesIn(text)) {
    TELLING_WORD.lastIndex = at;
    if (at < next || !TELLING_WORD.test(text)) continue;
    const line = text.lastIndexOf('\n', at) + 1;
    const from = Math.max(line, text.lastIndexOf('. ', at) + 1, to, at - SENTENCE);
    const stop = text.indexOf('.', at);
    const end = text.indexOf('\n', at);
    to = Math.min(stop < 0 ? text.length : stop + 1, end < 0 ? text.length : end, at + SENTENCE);
    out += `${text.slice(from, to)}\n`;
    next = Math.max(to, at + 1);
  }
  return out;
}

/** The first match that its sentence does not take back. */
function affirmed(text: string, pattern: RegExp): string | null {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (!DENIED.test(text.slice(Math.max(0, found.index - 60), pattern.lastIndex))) return found[0];
  }
  return null;
}

function dayOf(paragraph: string): number {
  const start = paragraph.slice(0, 400);
  const found = start.includes('day') ? DAY.exec(start) : null;
  if (found === null || OTHER_DAY.test(paragraph.slice(0, found.index))) return 0;
  return DAYS.indexOf(found[0]) + 1;
}

const said = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Days by which one day of the week is later than another: 1 or 2; 0 when they are one, or too far apart to tell. */
export function daysLater(day: number, than: number): number {
  if (day === 0 || than === 0) return 0;
  const days = (day - than + 7) % 7;
  return days <= 2 ? days : 0;
}

/** What `later` has settled and `earlier` still calls open; null when nothing, or when the reverse holds of another matter. */
export function settledSince(
  earlier: Progress,
  later: Progress,
): { open: string; settled: string; plain: boolean } | null {
  let found: { open: string; settled: string; plain: boolean } | null = null;
  const [was, is] = [stagesOf(earlier), stagesOf(later)];
  for (const [i, topic] of NAMES.entries()) {
    if (was[i] === 0 || is[i] === 0 || was[i] === is[i]) continue;
    if (was[i]! > is[i]!) return null;
    found ??= { open: earlier.open[topic]!, settled: later.settled[topic]!, plain: was[i] === 1 && is[i] === 3 };
  }
  return found;
}

/** For each topic 0: not spoken of; 1: open; 2: settled in part; 3: settled. */
export function stagesOf({ open, settled }: Progress): number[] {
  return NAMES.map((topic) => {
    if (open[topic] === undefined) return settled[topic] === undefined ? 0 : 3;
    return settled[topic] === undefined ? 1 : 2;
  });
}
