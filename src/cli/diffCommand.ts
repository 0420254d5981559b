import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Article } from '../article.ts';
import { placesOf } from '../input/identify.ts';
import { inputError } from '../input/messages.ts';
import { readArticle } from '../input/read.ts';
import { type NamedPair, readPairsFile } from '../input/sideFile.ts';
import type { Source } from '../input/sources.ts';
import { type DiffArticle, diffPair, readyForDiff } from '../pipeline/diff.ts';
import { type DiffData, diffJson, diffText } from '../report/diff.ts';
import { measured } from '../report/layout.ts';
import type { InputError, Notice } from '../result.ts';
import { type CommonOptions, cleanOptions, collectInput, emit, limitOf, resultPaint, resultWidth } from './context.ts';
import type { Io } from './io.ts';
import { type KnownMetadata, knownMetadata, readSideFile } from './metadata.ts';
import { UsageError } from './status.ts';
import { tell } from './tell.ts';

export interface DiffCommandOptions extends CommonOptions {
  readonly raw?: boolean;
  readonly pairs?: string;
  readonly metadata?: string;
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
  const metadata = knownMetadata(
    options.metadata,
    articles.map(({ id }) => id),
  );
  errors.push(...metadata.errors);
  const [a, b] = articles.map((article) => readyForDiff(withMetadata(article, metadata), cleanOptions(options)));
  if (a && b) {
    const data = dataOf(a, b);
    const paint = await resultPaint(io, options);
    const width = resultWidth(io, options);
    const text = options.json
      ? diffJson(data)
      : await measured(() => diffText(data, { paint, width, raw: options.raw === true }));
    await emit(io, options, [text]);
  }
  return tell(io, options, errors, notices);
}

function dataOf(a: DiffArticle, b: DiffArticle): DiffData {
  const { verdict, diff, origin } = diffPair(a, b);
  return { a: a.clean, b: b.clean, verdict, original: origin.original, evidence: origin.evidence, diff };
}

function withMetadata(article: Article, { byId }: Pick<KnownMetadata, 'byId'>): Article {
  const metadata = byId.get(article.id);
  return metadata ? { ...article, metadata } : article;
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
  const result = readArticle(source, limitOf(options));
  if ('error' in result) {
    errors.push(result.error);
    return null;
  }
  notices.push(...result.notices);
  return result.article;
}

async function diffPairs(file: string, options: DiffCommandOptions, io: Io): Promise<number> {
  const { entries: pairs, errors: bad } = readSideFile('--pairs', file, readPairsFile);
  const errors: InputError[] = [...bad];
  const notices: Notice[] = [];
  const paths = new Map<string, string>();
  for (const name of new Set(pairs.flatMap(({ a, b }) => [a, b]))) {
    const path = pathOf(name, dirname(file));
    if (path === null)
      errors.push(inputError('not-found', name, { remedy: `tried from here and from ${dirname(file)}` }));
    else paths.set(name, path);
  }
  const metadata = knownMetadata(options.metadata, paths.values());
  errors.push(...metadata.errors);
  const ready = new Map<string, DiffArticle | null>();
  const articleAt = (path: string): DiffArticle | null => {
    const known = ready.get(path);
    if (known !== undefined) return known;
    const article = read({ kind: 'file', id: path, path, size: statSync(path).size }, options, errors, notices);
    const made = article ? readyForDiff(withMetadata(article, metadata), cleanOptions(options)) : null;
    // The pairs of one article mostly stand together: the oldest goes when there are many.
    if (ready.size >= KEPT_ARTICLES) ready.delete(ready.keys().next().value!);
    ready.set(path, made);
    return made;
  };
  await emit(io, options, pairLines(pairs, paths, articleAt));
  return tell(io, options, errors, notices);
}

/** Articles held ready between pairs: some hundred megabytes of the longest. */
const KEPT_ARTICLES = 4000;

function* pairLines(
  pairs: readonly NamedPair[],
  paths: ReadonlyMap<string, string>,
  articleAt: (path: string) => DiffArticle | null,
): Generator<string> {
  for (const pair of pairs) {
    const [a, b] = [pair.a, pair.b].map((name) => {
      const path = paths.get(name);
      return path === undefined ? null : articleAt(path);
    });
    if (a && b) yield diffJson(dataOf(a, b));
  }
}

/** The file that a name in a pairs file means, or null. */
function pathOf(name: string, folder: string): string | null {
  return placesOf(name, folder).find((path) => statSync(path, { throwIfNoEntry: false })?.isFile()) ?? null;
}
