import type { CopyUnits } from '../units.ts';
import { matchesAt } from './matches.ts';
import { StringFinder } from './stringFinder.ts';

/** "According to" as German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian, and Polish say it. */
export const ACCORDING_ELSEWHERE: string =
  '[Ll]aut|[Ss]elon|[Ss]egún|[Ss]egundo|[Ss]econdo|[Vv]olgens|[Ee]nligt|[Ii]følge|[Ww]edług';
/** The words that namings turn on, at a place where one may stand. Each has its own first letters, so that a glance at a hit tells which to try. */
export const TURN: RegExp = new RegExp(
  String.raw`\b(?:according to|${ACCORDING_ELSEWHERE}|report(?:ed|s|ing)\b|said,? citing\b|t(?:old|ell(?:s|ing))\b|obtained by|seen by|an interview with|requested\b|reached out|sought\b|asked\b|contributed\b|originally (?:published|appeared|posted)|first (?:published|appeared)|republished|More from [A-Z]|(?:via|VIA) (?:affiliate|AFFILIATE))|\b[Rr]ead\b|\b[Ss]ee\b|\b[Cc]lick\b|\((?:[Ss]tory by|[Vv]ia|[Ff]rom)\b`,
  'y',
);
/** Strings one of which each of these words begins with: the text is searched for them, the pattern alone would be tried at every letter. */
const TURNS =
  'according to|_laut|selon|según|segundo|secondo|volgens|enligt|ifølge|według|report|said citing|said, citing|_told|tells|telling|' +
  'obtained by|seen by|an interview with|requested|reached out|sought|asked|contributed|originally |first published|first appeared|' +
  'republished|more from |via affiliate|_read_|_see_|click|(story by|(via_|(from_';
/** How a line that names its source may begin. */
const SOURCES = '^source|^_via_|^attribution|^credit|^from_|^_h_t_|^originally ';
const FINDER: StringFinder = new StringFinder(TURNS.split('|'), SOURCES.split('|'));

/** The words of a text that namings turn on, as {@link TURN} would find them by itself; not one that ends the text, for it names nobody. */
export function turnsIn(text: string, copy?: CopyUnits): RegExpExecArray[] {
  return matchesAt(text, TURN, FINDER.placesIn(text, copy));
}

/** Whether the text that {@link turnsIn} read last may have a line that names its source. */
export const mayNameSource = (): boolean => (FINDER.tags & 2) !== 0;
