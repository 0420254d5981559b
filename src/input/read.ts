import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Article } from '../article.ts';
import type { InputError, Notice } from '../result.ts';
import { asBuffer } from './bytes.ts';
import { decode } from './decode.ts';
import { inputError, inputNotice, systemDetail } from './messages.ts';
import { type ArticleSource, type BytesSource, type FileSource, MAX_BYTES } from './sources.ts';

export interface ReadOptions {
  /** The most bytes one article may have; 64 MiB by default. */
  readonly maxBytes?: number;
}

/** An article with what there is to say of its reading, or why there is none. */
export type ReadResult =
  | { readonly article: Article; readonly notices: readonly Notice[] }
  | { readonly error: InputError };

const NO_NOTICES: readonly Notice[] = [];

/** Reads and decodes one article. Never throws: what cannot be read comes back as an error record. Synchronous, for workers. */
export function readArticle(source: FileSource | BytesSource | ArticleSource, options: ReadOptions = {}): ReadResult {
  if (source.kind === 'article') return { article: source.article, notices: NO_NOTICES };
  const limit = options.maxBytes ?? MAX_BYTES;
  let bytes: Buffer | null;
  try {
    bytes = source.kind === 'bytes' ? asBuffer(source.bytes) : readBytes(source, limit);
  } catch (error) {
    return { error: inputError('unreadable', source.id, { detail: systemDetail(error) }) };
  }
  if (!bytes || bytes.length > limit) {
    const size = bytes?.length ?? (source.kind === 'file' ? source.size : 0);
    return { error: inputError('too-large', source.id, { size, limit }) };
  }
  return decodeArticle(source.id, bytes);
}

/** The bytes of a file, or null when it is beyond the limit: told by its size before anything is read. */
function readBytes(source: FileSource, limit: number): Buffer | null {
  if (source.size > limit) return null;
  if (source.size === 0) return readUnsized(source.path, limit);
  return source.size < room.length ? readSmall(source.path) : readFileSync(source.path);
}

/** For one file after the other: what is read is decoded before the next is. */
const room = Buffer.allocUnsafeSlow(64 * 1024);

/** A file that is known to be small, in half the time that it takes to ask for its size again and to make room for it. */
function readSmall(path: string): Buffer {
  const fd = openSync(path, 'r');
  try {
    const count = readSync(fd, room, 0, room.length, null);
    // It has grown since.
    return count === room.length ? readFileSync(path) : room.subarray(0, count);
  } finally {
    closeSync(fd);
  }
}

/** Pipes, devices and empty files tell no size: read piece by piece, one byte past the limit at most. */
function readUnsized(path: string, limit: number): Buffer | null {
  const fd = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    let total = 0;
    for (;;) {
      const piece = Buffer.allocUnsafe(Math.min(64 * 1024, limit + 1 - total));
      const count = readSync(fd, piece, 0, piece.length, null);
      if (count === 0) return Buffer.concat(pieces, total);
      total += count;
      if (total > limit) return null;
      pieces.push(piece.subarray(0, count));
    }
  } finally {
    closeSync(fd);
  }
}

function decodeArticle(id: string, bytes: Buffer): ReadResult {
  const decoded = decode(bytes);
  if ('binary' in decoded) {
    const { binary, remedy } = decoded;
    return { error: inputError('binary', id, remedy ? { detail: binary, remedy } : { detail: binary }) };
  }
  const article: Article = { id, text: decoded.text };
  if (decoded.how === 'utf-8') {
    return {
      article,
      notices: isJsonLine(decoded.text) ? [inputNotice('json-lines', id, { remedy: asLines(id) })] : NO_NOTICES,
    };
  }
  if (decoded.how === 'broken')
    return { article, notices: [inputNotice('broken-utf8', id, { count: decoded.broken })] };
  const code = decoded.how === 'utf-16' ? 'utf-16' : 'old-encoding';
  return { article, notices: [inputNotice(code, id, { encoding: decoded.encoding })] };
}

/** Whether a text begins with a line that is a JSON object: hardly an article. */
function isJsonLine(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text.split('\n', 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

/** How to give what has this name as JSON Lines. */
function asLines(id: string): string {
  if (id === '-') return 'add --jsonl';
  return /\.txt$/i.test(id) ? 'call it .jsonl' : 'add --jsonl, or call it .jsonl';
}
