import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, truthPath } from '../../bench/generate.ts';
import { scoreFound } from '../../bench/peers/found.ts';
import { Truth } from '../../bench/truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
const corpus = join(folder, 'corpus.jsonl');
let truth: Truth;
let ids: string[];

beforeAll(async () => {
  generate(600, corpus, 5);
  truth = await Truth.of(corpus);
  ids = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One group for each source: what a perfect tool would tell. */
function bySource(): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    for (const source of truth.sourcesOf(id)) groups.set(source, [...(groups.get(source) ?? []), id]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

describe('the generated corpus', () => {
  it('is the same for the same seed, and another for another', () => {
    const again = join(folder, 'again.jsonl');
    generate(600, again, 5);
    expect(readFileSync(again).equals(readFileSync(corpus))).toBe(true);
    expect(readFileSync(truthPath(again)).equals(readFileSync(truthPath(corpus)))).toBe(true);
    generate(600, again, 6);
    expect(readFileSync(again).equals(readFileSync(corpus))).toBe(false);
  });

  it('plants every kind, about one article in ten', () => {
    const planted = ids.filter((id) => truth.isPlanted(id));
    expect(planted.length).toBeGreaterThan(30);
    expect(planted.length).toBeLessThan(90);
    expect(new Set(truth.pairs.map(({ kind }) => kind))).toEqual(new Set(['copy', 'restyled', 'excerpt', 'merged']));
  });
});

describe('scoring', () => {
  it('gives a perfect grouping full marks: a merger stands in two groups and bridges none', () => {
    const score = truth.score(bySource());
    expect(score).toMatchObject({ recall: 1, falseLinks: 0, bridged: 0, misses: [] });
    expect(score.found).toEqual(score.planted);
  });

  it('finds nothing where nothing is grouped', () => {
    const score = truth.score(ids.map((id) => [id]));
    expect(score.recall).toBe(0);
    expect(score.falseLinks).toBe(0);
    expect(score.misses).toHaveLength(truth.pairs.length);
  });

  it('counts a stranger in a group against each of its members', () => {
    const [group] = bySource();
    const stranger = ids.find((id) => group!.every((member) => !truth.related(id, member)) && !truth.isPlanted(id));
    const score = truth.score([[...group!, stranger!]]);
    expect(score.falseLinks + score.bridged).toBe(group!.length);
  });

  it('tells what only a merger holds together from a false link', () => {
    const { b } = truth.pairs.find(({ kind }) => kind === 'merged')!;
    const score = truth.score([[b, ...truth.sourcesOf(b)]]);
    expect(score).toMatchObject({ falseLinks: 0, bridged: 1 });
  });

  it('scores a peer by the chains that it reports', () => {
    const perfect = truth.pairs.filter(({ kind }) => kind !== 'merged').map(({ a, b }) => ({ a, b }));
    expect(scoreFound(perfect, truth)).toMatchObject({ recall: 1, falseLinks: 0 });
    const fresh = ids.filter((id) => !truth.isPlanted(id));
    const wrong = { a: fresh[0]!, b: fresh[1]! };
    expect(scoreFound([wrong, wrong], truth)).toMatchObject({ falseLinks: 1 });
    expect(
      scoreFound(
        truth.pairs.map(({ b }) => ({ b })),
        truth,
      ),
    ).toMatchObject({ recall: 1, falseLinks: 0 });
  });
});
