import type { Fingerprints } from './words.ts';

/** Fingerprints without where they stand. */
export type Prints = Pick<Fingerprints, 'high' | 'low'>;

/** The fingerprints of one body after another, in arrays that grow and are used again: new ones for each would cost as much as filling them. */
export class PrintBuffer {
  high: Uint32Array = new Uint32Array(1 << 10);
  low: Uint32Array = new Uint32Array(1 << 10);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.high.length) return;
    const { high, low } = this;
    this.high = new Uint32Array(Math.max(needed, 2 * high.length));
    this.low = new Uint32Array(this.high.length);
    this.high.set(high);
    this.low.set(low);
  }

  /** Adds those from `from` up to `to`. */
  add({ high, low }: Prints, from: number, to: number): void {
    this.reserve(to - from);
    const highs = this.high;
    const lows = this.low;
    let at = this.length;
    for (let i = from; i < to; i++) {
      highs[at] = high[i]!;
      lows[at++] = low[i]!;
    }
    this.length = at;
  }

  /** What it holds: views that hold until it is changed. */
  views(): Prints {
    return { high: this.high.subarray(0, this.length), low: this.low.subarray(0, this.length) };
  }
}
