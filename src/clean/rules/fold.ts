import { foldCode } from '../screen/chars.ts';

/** Longest line, in characters, that can be a whole-line phrase. */
export const LONGEST_PHRASE = 110;

/** Nothing to fold: most phrases of the rules are written so. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;

const EDGES_LEFT = /^[\s•·*|>»›<«‹:;,.…\-–—+#[\]()"“”'‘’→←▶►▸●○✓✕×&¿]+/;

/**
 * The form in which whole-line phrases are compared: lower case, one kind of apostrophe, single blanks, no bullets,
 * arrows, brackets or stops at either end. "» Read more…" and "READ MORE" are one phrase.
 */
export function foldPhrase(text: string): string {
  if (PLAIN.test(text)) return text;
  let s = text.toLowerCase();
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

const LEFT_MARK = /[\s•·*|>»›<«‹:;,.…\-–—+#[\]()"“”'‘’→←▶►▸●○✓✕×&¿]/;
const isLeftMark = (code: number): boolean =>
  !(code < 128 && isLetterOrDigit(code)) && LEFT_MARK.test(String.fromCharCode(code));
const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** What phrases look like from afar: their lengths and first letters. Tells of most lines that they are none of them. */
export class PhraseShapes {
  private readonly known: Uint8Array = new Uint8Array((LONGEST_PHRASE + 1) << 5);

  /** `phrase` is folded. */
  add(phrase: string): void {
    if (phrase.length > LONGEST_PHRASE) return;
    this.known[(phrase.length << 5) | (foldCode(phrase.charCodeAt(0)) & 31)] = 1;
  }

  /** Whether the line from `from` to `to` may be a phrase once it is folded; it must hold no two blanks in a row and no hidden marks. */
  mayHold(text: string, from: number, to: number): boolean {
    let start = from;
    while (start < to && isLeftMark(text.charCodeAt(start))) start++;
    let end = to;
    while (end > start && EDGE_RIGHT_CODES.has(text.charCodeAt(end - 1))) end--;
    const size = end - start;
    if (size > LONGEST_PHRASE) return false;
    return this.known[(size << 5) | (size === 0 ? 0 : foldCode(text.charCodeAt(start)) & 31)] !== 0;
  }
}
