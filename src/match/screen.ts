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
  /** Index of the last word of a run, and one more, in the slot of its hash; 0 where no run is. */
  private table: Int32Array = new Int32Array(1 << 12);
  private mask: number = (1 << 12) - 1;
  /** A bit for each hash of a run, by its first sixteen bits: most runs are shown by one look to be not in the table. */
  private readonly present: Int32Array = new Int32Array(1 << 11);
  /** Hash of the run that ends at each word. */
  private grams: Int32Array = new Int32Array(1 << 12);
  private loaded: Uint32Array = new Uint32Array(0);
  /** Whether the body that was counted last is nearly all in the loaded one, and the reverse, quotations included. */
  whole = false;

  /** Sets the article that the following calls of {@link shared} count against. */
  load({ hash }: Words): void {
    this.loaded = hash;
    let size = 1 << 12;
    while (size < hash.length * 3) size <<= 1;
    if (this.table.length !== size) this.table = new Int32Array(size);
    else this.table.fill(0);
    this.mask = size - 1;
    if (this.grams.length < hash.length) this.grams = new Int32Array(hash.length * 2);
    const { table, mask, grams, present } = this;
    present.fill(0);
    let rolled = 0;
    for (let end = 0; end < hash.length; end++) {
      rolled = roll(rolled, hash, end);
      if (end < RUN_WORDS - 1) continue;
      const gram = scatter(rolled);
      present[gram >>> 21]! |= 1 << (gram >>> 16);
      grams[end] = gram;
      let slot = gram & mask;
      while (table[slot] !== 0 && grams[table[slot]! - 1] !== gram) slot = (slot + 1) & mask;
      table[slot] = end + 1;
    }
  }

  /**
   * Words of `b`, neither quoted nor quiet, in runs of six that the loaded article shares. Counting ends when there are
   * `enough`; {@link whole} is not told then.
   */
  shared({ hash, flags }: Words, enough: number = Number.POSITIVE_INFINITY): number {
    const { table, mask, grams, loaded, present } = this;
    this.whole = false;
    let rolled = 0;
    let shared = 0;
    let all = 0;
    let covered = 0;
    for (let end = 0; end < hash.length; end++) {
      rolled = roll(rolled, hash, end);
      if (end < RUN_WORDS - 1) continue;
      const gram = scatter(rolled);
      if (((present[gram >>> 21]! >>> (gram >>> 16)) & 1) === 0) continue;
      let slot = gram & mask;
      while (table[slot] !== 0 && grams[table[slot]! - 1] !== gram) slot = (slot + 1) & mask;
      const there = table[slot]! - 1;
      if (there < 0 || !sameRun(hash, end, loaded, there)) continue;
      for (let j = Math.max(end - RUN_WORDS + 1, covered); j <= end; j++) {
        all++;
        if ((flags[j]! & (WordFlag.Quoted | WordFlag.Quiet)) === 0) shared++;
      }
      if (shared >= enough) return shared;
      covered = end + 1;
    }
    this.whole = all > 0 && all >= WHOLE * Math.max(hash.length, loaded.length);
    return shared;
  }
}

/** Whether the runs of six words that end at `i` and `j` are the same. */
function sameRun(a: Uint32Array, i: number, b: Uint32Array, j: number): boolean {
  for (let k = 0; k < RUN_WORDS; k++) if (a[i - k] !== b[j - k]) return false;
  return true;
}

/** An odd number of any kind: the base of the polynomial whose coefficients are the words of a run. */
const BASE = 0x2545f491;
/** Its power that the oldest word of a run has been multiplied with when it leaves. */
const OLDEST = Array.from({ length: RUN_WORDS }).reduce((power: number) => Math.imul(power, BASE), 1);

/** The polynomial of the run of six words that ends at `i`, from that of the run before (Karp and Rabin 1987). */
function roll(rolled: number, hash: Uint32Array, i: number): number {
  const next = (Math.imul(rolled, BASE) + hash[i]!) | 0;
  return i < RUN_WORDS ? next : (next - Math.imul(hash[i - RUN_WORDS]!, OLDEST)) | 0;
}

function scatter(rolled: number): number {
  const h = Math.imul(rolled ^ (rolled >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 16);
}
