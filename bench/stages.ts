/**
 * Where the time of a scan goes: `npm run bench:stages -- PATH…`, in this process and on one thread. Prints milliseconds,
 * share and bytes a second for each stage. The stages that take article by article are timed in a pass of their own, on
 * the same articles; the others are told by the scan as it goes on.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../src/article.ts';
import { clean } from '../src/clean/clean.ts';
import { WordReader } from '../src/fingerprint/reader.ts';
import { winnow } from '../src/fingerprint/winnow.ts';
import { collect } from '../src/input/collect.ts';
import { parseLines } from '../src/input/jsonLines.ts';
import { lineBatches } from '../src/input/lineBatches.ts';
import { readArticle } from '../src/input/read.ts';
import type { Source } from '../src/input/sources.ts';
import { formulas } from '../src/learn/formulas.ts';
import { writeUnits } from '../src/pipeline/read/texts.ts';
import { scan } from '../src/pipeline/scan.ts';
import { jsonReport } from '../src/report/json.ts';
import type { ScanResult } from '../src/result.ts';
import { runTool } from './tool.ts';

const USAGE = `usage: npm run bench:stages -- PATH…

  PATH…    articles: text files, folders, JSON Lines`;

/** Milliseconds by stage, in the order in which they were first spent. */
class Clock {
  readonly spent: Map<string, number> = new Map();

  measure<T>(stage: string, work: () => T): T {
    const start = performance.now();
    const result = work();
    this.add(stage, performance.now() - start);
    return result;
  }

  add(stage: string, ms: number): void {
    this.spent.set(stage, (this.spent.get(stage) ?? 0) + ms);
  }

  of(stage: string): number {
    return this.spent.get(stage) ?? 0;
  }
}

/** The articles of all sources, with what reading them takes. */
async function* readAll(sources: readonly Source[], clock: Clock): AsyncGenerator<Article> {
  for (const source of sources) {
    if (source.kind !== 'jsonl') {
      const read = clock.measure('read', () => readArticle(source));
      if ('article' in read) yield read.article;
      continue;
    }
    let start = performance.now();
    for await (const batch of lineBatches(source)) {
      const { articles } = parseLines(batch);
      clock.add('read', performance.now() - start);
      for (const { article } of articles) yield article;
      start = performance.now();
    }
  }
}

/** The stages that need no other article. */
async function timeArticles(sources: readonly Source[], clock: Clock): Promise<void> {
  const reader = new WordReader(writeUnits, formulas());
  for await (const article of readAll(sources, clock)) {
    const cleaned = clock.measure('clean', () => clean(article, {}, writeUnits));
    const words = clock.measure('canonical words', () =>
      reader.read(cleaned.text, cleaned.body === 'ok' ? cleaned.paragraphs : []),
    );
    clock.measure('winnow', () => winnow(words));
    clock.measure('lines', () => reader.noteLines());
  }
}

/** The stages that need the whole corpus, from what the scan tells of its progress. */
async function timeScan(sources: readonly Source[], clock: Clock): Promise<ScanResult> {
  let last = performance.now();
  const until = (stage: string): void => {
    const now = performance.now();
    clock.add(stage, now - last);
    last = now;
  };
  const result = await scan(sources, { workers: 0 }, (stage, done, total) => {
    if (stage === 'read') until('map');
    else if (stage === 'match') until(done === 0 ? 'learn' : 'candidates');
    else if (stage === 'compare') until('compare');
    else if (stage === 'stories') until(done < total ? 'compare' : 'stories');
  });
  until('result');
  return result;
}

async function main(paths: readonly string[]): Promise<void> {
  const { sources } = await collect(paths.map((path) => resolve(process.env.INIT_CWD ?? '.', path)));
  if (sources.length === 0) throw new Error('no articles to measure');
  const bytes = sources.reduce(
    (sum, source) => sum + ('path' in source && source.path ? statSync(source.path).size : 0),
    0,
  );
  const each = new Clock();
  await timeArticles(sources, each);
  const whole = new Clock();
  const result = await timeScan(sources, whole);
  whole.measure('report', () => {
    let length = 0;
    for (const piece of jsonReport(result)) length += piece.length;
    return length;
  });
  const named = [...each.spent.values()].reduce((sum, ms) => sum + ms, 0);
  const rows = [
    ...each.spent,
    ['rest of the map', Math.max(0, whole.of('map') - named)] as const,
    ...[...whole.spent].filter(([stage]) => stage !== 'map'),
  ];
  const total = rows.reduce((sum, [, ms]) => sum + ms, 0);
  console.log(
    `${result.articles.length} articles, ${(bytes / 1e6).toFixed(1)} MB, ${result.matches.length} matches, ${result.stories.length} stories\n`,
  );
  console.log('| stage | ms | share | MB/s |\n|---|---:|---:|---:|');
  for (const [stage, ms] of [...rows, ['all', total] as const]) {
    const speed = ms < 1 ? '' : (bytes / 1e3 / ms).toFixed(1);
    console.log(`| ${stage} | ${ms.toFixed(0)} | ${((100 * ms) / total).toFixed(1)}% | ${speed} |`);
  }
}

runTool(USAGE, main);
