import type { Span } from '../article.ts';
import { type ReadableText, readable } from '../units.ts';
import { LEAD_LENGTH } from './mentions.ts';
import { signsIn, TELLING, TOPICS, type Topic, type TopicSigns } from './signs.ts';

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

const SIGNS: Readonly<Record<Topic, Signs>> = {
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

/** How a lead tells that something happened since the first report. */
const FOLLOW_UP =
  /\b(?:(?:has|have|had) (?:been|since) (?:charged|arrested|identified|released|sentenced|indicted|died)|(?:was|were) (?:arrested|charged|indicted|sentenced)|(?:police|deputies|authorities|officials|department|sheriff)[^.\n]{0,20} (?:have|has) arrested|(?:police|authorities|officials|coroner|family|sheriff)[^.\n]{0,40} (?:have )?identified|second (?:suspect|arrest)|autopsy|in custody|turned (?:himself|herself|themselves) in|arraigned|has died)\b/i;
/** Tells whether a telling word stands at a place, to the letter. */
const TELLING_WORD = new RegExp(TOPICS.flatMap((topic) => TELLING[topic]).join('|'), 'y');
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
 * Reads how far the story had got from the paragraphs of news, by what a search of the text found (`signsIn`); null where the text was not searched. A
 * version without the arrest was written before the one that has it. English only; quotations do not count, for they are older than the text
 * that holds them.
 */
export function readTold(text: ReadableText, paragraphs: readonly Span[], signs: TopicSigns | null): Told {
  if (signs === null) return readApart(text.string, paragraphs);
  if (signs.places.length === 0 && signs.days.length === 0) return NOTHING_TOLD;
  const start = paragraphs[0]?.start ?? 0;
  const end = start + LEAD_LENGTH;
  const first = paragraphs.find(isLong);
  const day = first === undefined || !stands(signs.days, first.start, first.end) ? 0 : dayOf(text.string, first);
  const followUp = stands(signs.places, start, end) ? FOLLOW_UP.exec(text.string.slice(start, end)) : null;
  return { progress: { ...stateOf(text, firstOf(paragraphs), signs), day }, followUp: followUp?.[0] ?? null };
}

/** The same of a text that was not searched: its paragraphs are, by themselves. */
function readApart(text: string, paragraphs: readonly Span[]): Told {
  const spans: Span[] = [];
  let joined = '';
  for (const { start, end } of firstOf(paragraphs)) {
    spans.push({ start: joined.length, end: joined.length + end - start });
    joined += `${text.slice(start, end)}\n`;
  }
  const own = readable(joined);
  const first = paragraphs.find(isLong);
  const day = first === undefined ? 0 : dayOf(text, first);
  const lead = paragraphs[0]?.start ?? 0;
  const followUp = FOLLOW_UP.exec(text.slice(lead, lead + LEAD_LENGTH));
  return { progress: { ...stateOf(own, spans, signsIn(own)!.told), day }, followUp: followUp?.[0] ?? null };
}

const NOTHING_TOLD: Told = { progress: { open: {}, settled: {}, day: 0 }, followUp: null };

const isLong = ({ start, end }: Span): boolean => end - start >= SHORT;

/** Whether one of some places is from `start` on and before `end`. */
function stands(places: readonly number[], start: number, end: number): boolean {
  for (let i = 0; i < places.length; i++) if (places[i]! >= start && places[i]! < end) return true;
  return false;
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

/** What paragraphs say of the topics. */
function stateOf(
  text: ReadableText,
  paragraphs: readonly Span[],
  signs: TopicSigns,
): Pick<Progress, 'open' | 'settled'> {
  const spoken = topicsIn(paragraphs, signs);
  if (spoken === 0) return NOTHING;
  const sentences = tellingSentences(text.string, signs.places, paragraphs);
  if (sentences === '') return NOTHING;
  const open: Partial<Record<Topic, string>> = {};
  const settled: Partial<Record<Topic, string>> = {};
  const own = sentences.replace(QUOTED, ' ');
  for (const [i, topic] of TOPICS.entries()) {
    if (((spoken >>> i) & 1) === 0) continue;
    const lacking = SIGNS[topic].open.exec(own);
    if (lacking !== null) open[topic] = said(lacking[0]);
    const found = affirmed(own, SIGNS[topic].settled);
    if (found !== null) settled[topic] = said(found);
  }
  return { open, settled };
}

const NOTHING: Pick<Progress, 'open' | 'settled'> = { open: {}, settled: {} };

/** A bit for each topic that has a sign in one of the paragraphs: patterns of the others find nothing. */
function topicsIn(paragraphs: readonly Span[], { places, topics }: TopicSigns): number {
  let bits = 0;
  let p = 0;
  for (let i = 0; i < places.length; i++) {
    while (p < paragraphs.length && paragraphs[p]!.end <= places[i]!) p++;
    if (p === paragraphs.length) break;
    if (paragraphs[p]!.start <= places[i]!) bits |= 1 << topics[i]!;
  }
  return bits & ((1 << TOPICS.length) - 1);
}

/** The sentences of paragraphs that may tell of a topic, one a line: those that a telling word stands in at one of the places. */
function tellingSentences(text: string, places: readonly number[], paragraphs: readonly Span[]): string {
  let out = '';
  let to = 0;
  let p = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i]!;
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

function dayOf(text: string, { start, end }: Span): number {
  const paragraph = text.slice(start, Math.min(end, start + 400));
  const found = paragraph.includes('day') ? DAY.exec(paragraph) : null;
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
  for (const [i, topic] of TOPICS.entries()) {
    if (was[i] === 0 || is[i] === 0 || was[i] === is[i]) continue;
    if (was[i]! > is[i]!) return null;
    found ??= { open: earlier.open[topic]!, settled: later.settled[topic]!, plain: was[i] === 1 && is[i] === 3 };
  }
  return found;
}

/** For each topic 0: not spoken of; 1: open; 2: settled in part; 3: settled. */
export function stagesOf({ open, settled }: Progress): number[] {
  return TOPICS.map((topic) => {
    if (open[topic] === undefined) return settled[topic] === undefined ? 0 : 3;
    return settled[topic] === undefined ? 1 : 2;
  });
}
