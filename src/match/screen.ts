import { WordFlag, type Words } from '../fingerprint/words.ts';

/** Words in the runs that a screen counts. Shorter than a shingle, so that restyled copies count too. */
const RUN_WORDS = 6;
/** One text, but for a word here and there. */
const WHOLE = 0.95;

/**
 * A quick count of what two bodies share, to spare the full alignment of pairs that met by a stock phrase or a shared
 * quotation: the words of B, outside quotations, that stand in a run of six words which A has too. One table serves all
 * partners of A.
 */
export class Screen {
  private table: Uint32Array = new Uint32Array(1 << 12);
  private mask: number = (1 << 12) - 1;
  private grams: Uint32Array = new Uint32Array(0);
  private words = 0;
  /** Whether the body that was counted last is nearly all in the loaded one, and the reverse, quotations included. */
  whole = false;

  /** Sets the article that the following calls of {@link shared} count against. */
  load(a: Words): void {
    this.words = a.hash.length;
    const count = Math.max(0, a.hash.length - RUN_WORDS + 1);
    let size = 1 << 12;
    while (size < count * 3) size <<= 1;
    if (this.table.length !== size) this.table = new Uint32Array(size);
    else this.table.fill(0);
    this.mask = size - 1;
    this.grams = gramsOf(a.hash, this.grams);
    const { table, mask, grams } = this;
    for (let i = 0; i < count; i++) {
      const gram = grams[i]!;
      let slot = gram & mask;
      while (table[slot] !== 0 && table[slot] !== gram) slot = (slot + 1) & mask;
      table[slot] = gram;
    }
  }

  /** Words of `b`, neither quoted nor quiet, in runs of six that the loaded article shares. */
  shared(b: Words): number {
    const { hash, flags } = b;
    const count = hash.length - RUN_WORDS + 1;
    this.whole = false;
    if (count <= 0) return 0;
    this.grams = gramsOf(hash, this.grams);
    const { table, mask, grams } = this;
    let shared = 0;
    let all = 0;
    let covered = 0;
    for (let i = 0; i < count; i++) {
      const gram = grams[i]!;
      let slot = gram & mask;
      while (table[slot] !== 0 && table[slot] !== gram) slot = (slot + 1) & mask;
      if (table[slot] === 0) continue;
      for (let j = Math.max(i, covered); j < i + RUN_WORDS; j++) {
        all++;
        if ((flags[j]! & (WordFlag.Quoted | WordFlag.Quiet)) === 0) shared++;
      }
      covered = i + RUN_WORDS;
    }
    this.whole = all >= WHOLE * Math.max(hash.length, this.words);
    return shared;
  }
}

/** The non-zero 32-bit hash of each run of six words, in a buffer that grows as needed. */
function gramsOf(hash: Uint32Array, buffer: Uint32Array): Uint32Array {
  const count = Math.max(0, hash.length - RUN_WORDS + 1);
  const grams = buffer.length >= count ? buffer : new Uint32Array(count * 2);
  for (let i = 0; i < count; i++) {
    let h = 0;
    for (let j = 0; j < RUN_WORDS; j++) h = Math.imul((h ^ hash[i + j]!) >>> 0, 0x9e3779b1) ^ (h >>> 15);
    h ^= h >>> 16;
    grams[i] = h >>> 0 || 1;
  }
  return grams;
}
