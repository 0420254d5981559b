import type { CopyUnits } from '../src/units.ts';

/** Copies the code units of texts in one copy of memory. For one reader: it keeps what it needs to write to that reader's array. */
export function unitCopier(): CopyUnits {
  let copiedInto: Uint16Array | null = null;
  let bytes: Buffer = Buffer.alloc(0);
  return (text, into) => {
    if (into !== copiedInto) {
      copiedInto = into;
      bytes = Buffer.from(into.buffer, into.byteOffset, into.byteLength);
    }
    // Typed arrays are little-endian on every platform that runs Node.
    bytes.write(text, 0, 'utf16le');
  };
}
