import type { Article } from '../../src/article.ts';
import { Newsroom, type Story } from '../newsroom.ts';
import { Random } from '../random.ts';
import { replaceable, rewritten } from './rewrite.ts';

/** Everything that is planted, a column each. */
export const KINDS = ['copy', 'restyled', 'excerpt', 'rewritten', 'popular', 'round-up'] as const;
type Kind = (typeof KINDS)[number];

interface Plant {
  readonly id: string;
  /** What it was made of. */
  readonly of: readonly string[];
  readonly kind: Kind;
}

export interface Planted {
  readonly articles: readonly Article[];
  readonly plants: readonly Plant[];
}

const FRESH = 1500;
const OF_EACH = 60;
/** Articles, every other one a brief, of a house that puts a text of its own under all of them which no rule knows. */
const HOUSE_ARTICLES = 80;
/** Papers that run one story, in three lengths. */
const PAPERS = 300;

/** Generated stories as outlets run them, some of them again: restyled, cut, rewritten, in hundreds of papers, in round-ups; and unrelated ones with one text under them. */
export function planted(): Planted {
  const newsroom = new Newsroom(11);
  const random = new Random(5);
  const articles: Article[] = [];
  const plants: Plant[] = [];
  const run = (story: Story): void => {
    const { id, text } = JSON.parse(newsroom.run(story)) as { id: string; text: string };
    articles.push({ id, text });
  };
  const pool = Array.from({ length: FRESH }, (_, i) => newsroom.fresh(`fresh ${i}`));
  for (const story of pool) run(story);
  for (let n = 0; n < 4 * OF_EACH; n++) {
    const { story, of, kind } = newsroom.planted(`planted ${n}`, pool);
    plants.push({ id: story.id, of: of.map(({ id }) => id), kind: kind === 'merged' ? 'round-up' : (kind as Kind) });
    run(story);
  }
  const others = pool.flatMap(({ paragraphs }) => replaceable(paragraphs.join(' ')));
  for (let n = 0; n < OF_EACH; n++) {
    const source = pool[n * 7]!;
    const paragraphs = rewritten(source.paragraphs, { every: 4, reordered: true }, others, random);
    plants.push({ id: `rewritten ${n}`, of: [source.id], kind: 'rewritten' });
    run({ id: `rewritten ${n}`, title: source.title, paragraphs });
  }
  const popular = pool.reduce((longest, story) =>
    story.paragraphs.length > longest.paragraphs.length ? story : longest,
  );
  for (let n = 0; n < PAPERS; n++) {
    const paragraphs = popular.paragraphs.slice(0, Math.ceil((popular.paragraphs.length * (1 + (n % 3))) / 3));
    plants.push({ id: `paper ${n}`, of: [popular.id], kind: 'popular' });
    run({ id: `paper ${n}`, title: popular.title, paragraphs });
  }
  const houseText = Array.from({ length: 5 }, () => newsroom.sentence(20));
  for (let n = 0; n < HOUSE_ARTICLES; n++) {
    const { paragraphs } = newsroom.fresh('');
    const own = n % 2 === 0 ? paragraphs : paragraphs.slice(0, 2);
    articles.push({ id: `house ${n}`, text: [...own, ...houseText].join('\n\n') });
  }
  return { articles, plants };
}

/** Of each kind, the share that stands in one story with all it was made of; and pairs in one story that share no source. */
export function scorePlanted(
  { plants }: Planted,
  stories: readonly (readonly string[])[],
): { readonly found: readonly number[]; readonly strangers: number } {
  const sources = new Map(plants.map(({ id, of }) => [id, of]));
  const storiesOf = new Map<string, number[]>();
  let strangers = 0;
  for (const [n, story] of stories.entries()) {
    const origins = new Map<string, { readonly of: readonly string[]; count: number }>();
    for (const id of story) {
      storiesOf.set(id, [...(storiesOf.get(id) ?? []), n]);
      const of = sources.get(id) ?? [id];
      const known = origins.get(of.join());
      if (known) known.count++;
      else origins.set(of.join(), { of, count: 1 });
    }
    const all = [...origins.values()];
    for (const [i, x] of all.entries()) {
      for (const y of all.slice(i + 1)) if (!x.of.some((id) => y.of.includes(id))) strangers += x.count * y.count;
    }
  }
  const together = (a: string, b: string): boolean =>
    (storiesOf.get(a) ?? []).some((n) => storiesOf.get(b)?.includes(n));
  const found = KINDS.map((kind) => {
    const some = plants.filter((plant) => plant.kind === kind);
    return some.filter(({ id, of }) => of.every((source) => together(id, source))).length / some.length;
  });
  return { found, strangers };
}
