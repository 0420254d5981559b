import { dirname } from 'node:path';
import type { ArticleMetadata } from '../article.ts';
import { identifier } from '../input/identify.ts';
import { inputNotice, systemDetail } from '../input/messages.ts';
import { readMetadataFile, type SideFile } from '../input/sideFile.ts';
import { type UnclearDates, unclearDatesNotices, withDateOf } from '../pipeline/read/unclearDates.ts';
import type { InputError, Notice } from '../result.ts';
import { UsageError } from './status.ts';

/** What `--metadata` told, by the ids of this run. */
export interface KnownMetadata {
  readonly byId: ReadonlyMap<string, ArticleMetadata>;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
  /** What to say of ids that name none of the articles found in the end: one notice a file, or none. */
  unknown(ids: ReadonlySet<string>): readonly Notice[];
}

/**
 * Reads `--metadata FILE` for articles with these ids. A name that is none of them is kept as it stands: the id of a line
 * in JSON Lines shows only when it is read.
 */
export function knownMetadata(file: string | undefined, ids: Iterable<string>): KnownMetadata {
  if (file === undefined) return { byId: new Map(), errors: [], notices: [], unknown: () => [] };
  const { entries, errors } = readSideFile('--metadata', file, readMetadataFile);
  const identify = identifier(ids, dirname(file));
  let unclear: UnclearDates | null = null;
  for (const [i, { metadata }] of entries.entries()) unclear = withDateOf(unclear, metadata, i);
  const byId = new Map(entries.map(({ id, metadata }) => [identify(id) ?? id, metadata]));
  return {
    byId,
    errors,
    notices: unclearDatesNotices([{ file, unclearDates: unclear }]),
    unknown: (found) => {
      const names = [...byId.keys()].filter((id) => !found.has(id));
      if (names.length === 0) return [];
      return [inputNotice('unknown-id', file, { count: names.length, detail: names[0]! })];
    },
  };
}

/** Reads the file under an option; that it cannot be read is wrong usage. */
export function readSideFile<T>(option: string, file: string, read: (file: string) => SideFile<T>): SideFile<T> {
  try {
    return read(file);
  } catch (error) {
    throw new UsageError(`${option} ${file}: cannot be read (${systemDetail(error)})`);
  }
}
