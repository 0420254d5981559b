import { parentPort } from 'node:worker_threads';
import { ownMemory } from '../read/texts.ts';
import { SpillFailed, Store } from '../store/store.ts';
import { perform } from './engine.ts';
import type { Answer, Message, Task } from './pool.ts';
import { Desk } from './tasks.ts';

/** The worker thread's side of the pool: takes messages one at a time, answers each. */
const port = parentPort;
if (!port) throw new Error('this module runs as a worker thread');
let desk: Desk;

port.on('message', (message: Message) => {
  if ('begin' in message) desk = new Desk(message.begin.options, Store.of(message.begin.store));
  else if ('tell' in message) desk.tell(message.tell);
  else {
    const given = answer(message);
    port.postMessage(given, 'output' in given && given.output ? ownMemory(given.output) : []);
  }
});

function answer({ task, input }: Task): Answer {
  try {
    return { output: perform(desk, task, input as never) };
  } catch (error) {
    // An error's class does not survive the way to the other thread. Any other error ends this thread.
    if (error instanceof SpillFailed) return { spillFailed: error.message };
    throw error;
  }
}
