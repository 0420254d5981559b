import type { BatchOptions } from './batch.ts';
import type { Store } from './store.ts';
import { Desk, type Told, WORKS, type Works } from './works.ts';

/** Does the works of a scan, in this thread or on others. Results do not depend on which. */
export interface Engine {
  /** How many works it does at once. */
  readonly width: number;
  run<W extends keyof Works>(work: W, input: Parameters<Works[W]>[1]): Promise<ReturnType<Works[W]>>;
  /** Tells every thread what the works that are asked for from now on need. */
  tell(told: Told): void;
  close(): Promise<void>;
}

/** The engine without threads: for small inputs, and for callers that want no workers. */
export function inlineEngine(options: BatchOptions, store: Store): Engine {
  const desk = new Desk(options, store);
  return {
    width: 1,
    run: async (work, input) => perform(desk, work, input),
    tell: (told) => desk.tell(told),
    close: async () => {},
  };
}

/** Does one work at a desk. */
export function perform<W extends keyof Works>(
  desk: Desk,
  work: W,
  input: Parameters<Works[W]>[1],
): ReturnType<Works[W]> {
  const does = WORKS[work] as (desk: Desk, input: unknown) => ReturnType<Works[W]>;
  return does(desk, input);
}
