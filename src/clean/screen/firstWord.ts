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

/** First words that somebody asks for, by numbers from 1 on. */
export interface FirstWordTables {
  /** By number; that of 0 is empty. */
  readonly words: readonly string[];
  readonly hashes: Int32Array;
  /** By the upper bits of a hash: the first number that has them; by number: the next one that has the same; 0 for none. */
  readonly heads: Uint16Array;
  readonly next: Uint16Array;
}

export function firstWordTables(asked: Iterable<string>): FirstWordTables {
  // "e-mail" is nobody's first word: it hashes as "e".
  const words = ['', ...new Set([...asked].filter(isWhole))];
  const hashes = Int32Array.from(words, hashOf);
  const heads = new Uint16Array(1 << HASH_BITS);
  const next = new Uint16Array(words.length);
  for (let number = 1; number < words.length; number++) {
    const head = hashes[number]! >>> (31 - HASH_BITS);
    next[number] = heads[head]!;
    heads[head] = number;
  }
  return { words, hashes, heads, next };
}

/**
 * Looks first words up. Of most lines one look into a table says that nobody asks for theirs, and of the others most words are known without
 * being read out.
 */
export class FirstWords {
  readonly words: readonly string[];
  private readonly hashes: Int32Array;
  private readonly heads: Uint16Array;
  private readonly next: Uint16Array;

  constructor({ words, hashes, heads, next }: FirstWordTables) {
    this.words = words;
    this.hashes = hashes;
    this.heads = heads;
    this.next = next;
  }

  /** The number of the first word of the line from `from` to `to`, which has the `hash`; 0 where nobody asks for it. */
  numberIn(hash: number, text: string, from: number, to: number): number {
    let number = this.heads[hash >>> (31 - HASH_BITS)]!;
    while (number !== 0 && !(this.hashes[number] === hash && beginsWith(text, from, to, this.words[number]!)))
      number = this.next[number]!;
    return number;
  }
}

/** Whether a word, in small letters, is its own first word. */
function isWhole(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isWordCode(word.charCodeAt(at))) return false;
  return word !== '' && word.length <= LONGEST_WORD;
}

/** Whether the line from `from` to `to` has a first word: as a rule it need not be cut out and put in small letters to tell. */
function beginsWith(text: string, from: number, to: number, word: string): boolean {
  if (isWord(word, text, wordStart(text, from, to), to)) return true;
  return firstWord(text.slice(from, Math.min(to, from + MOST_MARKS + LONGEST_WORD))) === word;
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
