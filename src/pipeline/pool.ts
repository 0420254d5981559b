import { Worker } from 'node:worker_threads';
import type { BatchOptions } from './batch.ts';
import type { Engine } from './engine.ts';
import { SpillFailed, type Store, type StoreShare } from './store.ts';
import type { Tasks, Told } from './tasks.ts';

/** What a worker starts with. */
export interface WorkerData {
  readonly options: BatchOptions;
  readonly store: StoreShare;
}

/** What a worker is asked to do, or told. Only the former is answered. */
export type Message = { readonly task: keyof Tasks; readonly input: unknown } | { readonly tell: Told };

export type Answer = { readonly output: unknown } | { readonly spillFailed: string };

/** A worker thread ended before its work was done (out of memory, a crash): the run cannot be trusted to be whole. */
class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** What a task leaves behind dies with it: a small nursery costs no time, and saves 25 MB of each thread. */
const YOUNG = { maxYoungGenerationSizeMb: 8 };

/** One thread, one task at a time. */
class Lane {
  private readonly worker: Worker;
  private settle: { resolve: (output: unknown) => void; reject: (error: Error) => void } | null = null;
  private failure: Error | null = null;

  constructor(workerData: WorkerData) {
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData, resourceLimits: YOUNG });
    this.worker.on('message', (answer: Answer) => {
      const settle = this.settle;
      this.settle = null;
      if ('output' in answer) settle?.resolve(answer.output);
      else settle?.reject(new SpillFailed(answer.spillFailed));
    });
    this.worker.on('error', (error) =>
      this.fail(new WorkerDied(`a worker thread failed: ${error.message}`, { cause: error })),
    );
    this.worker.on('exit', (code) => this.fail(new WorkerDied(`a worker thread ended too early (code ${code})`)));
  }

  run(message: Message): Promise<unknown> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.postMessage(message);
    });
  }

  tell(told: Told): void {
    this.worker.postMessage({ tell: told } satisfies Message);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.settle?.reject(this.failure);
    this.settle = null;
  }
}

/** An engine on worker threads: `width` of them, each with one task at a time. */
export function workerEngine(options: BatchOptions, store: Store, width: number): Engine {
  const lanes = Array.from({ length: width }, () => new Lane({ options, store: store.share }));
  const idle = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];

  return {
    width,
    async run<T extends keyof Tasks>(task: T, input: Parameters<Tasks[T]>[1]): Promise<ReturnType<Tasks[T]>> {
      const lane = idle.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
      try {
        return (await lane.run({ task, input })) as ReturnType<Tasks[T]>;
      } finally {
        const next = waiting.shift();
        if (next) next(lane);
        else idle.push(lane);
      }
    },
    tell: (told) => {
      for (const lane of lanes) lane.tell(told);
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
