import { matchesAt } from './matches.ts';

/** "According to" as German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian, and Polish say it. */
export const ACCORDING_ELSEWHERE: string =
  '[Ll]aut|[Ss]elon|[Ss]egún|[Ss]egundo|[Ss]econdo|[Vv]olgens|[Ee]nligt|[Ii]følge|[Ww]edług';
/** The words that namings turn on, at a place where one may stand. Each has its own first letters, so that a glance at a hit tells which to try. */
export const TURN: RegExp = new RegExp(
  String.raw`\b(?:according to|${ACCORDING_ELSEWHERE}|report(?:ed|s|ing)\b|said,? citing\b|t(?:old|ell(?:s|ing))\b|obtained by|seen by|an interview with|requested\b|reached out|sought\b|asked\b|contributed\b|originally (?:published|appeared|posted)|first (?:published|appeared)|republished|More from [A-Z]|(?:via|VIA) (?:affiliate|AFFILIATE))|\b[Rr]ead\b|\b[Ss]ee\b|\b[Cc]lick\b|\((?:[Ss]tory by|[Vv]ia|[Ff]rom)\b`,
  'y',
);
/**
 * The words of a text that namings turn on, as {@link TURN} would find them by itself, by the places that a search found (`Signs`); not one that ends
 * the text, for it names nobody.
 */
export function turnsIn(text: string, places: readonly number[]): RegExpExecArray[] {
  return matchesAt(text, TURN, places);
}
