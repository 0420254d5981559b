/**
 * What the second channel finds that fingerprints do not, and what it costs: `npm run bench:rewrites -- [DIR…]`. Of each folder of
 * text files (without one: of generated articles) some are rewritten, one strength at a time, and put among the rest;
 * scanned with the channel and without.
 */
import type { Article } from '../src/article.ts';
import { clean } from '../src/clean/clean.ts';
import { articlesOf } from './ablation/folder.ts';
import type { Off } from './ablation/parts.ts';
import { named, REWRITINGS, type Rewriting, replaceable, rewritten } from './ablation/rewrite.ts';
import { type Found, scanWithout } from './ablation/stages.ts';
import { Newsroom } from './newsroom.ts';
import { Random } from './random.ts';
import { runTool } from './tool.ts';

const USAGE = `usage: npm run bench:rewrites -- [DIR…]

  DIR…    folders of real articles; generated ones without any`;

const WITHOUT: Off = new Set(['rewrites'] as const);
const WITH: Off = new Set();
const GENERATED = 2000;
const REWRITTEN = 100;
/** Runs of each side, interleaved. */
const RUNS = 5;
/** Shorter bodies are briefs, which nobody spins. */
const LEAST_LETTERS = 1000;

function generated(): Article[] {
  const newsroom = new Newsroom(1);
  return Array.from({ length: GENERATED }, (_, i) => {
    const { id, text } = JSON.parse(newsroom.run(newsroom.fresh(String(i)))) as { id: string; text: string };
    return { id, text };
  });
}

/** Some articles, spread over all, rewritten. */
function rewritings(articles: readonly Article[], how: Rewriting): { article: Article; of: string }[] {
  const random = new Random(7);
  const bodies = articles
    .map(({ id, text }) => ({
      id,
      paragraphs: clean({ id, text }, {}).paragraphs.map((p) => text.slice(p.start, p.end)),
    }))
    .filter(({ paragraphs }) => paragraphs.join('').length >= LEAST_LETTERS);
  const others = bodies.flatMap(({ paragraphs }) => replaceable(paragraphs.join(' ')));
  const step = Math.max(1, Math.floor(bodies.length / REWRITTEN));
  return bodies
    .filter((_, i) => i % step === 0)
    .slice(0, REWRITTEN)
    .map(({ id, paragraphs }) => ({
      of: id,
      article: { id: `${id} rewritten`, text: rewritten(paragraphs, how, others, random).join('\n\n') },
    }));
}

const together = ({ stories }: Found, a: string, b: string): boolean =>
  stories.some((story) => story.includes(a) && story.includes(b));

const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1]!;

function measure(name: string, articles: readonly Article[]): void {
  console.log(`\n${name}: ${articles.length} articles\n`);
  console.log('| rewritten | found without | found with the channel |\n|---|---:|---:|');
  for (const how of REWRITINGS) {
    const spun = rewritings(articles, how);
    const all = [...articles, ...spun.map(({ article }) => article)];
    const found = (off: Off): number => {
      const scanned = scanWithout(off, all);
      return spun.filter(({ article, of }) => together(scanned, article.id, of)).length;
    };
    console.log(`| ${named(how)} | ${found(WITHOUT)} of ${spun.length} | ${found(WITH)} of ${spun.length} |`);
  }
  const runs = Array.from(
    { length: RUNS },
    () => [scanWithout(WITHOUT, articles), scanWithout(WITH, articles)] as const,
  );
  const [without, withIt] = runs[0]!;
  const known = new Set(without.links.map(String));
  const more = withIt.links.filter((link) => !known.has(String(link)));
  const time = (of: 'meeting' | 'comparing', side: 0 | 1): string =>
    median(runs.map((run) => run[side][of])).toFixed(0);
  console.log(
    `\nNothing rewritten: ${withIt.compared - without.compared} pairs more to compare (${without.compared} without), ${more.length} links more (${without.links.length}). ` +
      `Meeting ${time('meeting', 1)} ms for ${time('meeting', 0)}, comparing ${time('comparing', 1)} ms for ${time('comparing', 0)}, medians of ${RUNS}.`,
  );
  for (const [a, b] of more) console.log(`  ${a}  ${b}`);
}

async function main(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) measure('generated', generated());
  for (const folder of folders) measure(folder, await articlesOf(folder));
}

runTool(USAGE, main);
