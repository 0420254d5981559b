import { parentPort } from 'node:worker_threads';
import { readHead } from '../../input/head.ts';

/** Beyond so many bytes of a file the system itself reads ahead of whoever reads it. */
const HEAD = 64 * 1024;

const bytes = new Uint8Array(HEAD);

/**
 * The thread's side of `FilesAhead`: reads the files it is told, so that the system has them in memory, and keeps nothing. Whoever reads a file as
 * an article meets what is wrong with it, and tells.
 */
parentPort?.on('message', (paths: readonly string[]) => {
  for (const path of paths) readHead(path, bytes, 0, HEAD);
});
