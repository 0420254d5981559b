import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

const piece = Buffer.alloc(1 << 20);

/**
 * Reads a file, or the files that stand in a folder, to the end, so that the system has them in memory. Without it the first of two who read the
 * same waits for the disk and the second does not, and a peer that takes all memory has pushed the input out before the other one runs.
 */
export function warm(path: string): void {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) read(join(path, name));
  else read(path);
}

function read(path: string): void {
  const file = openSync(path, 'r');
  try {
    while (readSync(file, piece) > 0);
  } finally {
    closeSync(file);
  }
}
