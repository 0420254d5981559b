import { fileURLToPath } from 'node:url';
import { LineFile } from './lineFile.ts';
import { Newsroom, type Story } from './newsroom.ts';
import { Random } from './random.ts';

const PLANTED_SHARE = 0.1;
/** Earlier stories that a copy may be made of. */
const POOL = 2000;

/** Where the planted pairs of a corpus are: `{ a, b, kind }` a line. */
export function truthPath(corpus: string): string {
  return `${corpus.replace(/\.jsonl$/, '')}.truth.jsonl`;
}

/**
 * Writes a corpus of `count` generated articles as JSON Lines, and its truth beside it. One article in ten is planted: a
 * copy, a copy restyled to another house, an excerpt, or a merger of parts of two stories. What is planted is always made
 * of fresh stories, never of planted ones, so two articles belong together when they share a source.
 */
export function generate(count: number, path: string, seed = 1): void {
  const newsroom = new Newsroom(seed);
  const random = new Random(seed ^ 0x5bd1e995);
  const corpus = new LineFile(path);
  const truth = new LineFile(truthPath(path));
  const pool: Story[] = [];
  for (let i = 0; i < count; i++) {
    const id = `g${String(i).padStart(8, '0')}`;
    let story: Story;
    if (pool.length > 10 && random.next() < PLANTED_SHARE) {
      const planted = newsroom.planted(id, pool);
      story = planted.story;
      for (const { id: of } of planted.of) truth.write(JSON.stringify({ a: of, b: id, kind: planted.kind }));
    } else {
      story = newsroom.fresh(id);
      if (pool.length < POOL) pool.push(story);
      else pool[random.below(POOL)] = story;
    }
    corpus.write(newsroom.run(story));
  }
  corpus.close();
  truth.close();
}

function main(argv: readonly string[]): void {
  const count = Number(argv[0]);
  const path = argv[1];
  if (!Number.isInteger(count) || count < 1 || !path) {
    console.error('usage: generate ARTICLES OUT.jsonl [SEED]');
    process.exitCode = 2;
    return;
  }
  generate(count, path, Number(argv[2] ?? 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
