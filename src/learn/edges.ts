import { LineFlag } from './lineFlag.ts';

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
const isStop = (code: number): boolean =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
const isColon = (code: number): boolean => code === 58 || code === 0xff1a;
const isQuote = (code: number): boolean =>
  code === 34 || code === 0xab || (code >= 0x201c && code <= 0x201f) || code === 0x300c;

/**
 * What stands between the words of a line and the line breaks round it. What was looked at for one line is remembered for
 * the next: where no breaks part them, each character is still looked at once, not once for every line.
 */
export class LineEdges {
  #units: Uint16Array = new Uint16Array(0);
  /** Where the last line began, and whether a quotation mark stood before it behind the break. */
  #start = 0;
  #quoted = false;
  /** The break behind the last line, and the last stop and colon before that. */
  #break = 0;
  #stop = -1;
  #colon = -1;

  /** Takes the code units of a text. */
  begin(units: Uint16Array): void {
    this.#units = units;
    this.#start = 0;
    this.#quoted = false;
    this.#break = 0;
    this.#stop = -1;
    this.#colon = -1;
  }

  /**
   * The flags Sentence and Colon of the line whose words stand in `[start, end)` of the text. Lines must be asked for in
   * their order.
   */
  flags(start: number, end: number): number {
    const units = this.#units;
    let quoted = false;
    let i = start - 1;
    for (; i >= this.#start; i--) {
      const code = units[i]!;
      if (isBreak(code)) break;
      if (isQuote(code)) quoted = true;
    }
    this.#quoted = quoted || (i < this.#start && this.#quoted);
    this.#start = start;
    // The last word may have taken its stop along: "p.m."
    const last = end - 1;
    if (last >= this.#break) this.#look(last);
    return (this.#quoted || this.#stop >= last ? LineFlag.Sentence : 0) | (this.#colon >= last ? LineFlag.Colon : 0);
  }

  /** Looks for stops and colons from `from` up to the next break. */
  #look(from: number): void {
    const units = this.#units;
    let i = from;
    for (; i < units.length; i++) {
      const code = units[i]!;
      if (isBreak(code)) break;
      if (isStop(code)) this.#stop = i;
      else if (isColon(code)) this.#colon = i;
    }
    this.#break = i;
  }
}
