import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of garbage that are worth a collection. */
const WORTH = 1 << 25;

/** What has become garbage since the last one. */
let waiting = 0;

/**
 * Tells that so many bytes are garbage now: buffers, strings and kernels that nobody in this thread holds any more. Has V8 collect them once they
 * are many.
 */
export function letGo(bytes: number): void {
  waiting += bytes;
  if (waiting < WORTH) return;
  waiting = 0;
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
