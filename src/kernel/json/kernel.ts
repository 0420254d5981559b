import { Kernel, sharedMemory } from '../kernel.ts';
import { BYTES } from './bytes.ts';
import { INPUT, INPUT_BYTES, NAME_BYTES, NAMES, ROOM_BYTES, UNITS } from './layout.ts';

/** What the kernel of JSON can do, see assembly/json.ts. Places are bytes of its memory. */
interface Functions {
  /** Reads the line at a place, its text to another; not 0 when there is nothing unusual about it. */
  read(at: number, to: number): number;
  /** Decodes so many bytes that are a text by themselves. Returns how many code units they are, or -1 where there is anything unusual about them. */
  decode(at: number, length: number): number;
}

const BREAK = 10;

/**
 * Reads lines that are a JSON object each: tells where the values of some fields stand, and decodes one of them, the text. Its memory is one that threads
 * share: texts stay where they were decoded to.
 */
export class JsonKernel extends Kernel<Functions> {
  /** All of its memory, which does not grow. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Where the lines begin that were taken last. */
  start: number = INPUT;

  /**
   * @param names of the fields, in the order that layout.ts gives: see {@link JsonKernel.canName}
   * @param rooms for texts that stay
   */
  constructor(names: readonly string[], rooms: number = 0) {
    const memory = sharedMemory(UNITS + (1 + rooms) * ROOM_BYTES);
    super(BYTES, {}, memory);
    this.bytes = new Uint8Array(memory.buffer);
    for (const [field, name] of names.entries()) {
      const at = NAMES + field * NAME_BYTES;
      this.bytes[at] = name.length;
      for (let i = 0; i < name.length; i++) this.bytes[at + 1 + i] = name.charCodeAt(i);
    }
  }

  /** Whether the kernel can look for a field by a name: ASCII without what JSON escapes, and not long. */
  static canName(name: string): boolean {
    return name.length < NAME_BYTES && /^[ !#-[\]-~]+$/.test(name);
  }

  /** Whether lines were put where they are read from. */
  holds(lines: Uint8Array): boolean {
    return lines.buffer === this.bytes.buffer;
  }

  /**
   * Takes as many bytes of lines from `from` on as there is room for, puts them at {@link start}, and returns how many they are. That lies across eight
   * bytes as they do: what threads share is copied byte by byte otherwise. Those that it holds stay where they are.
   */
  take(lines: Uint8Array, from: number): number {
    const part = lines.subarray(from, from + INPUT_BYTES);
    if (this.holds(lines)) this.start = part.byteOffset;
    else {
      this.start = INPUT + (part.byteOffset & 7);
      this.bytes.set(part, this.start);
    }
    this.bytes[this.start + part.length] = BREAK;
    return part.length;
  }
}
