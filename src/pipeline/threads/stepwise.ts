import type { Steps } from '../../steps.ts';

/** How long work may keep a thread from everything else, in milliseconds: Ctrl-C is to be heard within a second. */
const LONGEST = 100;

/**
 * Gives the event loop a turn. Node has the same in `node:timers/promises`, which it would load for it, compiled anew as the program sets flags:
 * half a millisecond of every start.
 */
export const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Does the work, and gives the event loop of this thread a turn now and then. */
export async function stepwise<T>(steps: Steps<T>): Promise<T> {
  let last = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - last < LONGEST) continue;
    await turn();
    last = Date.now();
  }
}

/** Whether what a function gave back is work that is still to be done. */
export function isSteps<T>(given: T | Steps<T>): given is Steps<T> {
  return typeof (given as Partial<Steps<T>> | null)?.next === 'function';
}
