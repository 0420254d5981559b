import { Char, CLASS, FOLD, resolve } from './chars.ts';
import { PRIME, SEED } from './hash.ts';

/** Looks at the text of a paragraph, round the place that the reader is at. */
export class Cursor {
  text = '';
  /** End of the paragraph. */
  limit = 0;
  /** What {@link Cursor.suffix} read: raw hash and number of letters. */
  suffixRaw = 0;
  suffixSize = 0;

  /** Class of the code unit at `i`; behind the paragraph's end all is space. */
  class(i: number): number {
    return i < this.limit ? this.classAt(i) : Char.Space;
  }

  classAt(i: number): number {
    const code = this.text.charCodeAt(i);
    const cls = CLASS[code]!;
    return cls === Char.Unknown ? resolve(code) : cls;
  }

  fold(i: number): number {
    return FOLD[this.text.charCodeAt(i)]!;
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
    const code = this.text.charCodeAt(i);
    return code === 0x28 || code === 0x5b || code === 0x2013 || code === 0x2014;
  }
}
