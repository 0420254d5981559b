import { StringKernel } from '../kernel/strings/kernel.ts';
import {
  BRACKET,
  COPYRIGHT,
  ENTRIES,
  ENTRY_BYTES,
  FIRST,
  FOUND,
  LEAD,
  LEADS,
  LENGTH,
  MOST_UNITS,
  OFFSET,
  OPENS,
  STRINGS,
  TAG,
  TAG_BITS,
  UNITS,
} from '../kernel/strings/layout.ts';

/** Characters of a string one of whose threes is looked up wherever they stand; none has fewer. */
const WINDOW = 5;
const THREE = 3;

/** How often a character is of a code in a thousand of news, the seldom ones rounded up to 1. */
const FREQUENCY = [
  210, 65, 11, 25, 31, 93, 16, 16, 36, 59, 2, 6, 33, 19, 57, 60, 17, 1, 52, 54, 71, 22, 9, 15, 1, 15, 1,
];

/** A kernel with its views. */
interface Memory {
  readonly find: (length: number) => number;
  readonly units: Uint16Array;
  readonly found: Uint32Array;
  readonly signs: Int32Array;
}

/**
 * Finds the places of some strings in a text, case aside: in a kernel, which takes a quarter of the time that a table of skips took in TypeScript, and
 * the whole of it from the first text on. `_` in a string stands for any character that is no letter.
 */
export class StringFinder {
  /** The longest text that it takes. */
  static readonly longest: number = MOST_UNITS;
  /** How often it found strings in the text that was searched last. */
  count = 0;
  readonly #groups: readonly (readonly string[])[];
  #known: Memory | null = null;

  /**
   * @param groups of strings of five characters or more, sixteen at most. One that begins with `_` may also begin the text; none that ends with it
   * ends the text. One behind a `^` stands where a line begins, or behind some marks there.
   */
  constructor(...groups: readonly (readonly string[])[]) {
    this.#groups = groups;
  }

  /** Where the text is to be written. */
  get units(): Uint16Array {
    return this.#memory.units;
  }

  /** Searches as much of the text as that; what it found holds until the next. Case and marks are still to be looked at. */
  search(length: number): void {
    this.count = this.#memory.find(length);
  }

  /** What it found, ascending: {@link placeOf} and {@link groupOf} tell what each number says. */
  get found(): Uint32Array {
    return this.#memory.found;
  }

  /** Whether the text, or what stands right behind it, has an open bracket. */
  get bracket(): boolean {
    return this.#memory.signs[0] !== 0;
  }

  /** Where the first © stands, in the text or right behind it; -1 where none does. */
  get copyrightAt(): number {
    return this.#memory.signs[(COPYRIGHT - BRACKET) >> 2]!;
  }

  /** Made when it is first asked for: most threads never are. */
  get #memory(): Memory {
    this.#known ??= memoryOf(this.#groups);
    return this.#known;
  }
}

/** Where in the text a string may begin (behind a first `_`). */
export const placeOf = (found: number): number => found >>> TAG_BITS;

/** The group that it is of. */
export const groupOf = (found: number): number => found & ((1 << TAG_BITS) - 1);

function memoryOf(groups: readonly (readonly string[])[]): Memory {
  const { buffer, functions } = new StringKernel();
  fillTables(buffer, groups);
  return {
    find: functions.find,
    units: new Uint16Array(buffer, UNITS, MOST_UNITS),
    found: new Uint32Array(buffer, FOUND, MOST_UNITS),
    signs: new Int32Array(buffer, BRACKET, 2),
  };
}

/** Files each string under the threes of its window. */
function fillTables(buffer: ArrayBuffer, groups: readonly (readonly string[])[]): void {
  const first = new Uint16Array(buffer, FIRST, 1 << 15);
  const bytes = new Uint8Array(buffer);
  const numbers = new Uint16Array(buffer);
  let entry = 0;
  let string = 0;
  for (const [tag, strings] of groups.entries()) {
    for (const text of strings) {
      const opens = text.startsWith('^') ? OPENS : 0;
      const lead = text.startsWith('_', opens === 0 ? 0 : 1) ? LEADS : 0;
      const codes = codesOf(text.replace('^', ''));
      bytes.set(codes, STRINGS + string);
      const from = seldomest(codes);
      for (let offset = from; offset <= from + WINDOW - THREE; offset++) {
        const three = threeAt(codes, offset);
        const told = ENTRIES + ++entry * ENTRY_BYTES;
        numbers[told >> 1] = first[three]!;
        numbers[(told >> 1) + 1] = string;
        bytes[told + OFFSET] = offset;
        bytes[told + LENGTH] = codes.length;
        bytes[told + LEAD] = lead | opens;
        bytes[told + TAG] = tag;
        first[three] = entry;
      }
      string += codes.length;
    }
  }
}

/** 1 to 26 for a letter of the Latin alphabet, case aside, 0 for all else. */
function codesOf(text: string): Uint8Array {
  const codes = new Uint8Array(text.length);
  for (let i = 0; i < codes.length; i++) {
    const letter = (text.charCodeAt(i) | 32) - 96;
    if (letter > 0 && letter <= 26) codes[i] = letter;
  }
  return codes;
}

const threeAt = (codes: Uint8Array, at: number): number => codes[at]! | (codes[at + 1]! << 5) | (codes[at + 2]! << 10);

/** Where the window of a string begins: its threes are to stand in few places, for each of which the string is compared. */
function seldomest(codes: Uint8Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  const often = (at: number): number => FREQUENCY[codes[at]!]!;
  for (let from = 0; from + WINDOW <= codes.length; from++) {
    let times = 0;
    for (let at = from; at <= from + WINDOW - THREE; at++) times += often(at) * often(at + 1) * often(at + 2);
    if (times >= least) continue;
    least = times;
    best = from;
  }
  return best;
}
