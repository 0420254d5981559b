import { LetterPattern } from '../screen/letterPattern.ts';
import { afterBlanks, isSpace, startsLower } from './letters.ts';

const BLANK = String.raw`[\s\u00a0]`;
/** Dashes as they come: real ones, their entities, and what is left of them when a page was decoded wrongly. */
const LONG_DASH = String.raw`[—–―−\u0096\u0097]|&(?:mdash|ndash|#821[12]|#x201[34]);|â€[“”"]`;

/** Every separator the wires set before the story: dashes, AP's old underscore, colon, bar, danda, EFE's ".-", TASS's full stop. */
const SEPARATOR = new RegExp(
  String.raw`${BLANK}*[.,]?${BLANK}*(?:(?:${LONG_DASH})+|-{1,3}(?![\p{L}\d]*\p{Ll}-)|_+(?=${BLANK})|[:：|=।](?=${BLANK}|$)|\.(?=${BLANK}|$))(?:${BLANK}*[-–—])?${BLANK}*`,
  'uy',
);

/** The end of the separator at `at`, or `at` itself when none stands there. */
export function afterSeparator(window: string, at: number): number {
  if (!maySeparate(window, at)) return at;
  SEPARATOR.lastIndex = at;
  const found = SEPARATOR.exec(window);
  if (found === null) return at;
  const stop = at + found[0].length;
  // "(Reuters)-based": a hyphen that joins two words separates nothing.
  if (window.charCodeAt(stop - 1) === 45 && startsLower(window, stop)) return at;
  return stop;
}

/** A sign with which a separator begins, behind a full stop or comma too; mostly a word of the sentence stands there. */
const MAY_SEPARATE = /\s*[.,]?\s*[-.:_|=&â：।—–―−\u0096\u0097]|\s*\./y;

function maySeparate(window: string, at: number): boolean {
  MAY_SEPARATE.lastIndex = at;
  return MAY_SEPARATE.test(window);
}

const isLongDash = (code: number): boolean =>
  code === 0x2014 || code === 0x2013 || code === 0x2015 || code === 0x2212 || code === 0x96 || code === 0x97;

/** As entities write a dash, and as it is left when UTF-8 was read as Windows-1252. */
const WRITTEN_OUT = /&(?:mdash|ndash|#821[12]|#x201[34]);|â€[“”"]/y;

/** The end of the long dash at `at`, however it is written; `at` when none stands there. */
function afterLongDash(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isLongDash(code)) return at + 1;
  if (code !== 38 && code !== 0xe2) return at;
  WRITTEN_OUT.lastIndex = at;
  return at + (WRITTEN_OUT.exec(text)?.[0].length ?? 0);
}

/**
 * Where the next dash begins, from `from` on, that may part a dateline without brackets from its story; -1 when none does in `text`. A long
 * dash, two hyphens, hyphens or underscores between blanks, one hyphen behind a word and before a blank, a bar.
 */
export function nextDash(text: string, from: number): number {
  MARK.lastIndex = from;
  while (MARK.test(text)) {
    const at = MARK.lastIndex - 1;
    if (markEnd(text, at) > at) return at;
  }
  return -1;
}

/** Where a dash may begin. (Without classes of letters it costs next to nothing to compile.) */
const MARK = /[|&â—–―−\u0096\u0097]|-(?=[-\s])|(?<=\s)[-_]/g;

/** The end of the dash that {@link nextDash} found at `at`, blanks behind it included. */
export const afterDash = (text: string, at: number): number => afterBlanks(text, markEnd(text, at));

/** The end of the dash at `at` without blanks, `at` when none stands there. */
function markEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 124) return at + 1;
  if (code === 45 || code === 95) return hyphensEnd(text, at);
  let end = at;
  for (let next = afterLongDash(text, at); next > end; next = afterLongDash(text, end)) end = next;
  return end;
}

function hyphensEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 45) end++;
  if (end - at > 1) return end;
  if (at > 0 && isSpace(text.charCodeAt(at - 1))) {
    let mixed = at;
    while (text.charCodeAt(mixed) === 45 || text.charCodeAt(mixed) === 95) mixed++;
    if (mixed === text.length || isSpace(text.charCodeAt(mixed))) return mixed;
  }
  return end > at && isSpace(text.charCodeAt(end)) && isBehindWord(text, at) ? end : at;
}

const TWO_LETTERS = new LetterPattern('\\p{L}{2}$');

/** Two letters stand right before, or with a point or comma between. */
function isBehindWord(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  const end = last === 46 || last === 44 ? at - 1 : at;
  return TWO_LETTERS.test(text.slice(Math.max(0, end - 4), end));
}
