import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Pieces, send } from './io.ts';

/** What stands under a name that is to be written. */
interface Place {
  /** The file itself, where the name is a link to one. */
  readonly path: string;
  /** The permissions of the file that stands there; null where there is none. */
  readonly mode: number | null;
  /** A device or a pipe: written to, never replaced. */
  readonly stream: boolean;
}

function placeOf(path: string): Place {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return { path, mode: null, stream: false };
  if (stats.isDirectory()) throw Object.assign(new Error(`${path} is a directory`), { code: 'EISDIR' });
  if (!stats.isFile()) return { path, mode: null, stream: true };
  return { path: realpathSync(path), mode: stats.mode & 0o777, stream: false };
}

/** Throws what the file system would throw if a file of this name were written now. */
export function checkWritable(path: string): void {
  const place = placeOf(path);
  accessSync(place.stream ? place.path : dirname(place.path), constants.W_OK);
}

/**
 * Writes a file that appears under its name only when it is whole: into a neighbour first, then renamed. Whatever fails,
 * and when `signal` aborts, the neighbour goes. A file that stands there keeps its permissions; a device or a pipe takes the
 * bytes as they come. Throws what the file system throws.
 */
export async function writeFileWhole(name: string, pieces: Pieces, signal?: AbortSignal): Promise<void> {
  const { path, mode, stream } = placeOf(name);
  if (stream) return writeInto(openSync(path, 'w'), pieces);
  // The same neighbour every time, so that what a killed run left is overwritten by the next.
  const part = join(dirname(path), `.${basename(path)}.part`);
  const fd = openSync(part, 'w');
  const remove = (): void => rmSync(part, { force: true });
  signal?.addEventListener('abort', remove, { once: true });
  try {
    await writeInto(fd, pieces, () => {
      if (mode !== null) fchmodSync(fd, mode);
      fsyncSync(fd);
    });
    renameSync(part, path);
  } catch (error) {
    remove();
    throw error;
  } finally {
    signal?.removeEventListener('abort', remove);
  }
}

/** Writes all pieces, does what is to be done `then`, and closes, whatever fails. */
async function writeInto(fd: number, pieces: Pieces, then?: () => void): Promise<void> {
  try {
    await send(pieces, (block) => {
      const bytes = typeof block === 'string' ? Buffer.from(block) : block;
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      return undefined;
    });
    then?.();
  } finally {
    closeSync(fd);
  }
}
