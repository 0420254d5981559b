/**
 * A text of more code units than these, and a piece of input of more bytes, is a giant. It is read in parts, and what it leaves behind is given up at
 * once. A text of 66 MB goes from one memory to the next, each of 67 to 300 MB: as garbage that waits for its collector, they came to 1.4 GB.
 * But memory that is new for each takes a sixth of the time more, so most texts use again what there is.
 */
export const GIANT: number = 1 << 23;

/** Writes the code units of a text, or of a part of a giant, to the head of an array that has room for them. */
export type CopyUnits = (text: string, into: Uint16Array) => void;

/** {@link CopyUnits} in plain JavaScript, for wherever the platform has no faster way. */
export function copyUnits(text: string, into: Uint16Array): void {
  for (let i = 0; i < text.length; i++) into[i] = text.charCodeAt(i);
}

/** A text whose code units are at hand, and as a string where somebody asks for it. */
export interface ReadableText {
  readonly length: number;
  /** Writes its code units to the head of an array that has room for them. */
  copyTo(units: Uint16Array): void;
  readonly string: string;
  /** What stands in it from a place on. */
  stringFrom(at: number): string;
}

/** A string as such; `copy` is how to get at its code units. */
export function readable(string: string, copy: CopyUnits = copyUnits): ReadableText {
  return {
    length: string.length,
    copyTo: (units) => copy(string, units),
    string,
    stringFrom: (at) => string.slice(at),
  };
}
