import type { Paragraph } from '../clean/types.ts';
import { type CopyUnits, copyUnits } from '../units.ts';
import { Char, CLASS, resolve } from './chars.ts';
import { readDigits } from './digits.ts';
import { introduces } from './introduction.ts';
import { readLetters } from './letters.ts';
import { readMark } from './marks.ts';
import { readPlainWords } from './plainWords.ts';
import { Reading } from './reading.ts';
import { type LocatedWords, WordFlag } from './words.ts';

/**
 * Reads canonical words in one pass over UTF-16 code units, into arrays of its own that the next text overwrites. Holds no
 * state between calls; make one for each worker.
 */
export class WordReader {
  readonly #at = new Reading();
  readonly #copy: CopyUnits;

  /** @param copy how to get at the code units of a text: platforms know faster ways than the plain one */
  constructor(copy: CopyUnits = copyUnits) {
    this.#copy = copy;
  }

  /** The canonical words of the paragraphs of `text`, as views that hold until the next call. */
  read(text: string, paragraphs: readonly Paragraph[]): LocatedWords {
    this.#at.begin(text, this.#copy);
    return this.#read(paragraphs);
  }

  /** The same of a text whose `length` code units stand in `units`, with `MARGIN` zeros behind them (see cursor.ts). */
  readUnits(units: Uint16Array, length: number, paragraphs: readonly Paragraph[]): LocatedWords {
    this.#at.beginUnits(units, length);
    return this.#read(paragraphs);
  }

  /** The code units of the text that was read last, for as long as its words hold. */
  get units(): Uint16Array {
    return this.#at.units.subarray(0, this.#at.length);
  }

  #read(paragraphs: readonly Paragraph[]): LocatedWords {
    const at = this.#at;
    let introduced = 0;
    for (let p = 0; p < paragraphs.length; p++) {
      const { start, end, quiet } = paragraphs[p]!;
      const before = at.words.length;
      at.paragraph(Math.min(end, at.length), quiet, introduced);
      readParagraph(at, start);
      at.endParagraph();
      introduced = introduces(at.units, start, at.limit, at.words.length - before) ? WordFlag.Introduced : 0;
    }
    return at.words.view();
  }
}

/** Reads plain words as far as they go, and whatever stands between them by the full grammar. */
function readParagraph(at: Reading, from: number): void {
  const limit = at.limit;
  let i = readPlainWords(at, from);
  while (i < limit) i = readPlainWords(at, readNext(at, i));
}

/** Reads what begins at `i`, whatever it is, by the full grammar. Returns where to go on. */
export function readNext(at: Reading, i: number): number {
  const code = at.units[i]!;
  const cls = CLASS[code]! || resolve(code);
  if (cls === Char.Space || cls === Char.Invisible) return i + 1;
  if (cls <= Char.Mark || cls === Char.Expand) return readLetters(at, i);
  return cls === Char.Digit ? readDigits(at, i) : readMark(at, i, code, cls);
}
