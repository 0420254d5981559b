import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { turn } from './stepwise.ts';

/** Each thread compiles the rules anew: on two cores, a second one gains nothing at 12 MB, a twelfth of the time at 16. */
export const BYTES_WORTH_WORKERS = 16_000_000;

/** Threads at work on an input of so many bytes, the first among them. `workers` are those asked for, if any were. */
export function widthFor(bytes: number, workers: number | undefined): number {
  if (workers !== undefined) return Math.max(1, workers);
  return bytes < BYTES_WORTH_WORKERS ? 1 : Math.min(8, availableParallelism());
}

/** What a task leaves behind dies with it: a small nursery costs no time, and saves 25 MB of each thread. */
const YOUNG = { maxYoungGenerationSizeMb: 8 };

/** Threads that have begun, or are about to, and have nobody to work for yet. */
const spare = new Set<Worker>();

/**
 * Begins the threads that a scan of these files is going to take, as far as their sizes tell: a thread takes some 50 ms until it can work, in which the
 * first one loads what it needs. Whoever calls it must call {@link endSpareThreads}.
 *
 * @param workers see {@link widthFor}
 */
export async function beginThreads(paths: readonly string[], workers: number | undefined): Promise<void> {
  const bytes = workers === undefined ? [...new Set(paths)].reduce((sum, path) => sum + sizeOf(path), 0) : 0;
  for (let more = widthFor(bytes, workers) - 1; more > 0; more--) {
    const thread = begin();
    spare.add(thread);
    // One that fails with nothing to do is no loss: whoever wants one gets another, and hears why it fails.
    thread.on('error', () => {});
    thread.once('exit', () => spare.delete(thread));
  }
  // Who listens for threads hears of them before anything else is done.
  if (spare.size > 0) await turn();
}

/** A thread to work, a spare one if there is one. */
export function takeThread(): Worker {
  for (const thread of spare) {
    spare.delete(thread);
    return thread;
  }
  return begin();
}

/** Ends the threads that nobody has taken. */
export function endSpareThreads(): void {
  for (const thread of spare) void thread.terminate();
}

const begin = (): Worker => new Worker(new URL('./worker.js', import.meta.url), { resourceLimits: YOUNG });

/** Bytes of a file; 0 for all else. What is wrong with a path is told when it is read. */
function sizeOf(path: string): number {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats.size : 0;
  } catch {
    return 0;
  }
}
