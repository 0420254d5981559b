import { foldCode, foldText, standsAt } from './chars.ts';

/** Whether one of a few strings stands in a line, case aside: for a line that has come as far as a pattern that is not compiled yet. A `needleTable` costs more to make. */
export class NeedleList {
  private readonly needles: readonly string[];
  /** One of them is empty, and stands everywhere. */
  private readonly any: boolean;
  /** By the five low bits of a needle's first character: a bit for each that its second may be. */
  private readonly seconds = new Int32Array(32);

  constructor(needles: readonly string[]) {
    this.needles = needles.map(foldText);
    this.any = this.needles.includes('');
    for (const needle of this.needles) {
      // Of one character alone any may follow, or none.
      const bits = needle.length < 2 ? -1 : 1 << (needle.charCodeAt(1) & 31);
      this.seconds[needle.charCodeAt(0) & 31]! |= bits;
    }
  }

  holds(line: string): boolean {
    if (this.any) return true;
    const { seconds } = this;
    let some = 0;
    for (let at = 0; at < line.length; at++) {
      const kept = foldCode(line.charCodeAt(at)) & 31;
      if (((some >>> kept) & 1) !== 0 && this.standsIn(line, at - 1)) return true;
      some = seconds[kept]!;
    }
    return some === -1 && this.standsIn(line, line.length - 1);
  }

  private standsIn(line: string, at: number): boolean {
    for (let i = 0; i < this.needles.length; i++) if (standsAt(this.needles[i]!, line, at)) return true;
    return false;
  }
}
