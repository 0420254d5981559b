/** Buckets of the tables of grams. */
const BUCKET_BITS = 12;
const BUCKETS = 1 << BUCKET_BITS;

const bucket = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> (32 - BUCKET_BITS);

/** A string to be found, and where in it its gram ends. */
interface Part {
  readonly text: string;
  readonly end: number;
  readonly bit: number;
}

/**
 * Finds in one pass over a line which of many rules have one of their strings in it: each string is looked for by one gram
 * of its characters (four, three or one), the one that news has least, and compared only where that gram stands.
 */
export class PartScreen {
  /** Strings by the character, or by the gram in open addressing, that they are looked for by. */
  private readonly ones: (readonly Part[] | null)[] = new Array(256).fill(null);
  private readonly hasOne = new Uint8Array(256);
  private readonly threes = new Grams();
  private readonly fours = new Grams();

  /** `parts[i]` are the strings of rule i, of which one must stand in the line; rules 32 apart share a bit. */
  constructor(parts: readonly (readonly string[])[]) {
    parts.forEach((list, i) => {
      for (const part of list) this.add(part, 1 << (i & 31));
    });
  }

  private add(text: string, bit: number): void {
    const size = text.length >= 4 ? 4 : text.length === 3 ? 3 : 1;
    let best = 0;
    for (let i = 1; i + size <= text.length; i++) {
      if (commonness(text.slice(i, i + size)) < commonness(text.slice(best, best + size))) best = i;
    }
    let key = 0;
    for (let i = best; i < best + size; i++) key = (key << 8) | (text.charCodeAt(i) & 255);
    const part = { text, end: best + size, bit };
    if (size === 4) this.fours.add(key, part);
    else if (size === 3) this.threes.add(key, part);
    else {
      this.hasOne[key] = 1;
      this.ones[key] = [...(this.ones[key] ?? []), part];
    }
  }

  /** The bits of the rules that have a string in `text` from `from` to `to`. */
  read(text: string, from: number, to: number): number {
    const { ones, hasOne, threes, fours } = this;
    const fourFull = fours.full;
    const threeFull = threes.full;
    let found = 0;
    let last = 0;
    for (let i = from; i < to; i++) {
      const low = text.charCodeAt(i) & 255;
      last = (last << 8) | low;
      const four = bucket(last);
      if (fourFull[four] !== 0) found |= here(fours.at(four, last), text, from, i + 1, to);
      const three = bucket(last & 0xffffff);
      if (threeFull[three] !== 0) found |= here(threes.at(three, last & 0xffffff), text, from, i + 1, to);
      if (hasOne[low] !== 0) found |= here(ones[low]!, text, from, i + 1, to);
    }
    return found;
  }
}

/** Strings by the gram they are looked for by. */
class Grams {
  /** 1 where a bucket is taken. */
  readonly full = new Uint8Array(BUCKETS);
  private readonly keys = new Int32Array(BUCKETS);
  private readonly parts: (readonly Part[] | null)[] = new Array(BUCKETS).fill(null);

  add(key: number, part: Part): void {
    let at = bucket(key);
    while (this.full[at] !== 0 && this.keys[at] !== key) at = (at + 1) & (BUCKETS - 1);
    this.full[at] = 1;
    this.keys[at] = key;
    this.parts[at] = [...(this.parts[at] ?? []), part];
  }

  at(from: number, key: number): readonly Part[] | null {
    for (let at = from; this.full[at] !== 0; at = (at + 1) & (BUCKETS - 1)) {
      if (this.keys[at] === key) return this.parts[at]!;
    }
    return null;
  }
}

/** The bits of those parts that stand in the text with their gram ending at `at`. */
function here(parts: readonly Part[] | null, text: string, from: number, at: number, to: number): number {
  if (parts === null) return 0;
  let bits = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const start = at - part.end;
    if (start >= from && start + part.text.length <= to && text.startsWith(part.text, start)) bits |= part.bit;
  }
  return bits;
}

/** How common a gram is in running text of the Latin alphabet, roughly: blanks and frequent letters weigh most. */
function commonness(gram: string): number {
  let sum = 0;
  for (const char of gram) {
    const rank = ' etaoinsrhldcumfpgwybvkxjqz'.indexOf(char);
    sum += rank < 0 ? 0 : 27 - rank;
  }
  return sum;
}
