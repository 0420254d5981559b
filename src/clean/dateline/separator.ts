import { LOWER } from './paragraph.ts';

const BLANK = String.raw`[\s\u00a0]`;
/** Dashes as they come: real ones, their entities, and what is left of them when a page was decoded wrongly. */
const LONG_DASH = String.raw`[—–―−\u0096\u0097]|&(?:mdash|ndash|#821[12]|#x201[34]);|â€[“”"]`;

/** Every separator the wires set before the story: dashes, AP's old underscore, colon, bar, danda, EFE's ".-", TASS's full stop. */
const SEPARATOR = new RegExp(
  String.raw`${BLANK}*[.,]?${BLANK}*(?:(?:${LONG_DASH})+|-{1,3}(?![\p{L}\d]*\p{Ll}-)|_+(?=${BLANK})|[:：|=।](?=${BLANK}|$)|\.(?=${BLANK}|$))(?:${BLANK}*[-–—])?${BLANK}*`,
  'uy',
);

/** A dash that may part a dateline without brackets from its story, with the blanks behind it. */
export const DASH: RegExp = new RegExp(
  String.raw`(?:(?:${LONG_DASH})+|--+|(?<=${BLANK})[-_]+(?=${BLANK}|$)|(?<=\p{L}{2}[.,]?)-(?=${BLANK})|\|)${BLANK}*`,
  'gu',
);

/** The end of the separator at `at`, or `at` itself when none stands there. */
export function afterSeparator(window: string, at: number): number {
  SEPARATOR.lastIndex = at;
  const found = SEPARATOR.exec(window);
  if (found === null) return at;
  const stop = at + found[0].length;
  // "(Reuters)-based": a hyphen that joins two words separates nothing.
  if (/-$/.test(found[0]) && LOWER.test(window.slice(stop))) return at;
  return stop;
}
