import type { Worker } from 'node:worker_threads';
import type { BatchOptions } from '../read/pieces.ts';
import { ownMemory } from '../read/texts.ts';
import { SpillFailed, type Store, type StoreShare } from '../store/store.ts';
import { type Engine, inlineEngine, type Output } from './engine.ts';
import { AHEAD, FIRST, takerOf } from './taker.ts';
import type { Tasks, Told } from './tasks.ts';
import { takeThread } from './threads.ts';

/** What a worker is told first of all. */
interface Beginning {
  readonly options: BatchOptions;
  readonly store: StoreShare;
}

/** What a worker is asked to do. */
export interface Task {
  readonly task: keyof Tasks;
  readonly input: unknown;
}

/** What a worker is asked to do, or told. Only the former is answered. */
export type Message = { readonly begin: Beginning } | Task | { readonly tell: Told };

export type Answer = { readonly output: unknown } | { readonly spillFailed: string };

/** A worker thread ended before its work was done (out of memory, a crash): the run cannot be trusted to be whole. */
class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** Tasks that keep a thread so long that nothing is put behind them: it would wait there while other threads have nothing to do. */
const LONG: ReadonlySet<keyof Tasks> = new Set(['learn', 'candidates']);

interface Waiting {
  /** How many tasks it counts as. */
  readonly weight: number;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One worker thread, which does its tasks in the order in which it gets them. */
class Lane {
  readonly #worker: Worker = takeThread();
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;

  constructor(begin: Beginning) {
    this.#worker.on('message', (answer: Answer) => {
      const first = this.#waiting.shift();
      if ('output' in answer) first?.resolve(answer.output);
      else first?.reject(new SpillFailed(answer.spillFailed));
    });
    this.#worker.on('error', (error) =>
      this.#fail(new WorkerDied(`a worker thread failed: ${error.message}`, { cause: error })),
    );
    this.#worker.on('exit', (code) => this.#fail(new WorkerDied(`a worker thread ended too early (code ${code})`)));
    this.#worker.postMessage({ begin } satisfies Message);
  }

  /** The tasks it has not done yet; a long one counts as all that it may have. */
  get load(): number {
    return this.#waiting.reduce((load, { weight }) => load + weight, 0);
  }

  run(message: Task): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ weight: LONG.has(message.task) ? AHEAD : 1, resolve, reject });
      this.#worker.postMessage(message satisfies Message, ownMemory(message.input as object));
    });
  }

  tell(told: Told): void {
    this.#worker.postMessage({ tell: told } satisfies Message);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/**
 * An engine of `width` threads, two or more: this one, which works along, and workers beside it. A thread more that only
 * handed out tasks would cost a start and a share of the memory.
 * Which of them takes what: {@link takerOf}.
 *
 * @param folding whether a single worker folds, too: it needs memory of its own for that
 */
export function workerEngine(options: BatchOptions, store: Store, width: number, folding: boolean): Engine {
  const lanes = Array.from({ length: width - 1 }, () => new Lane({ options, store: store.share }));
  const own = inlineEngine(options, store);
  let busy = false;
  /** Those who ask for a task while all have enough to do. */
  const queue: (() => void)[] = [];
  /** How many of them ask for words to be folded. */
  let toFold = 0;

  async function attempt<T extends keyof Tasks>(task: T, input: Parameters<Tasks[T]>[1]): Promise<Output<T>> {
    const taker = takerOf(task, { busy, loads: lanes.map(({ load }) => load), toFold, folding });
    if (taker === FIRST) {
      busy = true;
      try {
        return await own.run(task, input);
      } finally {
        busy = false;
      }
    }
    if (taker !== null) return (await lanes[taker]!.run({ task, input })) as Output<T>;
    const folds = Number(task === 'fold');
    toFold += folds;
    await new Promise<void>((free) => queue.push(free));
    toFold -= folds;
    return attempt(task, input);
  }

  return {
    width,
    ahead: 3 + AHEAD * (width - 1),
    async run(task, input) {
      try {
        return await attempt(task, input);
      } finally {
        // All of them: not everybody can take the place that this one leaves.
        for (const free of queue.splice(0)) free();
      }
    },
    tell: (told) => {
      own.tell(told);
      for (const lane of lanes) lane.tell(told);
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
