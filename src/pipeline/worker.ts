import { parentPort, workerData } from 'node:worker_threads';
import { perform } from './engine.ts';
import type { Answer, Task, WorkerData } from './pool.ts';
import { SpillFailed, Store } from './store.ts';
import { Desk } from './works.ts';

/** The worker thread's side of the pool: takes tasks one at a time, answers each work. */
const port = parentPort;
if (!port) throw new Error('this module runs as a worker thread');
const { options, store } = workerData as WorkerData;
const desk = new Desk(options, Store.of(store));

port.on('message', (task: Task) => {
  if ('tell' in task) desk.tell(task.tell);
  else port.postMessage(answer(task));
});

function answer({ work, input }: Extract<Task, { readonly work: unknown }>): Answer {
  try {
    return { output: perform(desk, work, input as never) };
  } catch (error) {
    // An error's class does not survive the way to the other thread. Any other error ends this thread.
    if (error instanceof SpillFailed) return { spillFailed: error.message };
    throw error;
  }
}
