/**
 * What each part of a scan is worth: `npm run bench:ablation -- [--only PART,…] [--labels PAIRS.jsonl DIR…]`. With labels, scans each folder by
 * itself, whole, with one part left out at a time, and prints how well the stories agree with the labelled pairs.
 * PAIRS.jsonl holds `a`, `b`, `label` and, for border cases, a `confidence` below 1; `a` and `b` name an article by folder
 * and file. Then the same on generated articles with planted copies of every kind, which some parts are there for.
 */
import { parseArgs } from 'node:util';
import { articlesOf, here } from './ablation/folder.ts';
import { keyOf, readLabels, type Score, scoreStories } from './ablation/labels.ts';
import { nameOf, type Off, PART_NAMES, type Part, partsOf, SETS } from './ablation/parts.ts';
import { KINDS, planted, scorePlanted } from './ablation/planted.ts';
import { scanWithout } from './ablation/stages.ts';
import { runTool } from './tool.ts';

const USAGE = `usage: npm run bench:ablation -- [--only PART,…] [--labels PAIRS.jsonl DIR…]

  --only PART,…    leave out these parts, one at a time: ${PART_NAMES.join(', ')}
  --labels FILE    labelled pairs of the articles in the folders DIR…`;

async function onLabels(path: string, paths: readonly string[], sets: readonly Off[]): Promise<void> {
  const labels = readLabels(here(path));
  const folders = await Promise.all(paths.map(articlesOf));
  const read = new Set(folders.flatMap((articles) => articles.map(({ id }) => keyOf(id))));
  const sure = labels.filter(({ confidence }) => confidence === undefined || confidence === 1);
  row('left out', 'precision', 'recall', 'F1', 'F1, sure pairs', 'stories', 'articles in them', 'pairs compared');
  rule(8);
  for (const off of sets) {
    const found = folders.map((articles) => scanWithout(off, articles));
    const stories = found.flatMap((scanned) => scanned.stories);
    const compared = found.reduce((sum, scanned) => sum + scanned.compared, 0);
    const all = scoreStories(labels, read, stories);
    const certain: Score = scoreStories(sure, read, stories);
    const figures = [all.precision, all.recall, all.f1, certain.f1].map((figure) => figure.toFixed(4));
    row(nameOf(off), ...figures, stories.length, new Set(stories.flat()).size, compared);
  }
}

function onPlanted(sets: readonly Off[]): void {
  const corpus = planted();
  row('left out', ...KINDS, 'strangers in one story', 'pairs compared');
  rule(KINDS.length + 3);
  for (const off of sets) {
    const { stories, compared } = scanWithout(off, corpus.articles);
    const { found, strangers } = scorePlanted(corpus, stories);
    row(nameOf(off), ...found.map((share) => `${(100 * share).toFixed(1)}%`), strangers, compared);
  }
}

const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const rule = (columns: number): void => console.log(`|---|${'---:|'.repeat(columns - 1)}`);

async function main(argv: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { labels: { type: 'string' }, only: { type: 'string' } },
    allowPositionals: true,
  });
  if ((values.labels === undefined) !== (positionals.length === 0)) {
    throw new Error('folders and --labels go together');
  }
  const only = values.only === undefined ? undefined : partsOf(values.only);
  const sets = only ? [new Set<Part>(), ...only.map((part) => new Set([part]))] : SETS;
  if (values.labels !== undefined) await onLabels(values.labels, positionals, sets);
  console.log('');
  onPlanted(sets);
}

runTool(USAGE, main);
