import type { CopyUnits } from '../units.ts';
import { Char, CLASS, FOLD, resolve } from './chars.ts';
import { PRIME, SEED } from './hash.ts';

/** Zeros that stand behind a text, so that whoever looks a few places ahead need not ask where it ends. */
export const MARGIN = 16;

/**
 * Looks at the text of a paragraph, round the place that the reader is at. The text is a copy of its code units: to read one
 * of those is a single load, where each charCodeAt asks anew what sort of string it has, and takes the compiler ten times as
 * many instructions to say.
 */
export class Cursor {
  /** The code units of the text, `length` of them, and zeros behind them. */
  units: Uint16Array = new Uint16Array(0);
  length = 0;
  /** Memory of its own for texts that come as strings. */
  #own: Uint16Array = new Uint16Array(1 << 12);
  /** End of the paragraph. */
  limit = 0;
  /** What {@link Cursor.suffix} read: raw hash and number of letters. */
  suffixRaw = 0;
  suffixSize = 0;

  /** Takes a text. */
  load(text: string, copy: CopyUnits): void {
    const length = text.length;
    if (this.#own.length < length + MARGIN) this.#own = new Uint16Array(2 * length + MARGIN);
    copy(text, this.#own);
    this.#own.fill(0, length, length + MARGIN);
    this.hold(this.#own, length);
  }

  /** Takes a text whose code units stand in `units`, with {@link MARGIN} zeros behind them. */
  hold(units: Uint16Array, length: number): void {
    this.units = units;
    this.length = length;
  }

  /** Class of the code unit at `i`; behind the paragraph's end all is space. */
  class(i: number): number {
    return i < this.limit ? this.classAt(i) : Char.Space;
  }

  classAt(i: number): number {
    const code = this.units[i]!;
    const cls = CLASS[code]!;
    return cls === Char.Unknown ? resolve(code) : cls;
  }

  fold(i: number): number {
    return FOLD[this.units[i]!]!;
  }

  letterAt(i: number): boolean {
    const cls = this.class(i);
    return cls <= Char.Upper || cls === Char.Expand;
  }

  /** A letter of a script with initials (Latin, Greek, Cyrillic) and no word behind it: the S of "U.S. troops". */
  initialAt(i: number): boolean {
    return this.class(i) <= Char.Upper && this.fold(i) < 0x530 && this.class(this.visible(i + 1)) >= Char.Space;
  }

  /** The first offset from `i` on that holds something visible. */
  visible(i: number): number {
    let j = i;
    while (this.class(j) === Char.Invisible) j++;
    return j;
  }

  /** The code point at `i`; a surrogate without its other half is one by itself. */
  pointAt(i: number): number {
    const high = this.units[i]!;
    const low = this.units[i + 1]!;
    if (high < 0xd800 || high > 0xdbff || low < 0xdc00 || low > 0xdfff) return high;
    return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  }

  digitFollows(from: number): boolean {
    let i = from;
    while (this.class(i) === Char.Space && i < this.limit && i < from + 3) i++;
    return this.class(i) === Char.Digit;
  }

  /** Reads the letters from `i` on, three at most, into `suffixRaw` and `suffixSize`. Returns their end. */
  suffix(i: number): number {
    let h = SEED;
    let size = 0;
    let j = i;
    for (; size < 3; j++) {
      const cls = this.class(j);
      if (cls <= Char.Mark) {
        h = Math.imul(h ^ this.fold(j), PRIME);
        size++;
      } else if (cls === Char.Expand) size = 3;
      else if (cls !== Char.Invisible) break;
    }
    this.suffixRaw = h;
    this.suffixSize = size;
    return j;
  }

  opensBracket(i: number): boolean {
    const code = this.units[i]!;
    return code === 0x28 || code === 0x5b || code === 0x2013 || code === 0x2014;
  }
}
