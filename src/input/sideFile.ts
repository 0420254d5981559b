import { readFileSync } from 'node:fs';
import type { ArticleMetadata } from '../article.ts';
import type { InputError } from '../result.ts';
import { dateOrNull } from './jsonLines.ts';
import { inputError } from './messages.ts';

/** What a side file (JSON Lines beside the articles) holds; a line that is not as it must be is an error, the rest is used. */
export interface SideFile<T> {
  /** In the order of the file. */
  readonly entries: readonly T[];
  readonly errors: readonly InputError[];
}

/** What is known of one article, by a name that may be its path or the last two parts of it. */
export interface NamedMetadata {
  readonly id: string;
  readonly metadata: ArticleMetadata;
}

/** Two articles by name. */
export interface NamedPair {
  readonly a: string;
  readonly b: string;
}

/** Reads `--metadata`: objects of `id` and, where known, `outlet`, `date`, `title`. Throws what reading throws. */
export function readMetadataFile(file: string): SideFile<NamedMetadata> {
  return sideLines(file, '"id"', (record) => {
    const { id, outlet, date, title } = record;
    if (typeof id !== 'string' && typeof id !== 'number') return null;
    const day = dateOrNull(date);
    const metadata = {
      ...(isText(outlet) ? { outlet } : {}),
      ...(day === null ? {} : { date: day }),
      ...(isText(title) ? { title } : {}),
    };
    return { id: String(id), metadata };
  });
}

/** Reads `--pairs`: objects of `a` and `b`. Throws what reading throws. */
export function readPairsFile(file: string): SideFile<NamedPair> {
  return sideLines(file, '"a" and "b"', ({ a, b }) => (isText(a) && isText(b) ? { a, b } : null));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function sideLines<T>(
  file: string,
  needed: string,
  read: (record: Readonly<Record<string, unknown>>) => T | null,
): SideFile<T> {
  const entries: T[] = [];
  const errors: InputError[] = [];
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  for (const [i, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const place = `${file}:${i + 1}`;
    const record = parsed(row);
    if (record === undefined) {
      errors.push(inputError('bad-json', place, { detail: 'syntax error' }));
      continue;
    }
    const value = typeof record === 'object' && record !== null ? read(record as Record<string, unknown>) : null;
    if (value === null) errors.push(inputError('bad-line', place, { detail: needed }));
    else entries.push(value);
  }
  return { entries, errors };
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}
