import { closeSync, openSync, readSync } from 'node:fs';

/** Reads a file from its beginning into `bytes`, from place `at` on, `most` bytes of it. Returns how many it were; -1 where it cannot be read. */
export function readHead(path: string, bytes: Uint8Array, at: number, most: number): number {
  try {
    const fd = openSync(path, 'r');
    try {
      return readSync(fd, bytes, at, most, null);
    } finally {
      closeSync(fd);
    }
  } catch {
    return -1;
  }
}
