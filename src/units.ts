/** Writes the code units of a text to the head of an array that has room for them. */
export type CopyUnits = (text: string, into: Uint16Array) => void;

/** {@link CopyUnits} in plain JavaScript, for wherever the platform has no faster way. */
export function copyUnits(text: string, into: Uint16Array): void {
  for (let i = 0; i < text.length; i++) into[i] = text.charCodeAt(i);
}
