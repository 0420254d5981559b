import { FOLDED, foldCode, foldText, standsAt } from './foldCode.ts';

/** Characters of a gram, and what is kept of each: letters differ in five bits. */
const GRAM = 3;
const KEPT = 0x1f;
const GRAMS = 1 << (GRAM * 5);

/** The gram that a character makes with those before it. */
const rolled = (gram: number, folded: number): number => ((gram << 5) | (folded & KEPT)) & (GRAMS - 1);

/** A string to be found, and how many of its characters come before the end of its gram. */
interface Needle {
  readonly text: string;
  readonly end: number;
  readonly bit: number;
}

/**
 * Finds in one pass over a line which of many rules have one of their strings in it, case aside. Each string is looked for by three of its
 * characters, those that news has least, and compared only where these stand; a shorter one by one character.
 */
export class NeedleScreen {
  /** By gram, by the low byte of a character: which of `needles` to compare; 0 is none. */
  private readonly byGram = new Uint8Array(GRAMS);
  private readonly byOne = new Uint8Array(256);
  private readonly needles: Needle[][] = [[]];
  /** Bits of the rules that name no string: they are always found. */
  private readonly always: number;

  /** `lists[i]` are the strings of rule i, one of which must stand in the line, or null when any line will do; rules 32 apart share a bit. */
  constructor(lists: readonly (readonly string[] | null)[]) {
    let always = 0;
    lists.forEach((list, i) => {
      const bit = 1 << (i & 31);
      if (list === null) always |= bit;
      else for (const text of list) this.add(foldText(text), bit);
    });
    this.always = always;
  }

  /** The bits of the rules that have a string in `text` from `from` to `to`. */
  read(text: string, from: number, to: number): number {
    const { byGram, byOne } = this;
    let found = this.always;
    let gram = 0;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const folded = FOLDED[code]! || foldCode(code);
      gram = rolled(gram, folded);
      const three = byGram[gram]!;
      const one = byOne[folded & 255]!;
      if ((three | one) === 0) continue;
      if (three !== 0) found |= here(this.needles[three]!, text, from, i + 1, to);
      if (one !== 0) found |= here(this.needles[one]!, text, from, i + 1, to);
    }
    return found;
  }

  private add(text: string, bit: number): void {
    const size = text.length < GRAM ? 1 : GRAM;
    let best = 0;
    for (let i = 1; i + size <= text.length; i++) {
      if (commonness(text, i, size) < commonness(text, best, size)) best = i;
    }
    let key = 0;
    for (let i = best; i < best + size; i++) key = rolled(key, text.charCodeAt(i));
    if (size === 1) key = text.charCodeAt(best) & 255;
    const table = size === 1 ? this.byOne : this.byGram;
    if (table[key] === 0) {
      // Past what a byte can number, lists are shared: a string more is compared where another is looked for.
      if (this.needles.length < 256) table[key] = this.needles.push([]) - 1;
      else table[key] = 1 + (key % 255);
    }
    this.needles[table[key]!]!.push({ text, end: best + size, bit });
  }
}

/** The bits of those needles that stand in the text with their gram ending at `at`. */
function here(needles: readonly Needle[], text: string, from: number, at: number, to: number): number {
  let bits = 0;
  for (let i = 0; i < needles.length; i++) {
    const needle = needles[i]!;
    const start = at - needle.end;
    if (start >= from && start + needle.text.length <= to && standsAt(needle.text, text, start)) bits |= needle.bit;
  }
  return bits;
}

/** Letters of running text in the Latin alphabet, the frequent ones first. */
const FREQUENT = ' etaoinsrhldcumfpgwybvkxjqz';

/** How common a gram is, roughly. */
function commonness(text: string, from: number, size: number): number {
  let sum = 0;
  for (let i = from; i < from + size; i++) {
    const rank = FREQUENT.indexOf(text[i]!);
    sum += rank < 0 ? 0 : 27 - rank;
  }
  return sum;
}
