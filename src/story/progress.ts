import type { Span } from '../article.ts';
import type { CopyUnits } from '../units.ts';
import { LEAD_LENGTH } from './mentions.ts';
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
const TELLING: Readonly<Record<Topic, readonly string[]>> = {
  arrest:
    'rrest|charg|custody|at large|looking for|searching|hunting|wanted|turned|suspects|apprehended|captured|sentenced|convicted|indicted|arraigned'.split(
      '|',
    ),
  name: ['identif', 'name ', 'names ', 'unknown'],
  cause: ['utops', 'cause of death'],
  proof: ['confirm', 'verif', 'thentic'],
};
/** What the signs of a topic may rest on besides, in a sentence that is read for another. */
const BESIDES: Readonly<Partial<Record<Topic, readonly string[]>>> = { arrest: ['suspect', 'caught'] };
/** How a lead tells that something happened since the first report. */
const FOLLOW_UP =
  /\b(?:(?:has|have|had) (?:been|since) (?:charged|arrested|identified|released|sentenced|indicted|died)|(?:was|were) (?:arrested|charged|indicted|sentenced)|(?:police|deputies|authorities|officials|department|sheriff)[^.\n]{0,20} (?:have|has) arrested|(?:police|authorities|officials|coroner|family|sheriff)[^.\n]{0,40} (?:have )?identified|second (?:suspect|arrest)|autopsy|in custody|turned (?:himself|herself|themselves) in|arraigned|has died)\b/i;
/** What it may rest on besides all of these. */
const FOLLOWING: readonly string[] = ['released', '_died'];

const NAMES = Object.keys(TOPICS) as readonly Topic[];
/** Finds all of them, and the topics by their places: a text is searched once, and what cannot match in it is not tried. */
const FINDER: StringFinder = new StringFinder(
  ...NAMES.map((topic) => [...TELLING[topic], ...(BESIDES[topic] ?? [])]),
  FOLLOWING,
);
/** Tells whether a telling word stands at a place, to the letter. */
const TELLING_WORD = new RegExp(NAMES.flatMap((topic) => TELLING[topic]).join('|'), 'y');
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

/** A first paragraph of fewer code units is a headline or a label. */
const SHORT = 60;

/** What a text tells of when it was written. */
export interface Told {
  readonly progress: Progress;
  /** Words of the lead that tell of an arrest, a name or a death after the first report; null where it has none. */
  readonly followUp: string | null;
}

/**
 * Reads how far the story had got from the paragraphs of news. A version without the arrest was written before the one that has it. English
 * only; quotations do not count, for they are older than the text that holds them.
 */
export function readTold(text: string, paragraphs: readonly Span[], copy?: CopyUnits): Told {
  const start = paragraphs[0]?.start ?? 0;
  const body = firstOf(paragraphs);
  const end = Math.max(body.at(-1)?.end ?? 0, start + LEAD_LENGTH);
  const lead = text.slice(start, start + LEAD_LENGTH);
  const first = paragraphs.find((paragraph) => paragraph.end - paragraph.start >= SHORT);
  const day = first === undefined ? 0 : dayOf(text.slice(first.start, first.end));
  if (end - start > StringFinder.longest) {
    // So much furniture stands between the paragraphs that they are searched by themselves.
    const joined = body.map((paragraph) => text.slice(paragraph.start, paragraph.end)).join('\n');
    const places = FINDER.placesIn(joined, copy);
    const sentences = tellingSentences(joined, 0, places, [{ start: 0, end: joined.length }]);
    return { progress: { ...stateOf(sentences, FINDER.tags), day }, followUp: FOLLOW_UP.exec(lead)?.[0] ?? null };
  }
  const places = FINDER.placesIn(text.slice(start, end), copy);
  const sentences = tellingSentences(text, start, places, body);
  const followUp = places.length > 0 && places[0]! < LEAD_LENGTH ? FOLLOW_UP.exec(lead) : null;
  return { progress: { ...stateOf(sentences, FINDER.tags), day }, followUp: followUp?.[0] ?? null };
}

/** As much of the paragraphs as is read, a break counted between any two. */
function firstOf(paragraphs: readonly Span[]): Span[] {
  const first: Span[] = [];
  let room = MOST;
  for (const { start, end } of paragraphs) {
    if (room <= 0) break;
    first.push({ start, end: Math.min(end, start + room) });
    room -= end - start + 1;
  }
  return first;
}

/** What sentences say of the topics that have a bit. */
function stateOf(sentences: string, topics: number): Pick<Progress, 'open' | 'settled'> {
  const open: Partial<Record<Topic, string>> = {};
  const settled: Partial<Record<Topic, string>> = {};
  if (sentences === '') return { open, settled };
  const text = sentences.replace(QUOTED, ' ');
  for (const [i, topic] of NAMES.entries()) {
    if (((topics >>> i) & 1) === 0) continue;
    const signs = TOPICS[topic];
    const lacking = signs.open.exec(text);
    if (lacking !== null) open[topic] = said(lacking[0]);
    const found = affirmed(text, signs.settled);
    if (found !== null) settled[topic] = said(found);
  }
  return { open, settled };
}

/** The sentences of paragraphs that may tell of a topic, one a line: those that a telling word stands in at one of the places, counted from `from`. */
function tellingSentences(text: string, from: number, places: Uint32Array, paragraphs: readonly Span[]): string {
  let out = '';
  let to = 0;
  let p = 0;
  for (let i = 0; i < places.length; i++) {
    const at = from + places[i]!;
    while (p < paragraphs.length && paragraphs[p]!.end <= at) p++;
    if (p === paragraphs.length) break;
    const { start, end } = paragraphs[p]!;
    TELLING_WORD.lastIndex = at;
    if (at < Math.max(start, to) || !TELLING_WORD.test(text) || TELLING_WORD.lastIndex > end) continue;
    const low = Math.max(start, to, at - SENTENCE);
    const before = text.slice(low, at);
    const behind = text.slice(at, Math.min(end, at + SENTENCE));
    const [stop, line] = [behind.indexOf('.'), behind.indexOf('\n')];
    const beginning = low + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1;
    to = at + Math.min(stop < 0 ? behind.length : stop + 1, line < 0 ? behind.length : line);
    out += `${text.slice(beginning, to)}\n`;
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
