import type { Article } from '../article.ts';
import { parseLines } from '../input/jsonLines.ts';
import { readArticle } from '../input/read.ts';
import { canReadAgain, someLines } from '../input/someLines.ts';
import { type JsonLinesSource, type Source, sourceId } from '../input/sources.ts';
import type { ScanResult } from '../result.ts';
import { type CommonOptions, fieldNames, limitOf } from './context.ts';

/** The articles asked for that stand in JSON Lines, by source, with the numbers of their lines. */
function linesOf(
  { articles, places }: ScanResult,
  sources: readonly Source[],
  wanted: ReadonlySet<string>,
): Map<JsonLinesSource, Map<number, string>> {
  const lines = new Map<JsonLinesSource, Map<number, string>>();
  if (!places) return lines;
  const byName = new Map(sources.flatMap((source) => (source.kind === 'jsonl' ? [[source.id, source] as const] : [])));
  const ofFile = places.files.map((name) => {
    const source = byName.get(name);
    const ids = new Map<number, string>();
    if (source && canReadAgain(source)) lines.set(source, ids);
    return ids;
  });
  let i = -1;
  for (const { id } of articles) {
    const file = places.file[++i]!;
    if (file >= 0 && wanted.has(id)) ofFile[file]!.set(places.line[i]!, id);
  }
  return lines;
}

/**
 * The articles of a scan that are wanted, their texts read again: `found` is the result as the scan gave it. Lines are read
 * at once, files when they are asked for.
 */
export async function articlesAgain(
  found: ScanResult,
  sources: readonly Source[],
  wanted: ReadonlySet<string>,
  options: CommonOptions,
): Promise<(id: string) => Article | null> {
  const byId = new Map(sources.map((source) => [sourceId(source), source]));
  const inLines = new Map<string, Article>();
  for (const [source, lines] of linesOf(found, sources, wanted)) {
    for await (const { line, bytes } of someLines(source, (n) => lines.has(n), limitOf(options))) {
      const batch = { file: source.id, firstLine: line, bytes, errors: [] };
      const article = parseLines(batch, fieldNames(options)).articles[0]?.article;
      if (article) inLines.set(lines.get(line)!, article);
    }
  }
  return (id) => {
    const known = inLines.get(id);
    if (known) return known;
    const source = byId.get(id);
    if (!source || source.kind === 'jsonl') return null;
    const read = readArticle(source, limitOf(options));
    return 'article' in read ? read.article : null;
  };
}

/** The lines of the articles that are wanted, as they stand in their files, each with a line break. */
export async function* linesAgain(
  found: ScanResult,
  sources: readonly Source[],
  wanted: ReadonlySet<string>,
  options: CommonOptions,
): AsyncGenerator<Uint8Array> {
  for (const [source, lines] of linesOf(found, sources, wanted)) {
    for await (const { bytes } of someLines(source, (n) => lines.has(n), limitOf(options))) {
      const line = Buffer.allocUnsafe(bytes.length + 1);
      line.set(bytes);
      line[bytes.length] = 10;
      yield line;
    }
  }
}
