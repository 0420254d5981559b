import { setFlagsFromString } from 'node:v8';
import type { Progress } from '../pipeline/options.ts';

/** Has V8 collect earlier, and give back what it has collected; for all threads at once. */
const THRIFTY = '--optimize-for-size';
const AS_BEFORE = '--no-optimize-for-size';

/** A progress that sees to the memory, and what ends that. */
export interface Thrift {
  readonly onProgress: Progress;
  readonly end: () => void;
}

/**
 * Has V8 save memory from the moment on that all is read, where that is wanted. By itself it lets each thread's garbage grow to several times what is in use, with
 * buffers that hang on it: a million identical articles, for which 310 MB are enough, came to 650. Reading and cleaning leave
 * little behind and take three quarters of the time: they go on as usual, for what V8 does otherwise to save memory costs a seventh.
 */
export function thriftily(wanted: boolean, onProgress: Progress): Thrift {
  if (!wanted) return { onProgress, end: () => {} };
  let thrifty = false;
  return {
    onProgress: (stage, done, total) => {
      const isRead = stage !== 'read' || (total > 0 && done === total);
      if (isRead && !thrifty) setFlagsFromString(THRIFTY);
      thrifty ||= isRead;
      onProgress(stage, done, total);
    },
    end: () => {
      if (thrifty) setFlagsFromString(AS_BEFORE);
    },
  };
}
