import { statSync } from 'node:fs';
import type { Collected } from '../input/collect.ts';
import { type Source, sourceId } from '../input/sources.ts';
import { byCodeUnits } from '../order.ts';
import type { ScanOptions } from '../pipeline/options.ts';
import { scan } from '../pipeline/scan.ts';
import { jsonPieces, ndjsonPieces } from '../report/json.ts';
import { measured } from '../report/layout.ts';
import { against, atLeast, holds, listIds } from '../report/select.ts';
import { textReport } from '../report/text.ts';
import { visible, visibleText } from '../report/visible.ts';
import type { InputError, ScanResult } from '../result.ts';
import {
  type CorpusOptions,
  checkOutput,
  collectInput,
  corpusOptions,
  emit,
  isTight,
  messagePaint,
  resultPaint,
  resultWidth,
} from './context.ts';
import { SHORT_HELP } from './help.ts';
import type { Io, Pieces } from './io.ts';
import { type KnownMetadata, knownMetadata } from './metadata.ts';
import { COMMANDS } from './options.ts';
import { progressBar } from './progress.ts';
import { Status, UsageError } from './status.ts';
import { closest } from './suggest.ts';
import { tell } from './tell.ts';
import { thriftily } from './thrift.ts';

export interface ScanCommandOptions extends CorpusOptions {
  readonly against?: readonly string[];
  readonly minCoverage?: number;
  readonly ndjson?: boolean;
  readonly list?: 'unique' | 'copies';
  readonly diff?: boolean;
  readonly check?: readonly ('copy' | 'excerpt' | 'version')[];
  /** False under `--no-learn`; the parser says true otherwise. */
  readonly learn?: boolean;
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
  if (options.diff && (options.json || options.ndjson || options.list)) {
    throw new UsageError('--diff is a part of the report for people; for data use dedupe diff --pairs');
  }
  checkOutput(options);
  const started = Date.now();
  // What is written or shown again must be there a second time.
  const input = await collectInput(paths, options, io, options.list !== undefined || options.diff === true);
  const typo = input.errors.find((e) => e.code === 'not-found' && e.path === paths[0] && !/[./]/.test(e.path));
  const meant = typo ? closest(typo.path, [...COMMANDS, 'help']) : null;
  if (typo && meant) throw new UsageError(`no such file: ${typo.path} (did you mean the command '${meant}'?)`);
  const old = await oldCorpus(input, options, io);
  const sources = together(input.sources, old.sources);

  const metadata = knownMetadata(options.metadata, sources.map(sourceId));
  const bar = await progressBar(io, options.quiet === true);
  const thrift = thriftily(isTight(options), (stage, done, total) => bar.update(stage, done, total));
  let found: ScanResult;
  try {
    const scanOptions: ScanOptions = {
      ...corpusOptions(options),
      ...(options.learn === false && { learn: false }),
      metadata: metadata.byId,
    };
    found = await scan(sources, scanOptions, thrift.onProgress);
  } finally {
    thrift.end();
    bar.stop();
  }
  try {
    return await report(found, { input, old, sources, metadata }, options, io, started);
  } finally {
    found.close?.();
  }
}

/** What a scan was made of. */
interface Scanned {
  readonly input: Collected;
  readonly old: Collected;
  readonly sources: readonly Source[];
  readonly metadata: KnownMetadata;
}

async function report(
  found: ScanResult,
  { input, old, sources, metadata }: Scanned,
  options: ScanCommandOptions,
  io: Io,
  started: number,
): Promise<number> {
  if (io.signal?.aborted) return Status.interrupted;
  // Going through all articles costs what writing them costs: only for those who brought metadata.
  const unknown = options.metadata ? metadata.unknown(new Set(Array.from(found.articles, ({ id }) => id))) : [];
  const said = {
    errors: [...input.errors, ...old.errors, ...metadata.errors],
    notices: [...input.notices, ...metadata.notices, ...unknown],
  };
  const near = options.against ? against(found, isFrom(found, old.sources)) : found;
  const result = complete(atLeast(near, options.minCoverage ?? 0), said);

  await emit(io, options, await render(result, found, sources, options, io));
  const status = await tell(io, options, result.errors, result.notices);
  await hint(result, options, io, Date.now() - started);
  return status === Status.done && options.check && holds(result, options.check) ? Status.found : status;
}

/** What stands under `--against`, less what is among the new articles too. */
async function oldCorpus(
  input: Collected,
  { against: roots, filesFrom: _, ...options }: ScanCommandOptions,
  io: Io,
): Promise<Collected> {
  if (!roots) return { sources: [], errors: [], notices: [] };
  if (roots.includes('-')) throw new UsageError('--against takes paths; standard input can hold new articles only');
  const found = await collectInput(roots, options, io, false);
  const taken = new Set(input.sources.map(fileOf).filter((key) => key !== null));
  return { ...found, sources: found.sources.filter((source) => !taken.has(fileOf(source) ?? '')) };
}

/** Both in order of id, as each is. */
function together(sources: readonly Source[], old: readonly Source[]): readonly Source[] {
  if (old.length === 0) return sources;
  return [...sources, ...old].sort((a, b) => byCodeUnits(sourceId(a), sourceId(b)));
}

/** One file under any of its names; null for what is no file. */
function fileOf(source: Source): string | null {
  const path = source.kind === 'file' || source.kind === 'jsonl' ? source.path : null;
  const stats = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** Tells of an article of a result, by its index, whether it came from one of these sources. */
function isFrom({ articles, places }: ScanResult, sources: readonly Source[]): (index: number) => boolean {
  const ids = new Set(sources.map(sourceId));
  return (i) => {
    const file = places ? places.file[i]! : -1;
    return ids.has(file < 0 ? articles.at(i)!.id : places!.files[file]!);
  };
}

/** `found` is the result as the scan gave it, `result` what of it is to be reported. */
async function render(
  result: ScanResult,
  found: ScanResult,
  sources: readonly Source[],
  options: ScanCommandOptions,
  io: Io,
): Promise<Pieces> {
  if (options.json) return jsonPieces(result);
  if (options.ndjson) return ndjsonPieces(result);
  if (options.list) return listed(listIds(result, options.list), found, sources, options, io);
  const look = { paint: await resultPaint(io, options), width: resultWidth(io, options) };
  if (!options.diff) return [await measured(() => textReport(result, look))];
  const members = new Set([...result.stories].flatMap((story) => story.members.map(({ id }) => id)));
  // Loaded only when asked for: most runs show no diff, and should start without its code.
  const [{ articlesAgain }, { memberDiffs }] = await Promise.all([import('./again.ts'), import('./memberDiffs.ts')]);
  const articleOf = await articlesAgain(found, sources, members, options);
  // The two sides lose what the articles lost in the scan.
  const asScanned = found.learned ? { ...options, learnedLines: found.learned } : options;
  const diffOf = memberDiffs(result, articleOf, asScanned, look);
  return [await measured(() => textReport(result, { ...look, diffOf }))];
}

/** The paths of articles in files of their own, then the lines of those in JSON Lines, as they stand there. */
async function* listed(
  ids: readonly string[],
  found: ScanResult,
  sources: readonly Source[],
  options: ScanCommandOptions,
  io: Io,
): AsyncGenerator<string | Uint8Array> {
  const end = options.null ? '\0' : '\n';
  // On a terminal a name is shown; into a pipe it goes as it is, for the next program.
  const terminal = resultWidth(io, options) !== null;
  const files = new Set(sources.flatMap((source) => (source.kind === 'jsonl' ? [] : [sourceId(source)])));
  for (const id of ids) if (files.has(id)) yield (terminal ? visible(id) : id) + end;
  if (files.size === sources.length) return;
  const { linesAgain } = await import('./again.ts');
  for await (const line of linesAgain(found, sources, new Set(ids), options)) {
    yield terminal ? visibleText(Buffer.from(line).toString('utf8')) : line;
  }
}

/** The result with what input had to say. */
function complete(result: ScanResult, input: Pick<ScanResult, 'errors' | 'notices'>): ScanResult {
  const byPath = (a: InputError, b: InputError): number => byCodeUnits(a.path, b.path);
  return {
    ...result,
    errors: [...input.errors, ...result.errors].sort(byPath),
    notices: [...input.notices, ...result.notices].sort(byPath),
  };
}

/** Time and a next step, where a person is looking. */
async function hint(result: ScanResult, options: ScanCommandOptions, io: Io, ms: number): Promise<void> {
  const other = options.json || options.ndjson || options.list || options.output;
  if (options.quiet || other || !io.stderr.isTTY || !io.stdout.isTTY) return;
  const paint = await messagePaint(io, options);
  const story = result.stories.at(0);
  const from = story?.original ?? story?.representative;
  const to = story?.members.find((m) => m.id !== from)?.id;
  const quote = (id: string): string => (/^[\w./+:@%-]+$/.test(id) ? id : `'${visible(id).replaceAll("'", "'\\''")}'`);
  const time = `${(ms / 1000).toFixed(1)} s`;
  const next = from && to ? `Try: dedupe diff ${quote(from)} ${quote(to)}` : '';
  const gap = time.length + 3 + next.length <= (io.stderr.columns ?? 80) ? '   ' : '\n';
  io.stderr.write(`${paint.dim(next ? next + gap + time : time)}\n`);
}
