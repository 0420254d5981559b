import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { generate, truthPath } from './generate.ts';
import { scratch } from './scratch.ts';

/** The version of the generator: corpora made by another are not used again. */
const EDITION = 2;

/** A generated corpus of `articles`, made on the first call. */
export function generated(articles: number): string {
  const path = join(scratch('corpora'), `generated-${EDITION}-${articles}.jsonl`);
  return once(path, (made) => {
    generate(articles, made);
    renameSync(truthPath(made), truthPath(path));
  });
}

/** A folder with the articles of a JSON Lines file as text files named by their ids. */
export function folderOf(corpus: string): string {
  const folder = join(scratch('folders'), basename(corpus, '.jsonl'));
  return once(folder, (made) => {
    mkdirSync(made, { recursive: true });
    for (const line of readFileSync(corpus, 'utf8').split('\n')) {
      if (line === '') continue;
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      writeFileSync(join(made, `${id}.txt`), text);
    }
  });
}

/** A file unpacked, if its name says that it is packed: `wc` cannot read gzip. Kept by where and what the file is, not by its name alone. */
export async function unpacked(path: string): Promise<string> {
  if (!path.endsWith('.gz')) return path;
  const { size, mtimeMs } = statSync(path);
  const which = createHash('sha256')
    .update(`${resolve(path)} ${size} ${mtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const plain = join(scratch('corpora'), `${which}-${basename(path, '.gz')}`);
  if (!existsSync(plain)) {
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(`${plain}.part`));
    renameSync(`${plain}.part`, plain);
  }
  return plain;
}

/** Makes a file or folder unless it is there; one that was half made is never taken for whole. */
export function once(path: string, make: (path: string) => void): string {
  if (existsSync(path)) return path;
  make(`${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
}
