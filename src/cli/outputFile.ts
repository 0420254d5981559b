import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Pieces, send } from './io.ts';

/**
 * Writes a file that appears under its name only when it is whole: into a neighbour first, then renamed. Whatever fails,
 * and when `signal` aborts, the neighbour goes. Throws what the file system throws.
 */
export async function writeFileWhole(path: string, pieces: Pieces, signal?: AbortSignal): Promise<void> {
  // The same neighbour every time, so that what a killed run left is overwritten by the next.
  const part = join(dirname(path), `.${basename(path)}.part`);
  const fd = openSync(part, 'w');
  const remove = (): void => rmSync(part, { force: true });
  signal?.addEventListener('abort', remove, { once: true });
  let open = true;
  try {
    await send(pieces, (block) => {
      const bytes = typeof block === 'string' ? Buffer.from(block) : block;
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      return undefined;
    });
    fsyncSync(fd);
    closeSync(fd);
    open = false;
    renameSync(part, path);
  } catch (error) {
    if (open) closeSync(fd);
    remove();
    throw error;
  } finally {
    signal?.removeEventListener('abort', remove);
  }
}
