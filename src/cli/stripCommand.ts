import { mkdirSync } from 'node:fs';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { clean } from '../clean/clean.ts';
import type { CleanArticle } from '../clean/types.ts';
import { inputError, inputNotice, systemDetail } from '../input/messages.ts';
import { bodyText } from '../report/body.ts';
import { measured } from '../report/layout.ts';
import type { Paint } from '../report/paint.ts';
import { explainText, stripJson } from '../report/strip.ts';
import { visible, visibleText } from '../report/visible.ts';
import type { InputError, Notice } from '../result.ts';
import { articlesOf } from './articles.ts';
import { type CommonOptions, cleanOptions, collectInput, emit, resultPaint, resultWidth } from './context.ts';
import type { Io } from './io.ts';
import { writeFileWhole } from './outputFile.ts';
import { UsageError } from './status.ts';
import { tell } from './tell.ts';

export interface StripCommandOptions extends CommonOptions {
  readonly explain?: boolean;
  readonly outDir?: string;
}

/** `dedupe strip FILES…`: the bodies, or what was taken from them and why. */
export async function stripCommand(files: readonly string[], options: StripCommandOptions, io: Io): Promise<number> {
  if (files.length === 0 && options.filesFrom === undefined) {
    throw new UsageError('strip takes the articles to strip; see dedupe strip --help');
  }
  if (options.outDir !== undefined && (options.json || options.explain || options.output !== undefined)) {
    throw new UsageError('--out-dir writes bodies, each to its own file; leave out --json, --explain and --output');
  }
  const input = await collectInput(files, options, io, false);
  const errors: InputError[] = [...input.errors];
  const notices: Notice[] = [...input.notices];
  const many = input.sources.length > 1 || input.sources[0]?.kind === 'jsonl';
  async function* stripped(): AsyncGenerator<CleanArticle> {
    for (const source of input.sources) {
      for await (const article of articlesOf(source, options, errors, notices)) {
        const cleaned = clean(article, cleanOptions(options));
        if (cleaned.body === 'none') notices.push(inputNotice('no-body', article.id, { size: article.text.length }));
        for (const { code, message } of cleaned.warnings) {
          notices.push({ path: article.id, code, message: `${article.id}: ${message}` });
        }
        yield cleaned;
      }
    }
  }
  if (options.outDir === undefined) await emit(io, options, rendered(stripped(), options, io, many));
  else await writeBodies(stripped(), options.outDir, errors, io);
  return tell(io, options, errors, notices);
}

async function* rendered(
  articles: AsyncIterable<CleanArticle>,
  options: StripCommandOptions,
  io: Io,
  many: boolean,
): AsyncGenerator<string> {
  const paint = await resultPaint(io, options);
  let first = true;
  for await (const article of articles) {
    const isFirst = first;
    yield await measured(() => render(article, options, io, paint, many, isFirst));
    first = false;
  }
}

function render(
  article: CleanArticle,
  options: StripCommandOptions,
  io: Io,
  paint: Paint,
  many: boolean,
  first: boolean,
): string {
  if (options.json) return stripJson(article);
  const gap = first ? '' : '\n';
  if (options.explain) {
    return gap + explainText(article, { paint, width: resultWidth(io, options) });
  }
  const body = bodyText(article);
  // On a terminal control characters are shown; into a pipe the words go as they are.
  const text = resultWidth(io, options) === null ? body : visibleText(body);
  return `${many ? `${gap}==> ${visible(article.id)} <==\n` : ''}${text}${text === '' ? '' : '\n'}`;
}

/**
 * Each under the directory at the same path, less what would lead out of it. Where two would come to stand under one name the first
 * does; that, and a name that no file can have, is an error and the rest is written.
 */
async function writeBodies(
  articles: AsyncIterable<CleanArticle>,
  folder: string,
  errors: InputError[],
  io: Io,
): Promise<void> {
  const unwritable = (path: string, error: unknown): UsageError =>
    new UsageError(`${path}: cannot be written (${systemDetail(error)}); choose another --out-dir`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
  const written = new Map<string, string>();
  for await (const article of articles) {
    const path = join(folder, fileName(article.id));
    const kept = written.get(path);
    if (kept !== undefined) {
      errors.push(inputError('name-taken', article.id, { detail: path, kept }));
      continue;
    }
    try {
      mkdirSync(dirname(path), { recursive: true });
      await writeFileWhole(path, [`${bodyText(article)}\n`], io.signal);
      written.set(path, article.id);
    } catch (error) {
      if (!isOfName(error)) throw unwritable(path, error);
      errors.push(inputError('no-file-name', article.id, { detail: systemDetail(error) }));
    }
  }
}

function fileName(id: string): string {
  const parts = normalize(id)
    .split(sep)
    .filter((part) => part !== '..' && part !== '.' && part !== '');
  return id === '-' ? 'stdin.txt' : parts.join(sep) || basename(id);
}

/** Whether it is the name that a file cannot have: too long, with a NUL, or a directory's where a file is to stand or the other way round. */
function isOfName(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return ['ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'EISDIR', 'ENOTDIR', 'EEXIST'].includes(code ?? '');
}
