import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../article.ts';
import { inputError, systemDetail } from '../input/messages.ts';
import { readArticle } from '../input/read.ts';
import type { Source } from '../input/sources.ts';
import { diffPair } from '../pipeline/diff.ts';
import { type DiffData, diffJson, diffText } from '../report/diff.ts';
import type { InputError, Notice } from '../report/result.ts';
import {
  type CommonOptions,
  cleanOptions,
  collectInput,
  emit,
  messagePaint,
  resultPaint,
  resultWidth,
} from './context.ts';
import type { Io } from './io.ts';
import { Status, UsageError } from './status.ts';
import { tell } from './tell.ts';

export interface DiffCommandOptions extends CommonOptions {
  readonly raw?: boolean;
  readonly pairs?: string;
}

/** `dedupe diff A B` and `dedupe diff --pairs FILE`. */
export async function diffCommand(files: readonly string[], options: DiffCommandOptions, io: Io): Promise<number> {
  if (options.pairs !== undefined) {
    if (files.length > 0) throw new UsageError('--pairs names the articles itself; leave out the paths');
    return diffPairs(options.pairs, options, io);
  }
  if (files.length !== 2) throw new UsageError(`diff takes two articles, not ${files.length}; see dedupe diff --help`);
  const errors: InputError[] = [];
  const notices: Notice[] = [];
  const articles: Article[] = [];
  for (const file of files) {
    const article = await readOne(file, options, io, errors, notices);
    if (article) articles.push(article);
  }
  const [a, b] = articles;
  if (a && b) {
    const data = dataOf(a, b, options);
    const paint = resultPaint(io, options);
    const width = resultWidth(io, options);
    const text = options.json ? diffJson(data) : diffText(data, { paint, width, raw: options.raw === true });
    await emit(io, options, [text]);
  }
  tell(io.stderr, messagePaint(io, options), errors, notices, options.quiet === true);
  return errors.length > 0 ? Status.trouble : Status.done;
}

function dataOf(a: Article, b: Article, options: DiffCommandOptions): DiffData {
  const pair = diffPair(a, b, cleanOptions(options));
  const { original, evidence } = pair.origin;
  return { a: pair.a.clean, b: pair.b.clean, verdict: pair.verdict, original, evidence, diff: pair.diff };
}

async function readOne(
  file: string,
  options: DiffCommandOptions,
  io: Io,
  errors: InputError[],
  notices: Notice[],
): Promise<Article | null> {
  const { sources, errors: trouble, notices: said } = await collectInput([file], options, io, false);
  errors.push(...trouble);
  notices.push(...said);
  if (trouble.length > 0) return null;
  if (sources.length !== 1) throw new UsageError(`${file}: diff takes two articles; this names ${sources.length}`);
  return read(sources[0]!, options, errors, notices);
}

function read(source: Source, options: DiffCommandOptions, errors: InputError[], notices: Notice[]): Article | null {
  if (source.kind === 'jsonl') throw new UsageError(`${source.id}: diff takes articles in files of their own`);
  const result = readArticle(source, options.maxSize === undefined ? {} : { maxBytes: options.maxSize });
  if ('error' in result) {
    errors.push(result.error);
    return null;
  }
  notices.push(...result.notices);
  return result.article;
}

async function diffPairs(file: string, options: DiffCommandOptions, io: Io): Promise<number> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--pairs ${file}: cannot be read (${systemDetail(error)})`);
  }
  const errors: InputError[] = [];
  const notices: Notice[] = [];
  await emit(io, options, pairLines(text, file, options, errors, notices));
  tell(io.stderr, messagePaint(io, options), errors, notices, options.quiet === true);
  return errors.length > 0 ? Status.trouble : Status.done;
}

function* pairLines(
  text: string,
  file: string,
  options: DiffCommandOptions,
  errors: InputError[],
  notices: Notice[],
): Generator<string> {
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const pair = pairOf(line);
    if (!pair) {
      errors.push(inputError('bad-json', `${file}:${i + 1}`, { detail: 'no "a" and "b"' }));
      continue;
    }
    const [a, b] = pair.map((name) => readNamed(name, file, options, errors, notices));
    if (a && b) yield diffJson(dataOf(a, b, options));
  }
}

function pairOf(line: string): readonly [string, string] | null {
  try {
    const { a, b } = JSON.parse(line);
    return typeof a === 'string' && typeof b === 'string' ? [a, b] : null;
  } catch {
    return null;
  }
}

/** The article that a name in a pairs file means: a path from here or from the file's folder, with or without `.txt`. */
function readNamed(
  name: string,
  file: string,
  options: DiffCommandOptions,
  errors: InputError[],
  notices: Notice[],
): Article | null {
  const folder = dirname(file);
  const path = [name, `${name}.txt`, join(folder, name), join(folder, `${name}.txt`)].find((p) => existsSync(p));
  if (path === undefined) {
    errors.push(inputError('not-found', name, { remedy: `tried from here and from ${folder}` }));
    return null;
  }
  return read({ kind: 'file', id: path, path, size: statSync(path).size }, options, errors, notices);
}
