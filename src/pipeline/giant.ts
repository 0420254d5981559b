import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Bytes of a piece of input, or code units of a text, from which on what it leaves behind is given up at once. A text of 66 MB goes from one memory
 * to the next, each of 67 to 300 MB: as garbage that waits for its collector, they came to 1.4 GB.
 */
export const GIANT: number = 1 << 23;

/** Has V8 collect the garbage of this thread, and with it the memory of buffers and kernels that nobody holds any more. */
export function collectGarbage(): void {
  collect ??= collector();
  collect?.();
}

let collect: (() => void) | null = null;

/** What collects in this thread; null where V8 keeps that to itself. */
function collector(): (() => void) | null {
  // It hands that out to whatever context is made while this is set.
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('typeof gc === "function" ? gc : null');
  setFlagsFromString('--no-expose-gc');
  return found as (() => void) | null;
}
