import { parentPort, workerData } from 'node:worker_threads';
import { type BatchOptions, mapPiece } from './batch.ts';
import type { WordCorpus } from './corpus.ts';
import { comparePairs } from './pairs.ts';
import type { Answer, Task } from './pool.ts';

/** The worker thread's side of the pool: takes tasks one at a time, answers each. */
const port = parentPort;
if (!port) throw new Error('this module runs as a worker thread');
const options = workerData as BatchOptions;
let corpus: WordCorpus | null = null;

port.on('message', (task: Task) => {
  let answer: Answer;
  if (task.do === 'map') {
    answer = { batch: mapPiece(task.piece, options) };
  } else if (task.do === 'share') {
    corpus = task.corpus;
    answer = {};
  } else {
    if (!corpus) throw new Error('compare before share');
    answer = { pairs: comparePairs(corpus, task.a, task.b) };
  }
  port.postMessage(answer);
});
