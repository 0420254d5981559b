import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that appears under its name only when it is whole: into a neighbour first, then renamed. Whatever fails,
 * the neighbour goes. Throws what the file system throws.
 */
export async function writeFileWhole(
  path: string,
  write: (put: (text: string) => void) => Promise<void>,
): Promise<void> {
  // The same neighbour every time, so that what a killed run left is overwritten by the next.
  const part = join(dirname(path), `.${basename(path)}.part`);
  const fd = openSync(part, 'w');
  let open = true;
  try {
    await write((text) => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    });
    fsyncSync(fd);
    closeSync(fd);
    open = false;
    renameSync(part, path);
  } catch (error) {
    if (open) closeSync(fd);
    rmSync(part, { force: true });
    throw error;
  }
}
