import { LONGEST_PHRASE } from '../../kernel/lines/layout.ts';
import { foldCode } from '../screen/chars.ts';

/** Nothing to fold but case: most phrases of the rules are such, and most lines that may be one. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;

const EDGES_LEFT = /^[\s•·*|>»›<«‹:;,.…\-–—+#[\]()"“”'‘’→←▶►▸●○✓✕×&¿]+/;

/**
 * The form in which whole-line phrases are compared: lower case, one kind of apostrophe, single blanks, no bullets,
 * arrows, brackets or stops at either end. "» Read more…" and "READ MORE" are one phrase.
 */
export function foldPhrase(text: string): string {
  let s = text.toLowerCase();
  if (PLAIN.test(s)) return s;
  const left = EDGES_LEFT.exec(s);
  if (left) s = s.slice(left[0].length);
  let end = s.length;
  // A loop, not a regex alone: an unanchored start before `$` is quadratic in runs of stops.
  while (end > 0 && EDGE_RIGHT_CODES.has(s.charCodeAt(end - 1))) end--;
  s = s.slice(0, end);
  if (s.includes('’')) s = s.replaceAll('’', "'");
  return /\s\s|[\t\u00a0\u00ad\u200b]/.test(s) ? s.replaceAll(/[\u00ad\u200b]/g, '').replaceAll(/\s+/g, ' ') : s;
}

const EDGE_RIGHT_CODES: ReadonlySet<number> = new Set(
  Array.from(' \t\u00a0\u200b•·*|>»›<«‹:;,.…!-–—+#[]()"“”→←▶►▸●○✓✕×&↑?¿', (c) => c.charCodeAt(0)),
);

/** It is cut off behind a phrase. */
export const isBehindPhrase = (code: number): boolean => EDGE_RIGHT_CODES.has(code);

const LEFT_MARK = /[\s•·*|>»›<«‹:;,.…\-–—+#[\]()"“”'‘’→←▶►▸●○✓✕×&¿]/;
/** It is cut off before a phrase: one of {@link EDGES_LEFT}. */
export const isBeforePhrase = (code: number): boolean =>
  !(code < 128 && isLetterOrDigit(code)) && LEFT_MARK.test(String.fromCharCode(code));
const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** What phrases look like from afar: their lengths, first and last letters. By these the kernel tells of most lines that they are none of them. */
export class PhraseShapes {
  /** By length and first letter: a bit for each last letter. */
  readonly known: Int32Array = new Int32Array((LONGEST_PHRASE + 1) << 5);

  /** `phrase` is folded. */
  add(phrase: string): void {
    const size = phrase.length;
    if (size <= LONGEST_PHRASE) this.known[(size << 5) | endOf(phrase, 0)]! |= 1 << endOf(phrase, size - 1);
  }
}

/** Five bits of a character at an end, case and the kind of apostrophe aside; 0 of nothing. */
function endOf(text: string, at: number): number {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return foldCode(code === 0x2019 ? 39 : code) & 31;
}
