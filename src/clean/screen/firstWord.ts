import { HASH_FACTOR, LONGEST_WORD, MOST_MARKS } from '../../kernel/lines/layout.ts';
import { foldCode } from './chars.ts';

const HASH_BITS = 14;

const LETTER = /[\p{L}\p{M}'’]/u;

/** By code unit beyond ASCII: 1 for part of a word, 2 for none, 0 as long as nobody has asked. Lines begin with quotation marks. */
const ASKED = new Uint8Array(0x10000);

/** Whether a code unit is part of a word: a letter, a mark on one, or an apostrophe. */
export const isWordCode = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39
    : (ASKED[code]! || askCode(code)) === 1;

function askCode(code: number): number {
  ASKED[code] = LETTER.test(String.fromCharCode(code)) ? 1 : 2;
  return ASKED[code]!;
}

/** The first word of a line in lower case, marks before it skipped; '' when there is none near the start. */
export function firstWord(text: string): string {
  const from = wordStart(text, 0, text.length);
  let to = from;
  while (to < text.length && to - from < LONGEST_WORD && isWordCode(text.charCodeAt(to))) to++;
  return text.slice(from, to).toLowerCase().replaceAll('’', "'");
}

function wordStart(text: string, from: number, to: number): number {
  const most = Math.min(to, from + MOST_MARKS);
  let at = from;
  while (at < most && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** First words that somebody asks for. Of most lines it says without reading the word out that nobody asks for theirs. */
export class FirstWords {
  private readonly known = new Uint8Array(1 << HASH_BITS);
  private readonly words = new Map<number, string>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const hash = hashOf(word);
      this.known[hash >>> (31 - HASH_BITS)] = 1;
      // "e-mail" is nobody's first word: it hashes as "e".
      if (firstWord(word) === word) this.words.set(hash, word);
    }
  }

  /** The first word of the line from `from` to `to`, which has the `hash`, when it may be one of these; else ''. */
  of(hash: number, text: string, from: number, to: number): string {
    if (this.known[hash >>> (31 - HASH_BITS)] === 0) return '';
    // As a rule it is the word itself that hashes so: no line's own needs to be cut out and put in small letters.
    const word = this.words.get(hash);
    if (word !== undefined && isWord(word, text, wordStart(text, from, to), to)) return word;
    return firstWord(text.slice(from, Math.min(to, from + 40)));
  }
}

/** Whether `word` is what stands in `text` from `at` to the end of a word, in ASCII letters of any case. */
function isWord(word: string, text: string, at: number, to: number): boolean {
  const end = at + word.length;
  if (end > to || (end < to && isWordCode(text.charCodeAt(end)))) return false;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(at + i);
    if (code >= 128 || foldCode(code) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** A hash of the first word of a text: 31 bits, which V8 keeps without an object. The kernel hashes the first words of lines so. */
export function hashOf(text: string): number {
  const start = wordStart(text, 0, text.length);
  const most = Math.min(text.length, start + LONGEST_WORD);
  let hash = 0;
  for (let at = start; at < most; at++) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) break;
    hash = Math.imul(hash ^ (code === 0x2019 ? 39 : foldCode(code)), HASH_FACTOR);
    hash ^= hash >>> 15;
  }
  return hash >>> 1;
}
