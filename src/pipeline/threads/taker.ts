import type { Tasks } from './tasks.ts';

/**
 * Tasks handed to a worker at most: the one it does, and the next, so that it need not wait while the thread that hands them
 * out is at work itself.
 */
export const AHEAD = 2;

/** How much the threads have to do when a task comes. */
export interface Workload {
  /** Whether the first thread is at work. */
  readonly busy: boolean;
  /** The tasks that each worker has not done yet. */
  readonly loads: readonly number[];
  /** How many wait, beside this one, for words to be folded. */
  readonly toFold: number;
  /** Whether a single worker folds, too: it needs memory of its own for that. */
  readonly folding: boolean;
}

/** The first thread, which also hands out the tasks. */
export const FIRST = -1;

/**
 * Which thread takes a task: {@link FIRST}, or the worker in that place; null for none, before another task is done.
 *
 * Each thread compiles for itself what it runs, and cleaning takes most of that. So the workers clean, and the first thread, which also reads the input,
 * folds the words of what they have cleaned; it cleans only while there is nothing to fold, and a worker folds where words wait that the first thread does
 * not get to. Where all did everything, the second thread cost 3 s of CPU beside 10; where the first never cleaned, 118 MB of news took a tenth longer. Where
 * it alone folded, the worker had nothing to do for a quarter of the time in which a million generated articles were read, for they have little furniture.
 */
export function takerOf(task: keyof Tasks, { busy, loads, toFold, folding }: Workload): number | null {
  const load = Math.min(...loads);
  if (!busy && (load > 0 || task === 'fold')) return FIRST;
  // A single worker folds only where the first thread has the next batch to fold already.
  const isFree =
    task !== 'fold' || loads.length > 1 ? load < AHEAD : folding && (load === 0 || (load < AHEAD && toFold > 0));
  return isFree ? loads.indexOf(load) : null;
}
