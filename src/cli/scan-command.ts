import type { Article } from '../article.ts';
import { inputNotice } from '../input/messages.ts';
import { readArticle } from '../input/read.ts';
import { type Source, sourceId } from '../input/sources.ts';
import { diffPair, readyForDiff } from '../pipeline/diff.ts';
import { type ScanOptions, scan } from '../pipeline/scan.ts';
import { type DiffTextOptions, diffText } from '../report/diff.ts';
import { jsonReport, ndjsonReport } from '../report/json.ts';
import type { Notice, ScanResult } from '../report/result.ts';
import { atLeast, holds, listIds } from '../report/select.ts';
import { textReport } from '../report/text.ts';
import { visible } from '../report/visible.ts';
import {
  type CommonOptions,
  cleanOptions,
  collectInput,
  emit,
  fieldNames,
  messagePaint,
  resultPaint,
  resultWidth,
} from './context.ts';
import { SHORT_HELP } from './help.ts';
import type { Io } from './io.ts';
import { knownMetadata } from './metadata.ts';
import { progressBar } from './progress.ts';
import { Status, UsageError } from './status.ts';
import { closest } from './suggest.ts';
import { tell } from './tell.ts';

export interface ScanCommandOptions extends CommonOptions {
  readonly metadata?: string;
  readonly minCoverage?: number;
  readonly ndjson?: boolean;
  readonly list?: 'unique' | 'copies';
  readonly diff?: boolean;
  readonly check?: readonly ('copy' | 'excerpt' | 'version')[];
  readonly jobs?: number;
}

/** `dedupe [PATHS…]`: finds the copies, reports them, gives the exit status. */
export async function scanCommand(paths: readonly string[], options: ScanCommandOptions, io: Io): Promise<number> {
  if (paths.length === 0 && options.filesFrom === undefined) {
    io.stderr.write(SHORT_HELP);
    return Status.trouble;
  }
  if ([options.json, options.ndjson, options.list].filter(Boolean).length > 1) {
    throw new UsageError('--json, --ndjson and --list are different outputs; choose one');
  }
  const started = performance.now();
  const input = await collectInput(paths, options, io, options.list !== undefined);
  const typo = input.errors.find((e) => e.code === 'not-found' && e.path === paths[0] && !/[./]/.test(e.path));
  const meant = typo ? closest(typo.path, ['diff', 'strip', 'rules', 'help']) : null;
  if (typo && meant) throw new UsageError(`no such file: ${typo.path} (did you mean the command '${meant}'?)`);

  const metadata = knownMetadata(options.metadata, input.sources.map(sourceId));
  const bar = await progressBar(io, options.quiet === true);
  let found: ScanResult;
  try {
    const scanOptions: ScanOptions = {
      ...cleanOptions(options),
      fields: fieldNames(options),
      ...(options.maxSize === undefined ? {} : { maxBytes: options.maxSize }),
      ...(options.jobs === undefined ? {} : { workers: options.jobs }),
      metadata: metadata.byId,
    };
    found = await scan(input.sources, scanOptions, (stage, done, total) => bar.update(stage, done, total));
  } finally {
    bar.stop();
  }
  if (io.signal?.aborted) return Status.interrupted;
  const unknown = metadata.unknown(new Set(found.articles.map(({ id }) => id)));
  const said = { errors: [...input.errors, ...metadata.errors], notices: [...input.notices, ...unknown] };
  const result = complete(atLeast(found, options.minCoverage ?? 0), said);

  await emit(io, options, render(result, input.sources, options, io));
  tell(io.stderr, messagePaint(io, options), result.errors, result.notices, options.quiet === true);
  hint(result, options, io, performance.now() - started);
  if (result.errors.length > 0) return Status.trouble;
  return options.check && holds(result, options.check) ? Status.found : Status.done;
}

function render(result: ScanResult, sources: readonly Source[], options: ScanCommandOptions, io: Io): Iterable<string> {
  if (options.json) return jsonReport(result);
  if (options.ndjson) return ndjsonReport(result);
  if (options.list) {
    const end = options.null ? '\0' : '\n';
    // On a terminal a name is shown; into a pipe it goes as it is, for the next program.
    const name = resultWidth(io, options) === null ? (id: string): string => id : visible;
    return listIds(result, options.list).map((id) => name(id) + end);
  }
  const look = { paint: resultPaint(io, options), width: resultWidth(io, options) };
  return [textReport(result, options.diff ? { ...look, diffOf: differ(result, sources, options, look) } : look)];
}

/** The diff of a member against the text it is held to, with its files read once more; null where that cannot be. */
function differ(
  { stories }: ScanResult,
  sources: readonly Source[],
  options: ScanCommandOptions,
  look: DiffTextOptions,
): (storyId: string, memberId: string) => string | null {
  const byId = new Map(sources.map((source) => [sourceId(source), source]));
  const articleOf = (id: string): Article | null => {
    const source = byId.get(id);
    if (!source || source.kind === 'jsonl') return null;
    const read = readArticle(source, options.maxSize === undefined ? {} : { maxBytes: options.maxSize });
    return 'article' in read ? read.article : null;
  };
  return (storyId, memberId) => {
    const story = stories.find(({ id }) => id === storyId);
    const against = story?.original ?? story?.representative;
    if (against === undefined || against === memberId) return null;
    const [a, b] = [articleOf(against), articleOf(memberId)];
    if (!a || !b) return null;
    const [left, right] = [readyForDiff(a, cleanOptions(options)), readyForDiff(b, cleanOptions(options))];
    const { verdict, origin, diff } = diffPair(left, right);
    const data = { a: left.clean, b: right.clean, verdict, original: null, evidence: origin.evidence, diff };
    return diffText(data, look)
      .trimEnd()
      .replace(/^(?=.)/gm, '    ');
  };
}

/** The result with what input had to say, and a notice for each article without a body. */
function complete(result: ScanResult, input: Pick<ScanResult, 'errors' | 'notices'>): ScanResult {
  const known = new Set(result.notices.filter((n) => n.code === 'no-body').map((n) => n.path));
  const empty: Notice[] = result.articles
    .filter(({ id, body }) => body === 'none' && !known.has(id))
    .map(({ id }) => inputNotice('no-body', id));
  const byPath = (a: Notice, b: Notice): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return {
    ...result,
    errors: [...input.errors, ...result.errors].sort(byPath),
    notices: [...input.notices, ...result.notices, ...empty].sort(byPath),
  };
}

/** Time and a next step, where a person is looking. */
function hint(result: ScanResult, options: ScanCommandOptions, io: Io, ms: number): void {
  const other = options.json || options.ndjson || options.list || options.output;
  if (options.quiet || other || !io.stderr.isTTY || !io.stdout.isTTY) return;
  const paint = messagePaint(io, options);
  const story = result.stories[0];
  const from = story?.original ?? story?.representative;
  const to = story?.members.find((m) => m.id !== from)?.id;
  const quote = (id: string): string => (/^[\w./+:@%-]+$/.test(id) ? id : `'${visible(id).replaceAll("'", "'\\''")}'`);
  const next = from && to ? `Try: dedupe diff ${quote(from)} ${quote(to)}   ` : '';
  io.stderr.write(`${paint.dim(`${next}${(ms / 1000).toFixed(1)} s`)}\n`);
}
