import { atOnce, type Steps } from '../../steps.ts';
import type { BatchOptions } from '../read/pieces.ts';
import type { Store } from '../store/store.ts';
import { isSteps, stepwise, turn } from './stepwise.ts';
import { Desk, TASKS, type Tasks, type Told } from './tasks.ts';

/** What a task gives: of one that works in steps, what stands at their end. */
export type Output<T extends keyof Tasks> =
  ReturnType<Tasks[T]> extends Generator<undefined, infer R> ? R : ReturnType<Tasks[T]>;

/** Does the tasks of a scan, in this thread or on others. Results do not depend on which. */
export interface Engine {
  /** How many tasks it does at once. */
  readonly width: number;
  /** How many tasks it takes at once, so that no thread waits for the next. */
  readonly ahead: number;
  run<T extends keyof Tasks>(task: T, input: Parameters<Tasks[T]>[1]): Promise<Output<T>>;
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
      const given = begin(desk, task, input);
      return isSteps(given) ? stepwise(given) : given;
    },
    tell: (told) => desk.tell(told),
    close: async () => {},
  };
}

/** Does one task at a desk. */
export function perform<T extends keyof Tasks>(desk: Desk, task: T, input: Parameters<Tasks[T]>[1]): Output<T> {
  const given = begin(desk, task, input);
  return isSteps(given) ? atOnce(given) : given;
}

function begin<T extends keyof Tasks>(
  desk: Desk,
  task: T,
  input: Parameters<Tasks[T]>[1],
): Output<T> | Steps<Output<T>> {
  const does = TASKS[task] as (desk: Desk, input: unknown) => Output<T> | Steps<Output<T>>;
  return does(desk, input);
}
