import { setImmediate as turn } from 'node:timers/promises';
import type { BatchOptions } from './batch.ts';
import type { Store } from './store.ts';
import { Desk, TASKS, type Tasks, type Told } from './tasks.ts';

/** Does the tasks of a scan, in this thread or on others. Results do not depend on which. */
export interface Engine {
  /** How many tasks it does at once. */
  readonly width: number;
  /** How many tasks it takes at once, so that no thread waits for the next. */
  readonly ahead: number;
  run<T extends keyof Tasks>(task: T, input: Parameters<Tasks[T]>[1]): Promise<ReturnType<Tasks[T]>>;
  /** Tells every thread what the tasks that are asked for from now on need. */
  tell(told: Told): void;
  close(): Promise<void>;
}

/** The engine without threads: for small inputs, and for callers that want no workers. */
export function inlineEngine(options: BatchOptions, store: Store): Engine {
  const desk = new Desk(options, store);
  return {
    width: 1,
    ahead: 1,
    run: async (task, input) => {
      // Without a turn of the event loop between tasks, Ctrl-C would wait for the end of the scan.
      await turn();
      return perform(desk, task, input);
    },
    tell: (told) => desk.tell(told),
    close: async () => {},
  };
}

/** Does one task at a desk. */
export function perform<T extends keyof Tasks>(
  desk: Desk,
  task: T,
  input: Parameters<Tasks[T]>[1],
): ReturnType<Tasks[T]> {
  const does = TASKS[task] as (desk: Desk, input: unknown) => ReturnType<Tasks[T]>;
  return does(desk, input);
}
