import { HASH_FACTOR, LONGEST_WORD, MOST_MARKS } from '../../kernel/lines/layout.ts';
import { foldCode } from './chars.ts';

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
  const from = wordStart(text);
  let to = from;
  while (to < text.length && to - from < LONGEST_WORD && isWordCode(text.charCodeAt(to))) to++;
  return text.slice(from, to).toLowerCase().replaceAll('’', "'");
}

function wordStart(text: string): number {
  const most = Math.min(text.length, MOST_MARKS);
  let at = 0;
  while (at < most && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** First words that somebody asks for, by numbers from 1 on; that of 0 is empty. "e-mail" is nobody's first word: it is read as "e". */
export const firstWordsOf = (asked: Iterable<string>): string[] => ['', ...new Set([...asked].filter(isWhole))];

/** Whether a word, in small letters, is its own first word. */
function isWhole(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isWordCode(word.charCodeAt(at))) return false;
  return word !== '' && word.length <= LONGEST_WORD;
}

/** A hash of the first word of a text: 31 bits, which V8 keeps without an object. The kernel hashes the first words of lines so. */
export function hashOf(text: string): number {
  const start = wordStart(text);
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
