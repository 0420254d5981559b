import type { CleanOptions } from '../clean/clean.ts';
import { type Collected, collect, readPathList } from '../input/collect.ts';
import { FIELD_NAMES, type FieldNames, parseFieldNames } from '../input/jsonLines.ts';
import { systemDetail } from '../input/messages.ts';
import type { ScanOptions } from '../pipeline/options.ts';
import type { Paint } from '../report/paint.ts';
import { type ColorWhen, paintFor } from './color.ts';
import { type Io, type Pieces, writeAll } from './io.ts';
import { checkWritable, writeFileWhole } from './outputFile.ts';
import { UsageError } from './status.ts';

/** The options that more than one command has, as commander hands them over. */
export interface CommonOptions {
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly exclude?: readonly string[];
  readonly jsonl?: boolean;
  readonly fields?: string;
  readonly maxSize?: number;
  readonly profile?: 'safe' | 'page';
  readonly disable?: readonly string[];
  /** Rule files as named, and what they hold once read. */
  readonly rules?: readonly string[];
  readonly userRules?: CleanOptions['rules'];
  readonly learnedLines?: CleanOptions['learned'];
  readonly output?: string;
  readonly color?: ColorWhen;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** The options of the commands that read a whole corpus. */
export interface CorpusOptions extends CommonOptions {
  readonly metadata?: string;
  readonly jobs?: number;
  readonly memory?: number;
  readonly tempDir?: string;
}

/** What a scan keeps in memory when nobody says: a million articles of usual length take twice that on disk beside it. */
const MEMORY = 1024 ** 3;

/** Whether somebody asked for less memory than a scan takes when nobody says. */
export const isTight = ({ memory }: CorpusOptions): boolean => memory !== undefined && memory < MEMORY;

/** How a corpus is to be read, from the options that were given. */
export function corpusOptions(options: CorpusOptions): ScanOptions {
  const { jobs, memory = MEMORY, tempDir } = options;
  return {
    ...cleanOptions(options),
    fields: fieldNames(options),
    memory,
    ...limitOf(options),
    ...(jobs === undefined ? {} : { workers: jobs }),
    ...(tempDir === undefined ? {} : { temporary: tempDir }),
  };
}

/** The most bytes of an article, where a limit was given. */
export function limitOf({ maxSize }: CommonOptions): { readonly maxBytes?: number } {
  return maxSize === undefined ? {} : { maxBytes: maxSize };
}

/** Looks for messages on standard error. */
export function messagePaint(io: Io, options: CommonOptions): Promise<Paint> {
  return paintFor(options.color ?? 'auto', io.stderr, io.env);
}

/** Looks for results: none in a file. */
export function resultPaint(io: Io, options: CommonOptions): Promise<Paint> {
  return paintFor(
    options.output && options.color !== 'always' ? 'never' : (options.color ?? 'auto'),
    io.stdout,
    io.env,
  );
}

/** Columns of the terminal that results go to, or null. */
export function resultWidth(io: Io, options: CommonOptions): number | null {
  return !options.output && io.stdout.isTTY ? (io.stdout.columns ?? 80) : null;
}

/** The cleaning options, those that were given. */
export function cleanOptions({ profile, disable, userRules, learnedLines }: CommonOptions): CleanOptions {
  return {
    ...(profile ? { profile } : {}),
    ...(disable ? { disable } : {}),
    ...(userRules ? { rules: userRules } : {}),
    ...(learnedLines ? { learned: learnedLines } : {}),
  };
}

/** The field names of `--fields`. */
export function fieldNames({ fields }: CommonOptions): FieldNames {
  if (fields === undefined) return FIELD_NAMES;
  const names = parseFieldNames(fields);
  if (typeof names === 'string') throw new UsageError(`--fields: ${names}`);
  return names;
}

/** Paths and options to sources. */
export async function collectInput(
  paths: readonly string[],
  options: CommonOptions,
  io: Io,
  keepStdin: boolean,
): Promise<Collected> {
  let literal: readonly string[] = [];
  if (options.filesFrom !== undefined) {
    if (options.filesFrom === '-' && paths.includes('-')) {
      throw new UsageError('standard input cannot hold both the list of paths and an article');
    }
    try {
      literal = await readPathList(options.filesFrom, options.null === true, io.stdin);
    } catch (error) {
      throw new UsageError(`--files-from ${options.filesFrom}: cannot be read (${systemDetail(error)})`);
    }
  }
  return collect(paths, {
    literal,
    stdin: io.stdin,
    keepStdin,
    exclude: options.exclude ?? [],
    jsonLines: options.jsonl === true,
    ...limitOf(options),
  });
}

/** Refuses a file of `--output` that cannot be written: before the work, not after it. */
export function checkOutput({ output }: CommonOptions): void {
  if (output === undefined) return;
  try {
    checkWritable(output);
  } catch (error) {
    throw unwritable(output, error);
  }
}

/** Sends a result where it was asked for. */
export async function emit(io: Io, options: CommonOptions, pieces: Pieces): Promise<void> {
  const file = options.output;
  if (file === undefined) return writeAll(io.stdout, pieces);
  try {
    await writeFileWhole(file, pieces, io.signal);
  } catch (error) {
    throw unwritable(file, error);
  }
}

const unwritable = (file: string, error: unknown): UsageError =>
  new UsageError(
    `${file}: cannot be written (${systemDetail(error)}); there is no result: name another file by --output`,
  );
