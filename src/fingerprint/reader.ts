import type { Paragraph } from '../clean/types.ts';
import { Char, CLASS, resolve } from './chars.ts';
import { readDigits } from './digits.ts';
import { find, Trait, target, traits } from './foldTable.ts';
import { mix, PRIME, SEED } from './hash.ts';
import { introduces } from './introduction.ts';
import { finishWord, readLetters } from './letters.ts';
import { readMark } from './marks.ts';
import { Reading } from './reading.ts';
import { type LocatedWords, WordFlag } from './words.ts';

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
      const cls = CLASS[code]! || resolve(code);
      if (cls === Char.Space || cls === Char.Invisible) i++;
      else if (cls <= Char.Mark || cls === Char.Expand) i = readLetters(at, i, i, SEED, 0, 0, 0, 0);
      else if (cls === Char.Digit) i = readDigits(at, i);
      else i = readMark(at, i, code, cls);
      continue;
    }
    const start = i;
    const capital = (~code & 32) >> 5;
    let previous = letter;
    let h = Math.imul(SEED ^ letter, PRIME);
    for (;;) {
      code = ++i < limit ? text.charCodeAt(i) : 32;
      if (code < 97 || code > 122) break;
      if (code === 122 && (previous === 105 || previous === 121)) code = 115;
      h = Math.imul(h ^ code, PRIME);
      previous = code;
    }
    const size = i - start;
    if (code !== 32 && (code >= 128 || ENDS[code] === 0)) {
      i = readLetters(at, start, i, h, size, capital, capital, previous);
      continue;
    }
    let raw = h;
    let flags = at.common | at.first | ((capital << 2) & ~(at.first >> 2));
    const slot = find(h, size);
    if (slot >= 0) {
      const has = traits(slot);
      if ((has & Trait.Special) !== 0) {
        i = finishWord(at, h, size, capital, capital, start, i);
        continue;
      }
      raw = target(slot);
      flags |= has & Trait.Stop;
    }
    at.first = 0;
    if (code !== 32) {
      at.size = size;
      at.capitals = capital;
    }
    const n = words.length;
    if (n === words.hash.length) words.grow();
    words.hash[n] = mix(raw);
    words.flags[n] = flags;
    words.start[n] = start;
    words.end[n] = i;
    words.length = n + 1;
    words.previous = raw;
    if (code === 32) i++;
  }
}
