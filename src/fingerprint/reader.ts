import type { Paragraph } from '../clean/types.ts';
import { Char, CLASS, resolve } from './chars.ts';
import { readDigits } from './digits.ts';
import { find, findPair, Trait, target, traits } from './foldTable.ts';
import { PRIME, SEED } from './hash.ts';
import { introduces } from './introduction.ts';
import { finishWord, readLetters } from './letters.ts';
import { readMark } from './marks.ts';
import { Reading } from './reading.ts';
import { type LocatedWords, WordFlag } from './words.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew for every letter.
const prime = PRIME;
const seed = SEED;
const { Special, Second, Stop } = Trait;
const { SentenceStart } = WordFlag;

/** For each code unit of ASCII, 1 where it ends a word whatever stands around it. */
const ENDS = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (!/[A-Za-z0-9.'`-]/.test(String.fromCharCode(code))) ENDS[code] = 1;

/**
 * Reads canonical words in one pass over UTF-16 code units, into arrays of its own that the next text overwrites. Holds no
 * text and no state between calls; make one for each worker.
 */
export class WordReader {
  readonly #at = new Reading();

  /** The canonical words of the paragraphs of `text`, as views that hold until the next call. */
  read(text: string, paragraphs: readonly Paragraph[]): LocatedWords {
    const at = this.#at;
    at.begin(text);
    let introduced = 0;
    for (const { start, end, quiet } of paragraphs) {
      const before = at.words.length;
      at.paragraph(Math.min(end, text.length), quiet, introduced);
      readParagraph(at, start);
      at.endParagraph();
      introduced = introduces(text, start, at.limit, at.words.length - before) ? WordFlag.Introduced : 0;
    }
    at.text = '';
    return at.words.view();
  }
}

/**
 * Most words of most texts are letters of ASCII, the first at most a capital, with a space behind them, and most of those
 * are not in the fold table, or only as stop words: they are read here, everything else elsewhere.
 */
function readParagraph(at: Reading, from: number): void {
  const { text, limit, words } = at;
  let i = from;
  while (i < limit) {
    let code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    const letter = code | 32;
    if (letter < 97 || letter > 122) {
      if (code === 44) {
        words.detach();
        i++;
      } else i = readOther(at, i, code);
      continue;
    }
    const start = i;
    const capital = (~code & 32) >> 5;
    let previous = letter;
    let h = Math.imul(seed ^ letter, prime);
    for (;;) {
      code = ++i < limit ? text.charCodeAt(i) : 32;
      if (code < 97 || code > 122) break;
      if (code === 122 && (previous === 105 || previous === 121)) code = 115;
      h = Math.imul(h ^ code, prime);
      previous = code;
    }
    const size = i - start;
    const stop = code === 46 && capital === 0 && size > 1;
    if (code !== 32 && !stop && (code >= 128 || ENDS[code] === 0)) {
      i = readLetters(at, start, i, h, size, capital, capital, previous);
      continue;
    }
    let raw = h;
    let flags = at.common | at.first | ((capital << 2) & ~(at.first >> 2));
    const slot = find(h, size);
    if (slot >= 0) {
      const has = traits(slot);
      raw = target(slot);
      if ((has & Special) !== 0 || ((has & Second) !== 0 && findPair(words.previous, raw) >= 0)) {
        i = finishWord(at, h, size, capital, capital, start, i);
        continue;
      }
      flags |= has & Stop;
    }
    at.first = 0;
    at.size = size;
    at.capitals = capital;
    words.push(raw, flags, start, i);
    if (code === 32) i++;
    else if (stop && (i + 1 >= limit || text.charCodeAt(i + 1) === 32)) {
      words.detach();
      at.first = SentenceStart;
      i += 2;
    }
  }
}

/** Reads what begins at `i`: anything but letters of ASCII. Returns where to go on. */
function readOther(at: Reading, i: number, code: number): number {
  const cls = CLASS[code]! || resolve(code);
  if (cls === Char.Space || cls === Char.Invisible) return i + 1;
  if (cls <= Char.Mark || cls === Char.Expand) return readLetters(at, i, i, SEED, 0, 0, 0, 0);
  return cls === Char.Digit ? readDigits(at, i) : readMark(at, i, code, cls);
}
