import { Worker } from 'node:worker_threads';
import type { Batch, BatchOptions, Piece } from './batch.ts';
import { type WordCorpus, wordCorpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import type { ComparedPair } from './pairs.ts';

/** What a worker is asked to do. */
export type Task =
  | { readonly do: 'map'; readonly piece: Piece }
  | { readonly do: 'share'; readonly corpus: WordCorpus }
  | { readonly do: 'compare'; readonly a: Uint32Array; readonly b: Uint32Array };

export interface Answer {
  readonly batch?: Batch;
  readonly pairs?: ComparedPair[];
}

/** A worker thread ended before its work was done (out of memory, a crash): the run cannot be trusted to be whole. */
class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** One thread, one task at a time. */
class Lane {
  private readonly worker: Worker;
  private settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  private failure: Error | null = null;

  constructor(options: BatchOptions) {
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options });
    this.worker.on('message', (answer: Answer) => {
      const settle = this.settle;
      this.settle = null;
      settle?.resolve(answer);
    });
    this.worker.on('error', (error) =>
      this.fail(new WorkerDied(`a worker thread failed: ${error.message}`, { cause: error })),
    );
    this.worker.on('exit', (code) => this.fail(new WorkerDied(`a worker thread ended too early (code ${code})`)));
  }

  run(task: Task): Promise<Answer> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.postMessage(task);
    });
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
export function workerEngine(options: BatchOptions, width: number): Engine {
  const lanes = Array.from({ length: width }, () => new Lane(options));
  const idle = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const sharing: Promise<Answer>[] = [];

  async function onIdle(task: Task): Promise<Answer> {
    const lane = idle.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
    try {
      return await lane.run(task);
    } finally {
      const next = waiting.shift();
      if (next) next(lane);
      else idle.push(lane);
    }
  }

  return {
    width,
    map: async (piece) => (await onIdle({ do: 'map', piece })).batch!,
    share: (corpus) => {
      for (const lane of lanes) sharing.push(lane.run({ do: 'share', corpus: wordCorpus(corpus) }));
    },
    compare: async (a, b) => {
      await Promise.all(sharing);
      return (await onIdle({ do: 'compare', a, b })).pairs!;
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
