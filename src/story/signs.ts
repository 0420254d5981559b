import type { Span } from '../article.ts';
import type { ReadableText } from '../units.ts';
import { groupOf, placeOf, StringFinder } from './stringFinder.ts';

/** What a developing story has still to find out, or has found out. */
export type Topic = 'arrest' | 'name' | 'cause' | 'proof';

/** Strings one of which each word begins with that a naming turns on (`TURN` of turns.ts). */
const TURNS =
  'according to|_laut|selon|según|segundo|secondo|volgens|enligt|ifølge|według|report|said citing|said, citing|_told|tells|telling|' +
  'obtained by|seen by|an interview with|requested|reached out|sought|asked|contributed|originally |first published|first appeared|' +
  'republished|more from |via affiliate|_read_|_see_|click|(story by|(via_|(from_';
/** How a line that names its source may begin. */
const SOURCES = '^source|^_via_|^attribution|^credit|^from_|^_h_t_|^originally ';
const ADDRESSES = '_http';
/** Of "Coastal Wire", and of "copyright" the letters that few words have. */
const OWNERS = '_wire|yright';
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** Sentences without any of these tell of none of the topics. */
export const TELLING: Readonly<Record<Topic, readonly string[]>> = {
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
/** And what a lead may rest on that tells what came later. */
const FOLLOWING: readonly string[] = ['released', '_died'];

export const TOPICS: readonly Topic[] = ['arrest', 'name', 'cause', 'proof'];

const STRINGS: readonly (readonly string[])[] = [
  ...[TURNS, SOURCES, ADDRESSES, OWNERS, DAYS].map((strings) => strings.split('|')),
  ...TOPICS.map((topic) => [...TELLING[topic], ...(BESIDES[topic] ?? [])]),
  FOLLOWING,
];
// Places in it.
const TURN = 0;
const SOURCE = 1;
const ADDRESS = 2;
const OWNER = 3;
const DAY = 4;
const FIRST_TOPIC = 5;
const FINDER: StringFinder = new StringFinder(...STRINGS);

/** Where in a text stands what may tell of how far the story had got, ascending. */
export interface TopicSigns {
  readonly places: readonly number[];
  /** Of each place the topic, by its place in {@link TOPICS}; one more for what only a lead rests on. */
  readonly topics: readonly number[];
  /** Where days of the week stand. */
  readonly days: readonly number[];
}

/** What stands in a text that may tell where it comes from: it is searched once, and what cannot match in it is not tried. */
export interface Signs {
  /** Where words stand that namings turn on, ascending: in the text without its cuts, a break for each. */
  readonly turns: readonly number[];
  /** Whether a line may name its source, and one be an address. */
  readonly source: boolean;
  readonly address: boolean;
  /** Where the first sign of copyright stands, in the text with its cuts; -1 where none does. */
  readonly copyrightAt: number;
  /** Whether it may name a wire, or have the word copyright; an open bracket; and whether a name may close it. */
  readonly owner: boolean;
  readonly bracket: boolean;
  readonly closing: boolean;
  /** In the text with its cuts. */
  readonly told: TopicSigns;
}

/** The longest text that is searched. */
export const LONGEST: number = StringFinder.longest;

/** Of most texts most lists are empty. */
const NONE: number[] = [];

/**
 * Searches a text of {@link LONGEST} code units at most. Null when a cut ends or begins within a line, so that the text without it may have what
 * does not stand in the text with it.
 */
export function signsIn(text: ReadableText, cuts: readonly Span[] = []): Signs | null {
  const { units } = FINDER;
  const { length } = text;
  text.copyTo(units);
  if (!arePlain(cuts, units, length)) return null;
  FINDER.search(length);
  let turns = NONE;
  let days = NONE;
  let places = NONE;
  let topics = NONE;
  let found = 0;
  let cut = 0;
  let shorter = 0;
  const { count, found: all } = FINDER;
  for (let i = 0; i < count; i++) {
    const place = placeOf(all[i]!);
    const group = groupOf(all[i]!);
    if (group >= FIRST_TOPIC) {
      places = added(places, place);
      topics = added(topics, group - FIRST_TOPIC);
      continue;
    }
    if (group === DAY) {
      days = added(days, place);
      continue;
    }
    for (; cut < cuts.length && cuts[cut]!.end <= place; cut++) shorter += cuts[cut]!.end - cuts[cut]!.start - 1;
    if (cut < cuts.length && cuts[cut]!.start <= place) continue;
    // What stands in brackets was found behind any mark.
    if (group === TURN && units[place]! < LETTERS && units[place] !== OPEN) continue;
    found |= 1 << group;
    if (group === TURN) turns = added(turns, place - shorter);
  }
  const { bracket, copyrightAt } = FINDER;
  return {
    turns,
    source: (found & (1 << SOURCE)) !== 0,
    address: (found & (1 << ADDRESS)) !== 0,
    owner: (found & (1 << OWNER)) !== 0,
    copyrightAt: copyrightAt < length ? copyrightAt : -1,
    bracket,
    closing: mayClose(units, length, cuts),
    told: { places, topics, days },
  };
}

function added(list: number[], value: number): number[] {
  if (list === NONE) return [value];
  list.push(value);
  return list;
}

const BREAK = 10;
const OPEN = 0x28;
/** Code units below this are no letters. */
const LETTERS = 65;

/** Whether nothing that is looked for can lie across a cut, nor begin or end at one for what is a letter within the cut. */
function arePlain(cuts: readonly Span[], units: Uint16Array, length: number): boolean {
  let before = 0;
  for (let i = 0; i < cuts.length; i++) {
    const { start, end } = cuts[i]!;
    if (start < before || end <= start || end > length) return false;
    if (start > 0 && units[start - 1]! >= LETTERS && units[start]! >= LETTERS) return false;
    if (end < length && units[end - 1] !== BREAK && units[end] !== BREAK) return false;
    before = end;
  }
  return true;
}

/** Whether the last character of a text without its cuts, blanks aside, may be that of a name. */
function mayClose(units: Uint16Array, length: number, cuts: readonly Span[]): boolean {
  let at = length;
  let cut = cuts.length - 1;
  while (at > 0) {
    if (cut >= 0 && cuts[cut]!.end === at) {
      at = cuts[cut--]!.start;
      continue;
    }
    const code = units[at - 1]!;
    if (code > 32) return code !== FULL_STOP && code !== QUOTE;
    at--;
  }
  return false;
}

const FULL_STOP = 0x2e;
const QUOTE = 0x201d;
