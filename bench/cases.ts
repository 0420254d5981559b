import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, runOnce } from './command.ts';
import { folderOf, generated, unpacked } from './corpora.ts';
import { Dedupe } from './dedupe.ts';
import { type Figure, megabytes, seconds } from './figure.ts';
import { interleaved, type Timing } from './interleave.ts';
import { scratch } from './scratch.ts';
import type { Settings } from './settings.ts';
import { describe, Truth } from './truth.ts';

/** Articles from which three runs are enough, and a run takes minutes. */
const MILLION = 1_000_000;
/** The number of small files in the folder that the figure was set for. */
const SMALL_FILES = 3162;

/** A group of figures that are measured together. */
type Case = (settings: Settings) => Promise<Figure[]>;

const wc = (path: string): Command => ({
  name: 'wc -w',
  argv: ['wc', '-w'],
  stdin: path,
  env: { LC_ALL: 'C.UTF-8' },
});

const counted = (articles: number): string => articles.toLocaleString('en-US');

const against = ([ours, theirs]: readonly Timing[], bytes: number): string =>
  `${seconds(ours!.seconds)} (${seconds(ours!.least)}–${seconds(ours!.most)}) ÷ ${seconds(theirs!.seconds)} ${theirs!.command}; ${megabytes(bytes)}, median of ${ours!.runs}; peak ${megabytes(ours!.peak)}`;

/** Timings of the generated corpora, so that the figures that share one measure it once. */
const timed = new Map<number, Timing[]>();

async function timeGenerated(articles: number, { script, runs }: Settings): Promise<Timing[]> {
  const known = timed.get(articles);
  if (known) return known;
  const path = generated(articles);
  const times = await interleaved(
    [{ ...new Dedupe(script).json([path]), peak: true }, wc(path)],
    articles >= MILLION ? Math.min(3, runs) : runs,
    path,
  );
  timed.set(articles, times);
  return times;
}

const real: Case = async ({ corpus, script, runs }) => {
  if (!corpus) return [];
  const path = await unpacked(corpus);
  const times = await interleaved([{ ...new Dedupe(script).json([path]), peak: true }, wc(path)], runs, path);
  const note = against(times, statSync(path).size);
  const value = times[0]!.seconds / times[1]!.seconds;
  return [{ what: 'real text, JSON Lines ÷ `wc -w`', value, must: 6, aim: 2.5, better: 'less', note }];
};

const generatedText: Case = async (settings) => {
  const { articles } = settings;
  const times = await timeGenerated(articles, settings);
  return [
    {
      what: `${counted(articles)} generated articles ÷ \`wc -w\``,
      value: times[0]!.seconds / times[1]!.seconds,
      must: 7,
      aim: 3,
      better: 'less',
      note: against(times, statSync(generated(articles)).size),
    },
  ];
};

const growth: Case = async (settings) => {
  const sizes = [10_000, 100_000, 1_000_000].filter((size) => size < settings.articles);
  sizes.push(settings.articles);
  if (sizes.length < 2) return [];
  const points: { size: number; seconds: number; bytes: number }[] = [];
  for (const size of sizes) {
    const [ours] = await timeGenerated(size, settings);
    points.push({ size, seconds: ours!.seconds, bytes: statSync(generated(size)).size });
  }
  const exponent = (from: number, to: number): number =>
    Math.log(points[to]!.seconds / points[from]!.seconds) / Math.log(points[to]!.bytes / points[from]!.bytes);
  const last = points.length - 1;
  const steps = points.slice(1).map((p, i) => `${counted(p.size)}: ${exponent(i, i + 1).toFixed(3)}`);
  return [
    {
      what: `growth, exponent of time over bytes, ${counted(points[0]!.size)} → ${counted(points[last]!.size)} articles`,
      value: exponent(0, last),
      must: 1.1,
      aim: 1.02,
      better: 'less',
      places: 3,
      note: `${points.map((p) => `${counted(p.size)} in ${seconds(p.seconds)}`).join(', ')}; step by step to ${steps.join(', ')}`,
    },
  ];
};

const memory: Case = async (settings) => {
  const [ours] = await timeGenerated(settings.articles, settings);
  const full = settings.articles >= MILLION;
  return [
    {
      what: `peak memory, ${counted(settings.articles)} generated articles, GB`,
      value: ours!.peak === null ? null : ours!.peak / 1e9,
      ...(full ? { must: 2.5, aim: 1.2 } : {}),
      better: 'less',
      note: full ? 'resident, whole process' : 'resident, whole process; the goal is set for a million',
    },
  ];
};

const spill: Case = async ({ articles, script, runs }) => {
  const path = generated(articles);
  const dedupe = new Dedupe(script);
  const what = 'time under `--memory 512M` ÷ default, same bytes out';
  const goal = { what, must: 2, aim: 1.3, better: 'less' as const };
  try {
    const [small, usual] = await interleaved(
      [{ ...dedupe.json([path], ['--memory', '512M']), peak: true }, dedupe.json([path])],
      articles >= MILLION ? 1 : runs,
      path,
    );
    const same =
      (await outputHash(dedupe.json([path], ['--memory', '512M']))) === (await outputHash(dedupe.json([path])));
    const note = `${seconds(small!.seconds)} ÷ ${seconds(usual!.seconds)}; peak ${megabytes(small!.peak)}; bytes ${same ? 'the same' : 'DIFFER'}`;
    return [{ ...goal, value: same ? small!.seconds / usual!.seconds : null, note }];
  } catch (error) {
    return [{ ...goal, value: null, note: (error as Error).message.split('\n')[0]! }];
  }
};

async function outputHash(command: Command): Promise<string> {
  const out = join(scratch(), `output-${process.pid}.json`);
  try {
    await runOnce({ ...command, stdout: out });
    const hash = createHash('sha256');
    for await (const piece of createReadStream(out)) hash.update(piece as Buffer);
    return hash.digest('hex');
  } finally {
    rmSync(out, { force: true });
  }
}

const cores: Case = async ({ corpus, script, runs }) => {
  const path = corpus ? await unpacked(corpus) : generated(10_000);
  const plain = new Dedupe(script).json([path]);
  const pinned = (cpus: string): Command => ({ ...plain, argv: ['taskset', '-c', cpus, ...plain.argv] });
  const [one, two] = await interleaved([pinned('0'), pinned('0,1')], runs, path);
  return [
    {
      what: 'second core: wall on one ÷ wall on two',
      value: one!.seconds / two!.seconds,
      must: 1.6,
      aim: 1.9,
      better: 'more',
      note: `${seconds(one!.seconds)} ÷ ${seconds(two!.seconds)}, ${corpus ? 'real text' : '10,000 generated articles'}`,
    },
  ];
};

const smallFiles: Case = async ({ folder, script, runs }) => {
  const path = folder ?? folderOf(generated(SMALL_FILES));
  const cat: Command = {
    name: 'cat | wc -w',
    argv: ['sh', '-c', 'cat "$0"/* | LC_ALL=C.UTF-8 wc -w', path],
  };
  const times = await interleaved([{ ...new Dedupe(script).json([path]), peak: true }, cat], runs, path);
  const names = readdirSync(path);
  const bytes = names.reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
  return [
    {
      what: `${counted(names.length)} small files ÷ \`cat * \\| wc -w\``,
      value: times[0]!.seconds / times[1]!.seconds,
      must: 10,
      aim: 6,
      better: 'less',
      note: against(times, bytes),
    },
  ];
};

const start: Case = async ({ script, runs }) => {
  const samples = readdirSync('samples')
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, 2)
    .map((name) => join('samples', name));
  const ours = { ...new Dedupe(script).json([]), argv: [process.execPath, script, ...samples] };
  const bare: Command = { name: 'node -e 0', argv: [process.execPath, '-e', '0'] };
  const times = await interleaved([ours, bare], runs * 3);
  return [
    {
      what: 'start: two samples ÷ `node -e 0`',
      value: times[0]!.seconds / times[1]!.seconds,
      must: 4,
      aim: 2,
      better: 'less',
      note: `${seconds(times[0]!.seconds)} ÷ ${seconds(times[1]!.seconds)}, median of ${times[0]!.runs}`,
    },
  ];
};

const recall: Case = async ({ articles, script }) => {
  const path = generated(articles);
  const truth = await Truth.of(path);
  const { stories, run } = await new Dedupe(script).stories([path]);
  const score = truth.score(stories);
  const of = `${counted(articles)} generated articles`;
  const misses = join(scratch(), 'misses.jsonl');
  writeFileSync(misses, score.misses.map((miss) => `${JSON.stringify(miss)}\n`).join(''));
  if (score.misses.length > 0) process.stderr.write(`what was missed or linked wrongly: ${misses}\n`);
  return [
    {
      what: `planted copies and excerpts found, ${of}`,
      value: score.recall,
      must: 0.999,
      aim: 1,
      better: 'more',
      places: 5,
      note: `${describe(score)}; ${counted(stories.length)} stories in ${seconds(run.seconds)}`,
    },
    {
      what: `false links, ${of}`,
      value: score.falseLinks,
      must: 0,
      aim: 0,
      better: 'less',
      places: 0,
      note: 'pairs of articles in one story that no chain of planted copies connects',
    },
  ];
};

/** The cases by name, in the order in which they run. */
export const CASES: Readonly<Record<string, Case>> = {
  start,
  real,
  cores,
  'small-files': smallFiles,
  generated: generatedText,
  growth,
  memory,
  recall,
  spill,
};
