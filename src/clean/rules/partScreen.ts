/** Buckets of the tables of grams. */
const BUCKET_BITS = 12;

const bucket = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> (32 - BUCKET_BITS);

/**
 * Tells in one pass over a line which of many rules may find one of their strings in it: each string is represented by
 * one gram of its characters (four, three or one), the one that news has least. It may say yes wrongly, never no.
 */
export class PartScreen {
  /** Bits of the rules, by character and by bucket; `gram` says whether a bucket holds any. */
  private readonly ones = new Int32Array(256);
  private readonly threes = new Int32Array(1 << BUCKET_BITS);
  private readonly fours = new Int32Array(1 << BUCKET_BITS);
  private readonly gram = new Uint8Array(1 << BUCKET_BITS);

  /** `parts[i]` are the strings of rule i, of which one must stand in the line; rules 32 apart share a bit. */
  constructor(parts: readonly (readonly string[])[]) {
    parts.forEach((list, i) => {
      for (const part of list) this.add(part, 1 << (i & 31));
    });
  }

  private add(part: string, bit: number): void {
    const size = part.length >= 4 ? 4 : part.length === 3 ? 3 : 1;
    let rarest = part.slice(0, size);
    for (let i = 1; i + size <= part.length; i++) {
      const gram = part.slice(i, i + size);
      if (commonness(gram) < commonness(rarest)) rarest = gram;
    }
    let key = 0;
    for (let i = 0; i < size; i++) key = (key << 8) | (rarest.charCodeAt(i) & 255);
    if (size === 1) {
      this.ones[key]! |= bit;
      return;
    }
    const at = bucket(key);
    this.gram[at] = 1;
    if (size === 4) this.fours[at]! |= bit;
    else this.threes[at]! |= bit;
  }

  /** The bits of the rules that may have a string in `text` from `from` to `to`. */
  read(text: string, from: number, to: number): number {
    const { ones, threes, fours, gram } = this;
    let found = 0;
    let last = 0;
    for (let i = from; i < to; i++) {
      const low = text.charCodeAt(i) & 255;
      last = (last << 8) | low;
      const four = bucket(last);
      const three = bucket(last & 0xffffff);
      if ((gram[four]! | gram[three]!) !== 0) found |= fours[four]! | threes[three]!;
      found |= ones[low]!;
    }
    return found;
  }
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
