import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../bench/ablation/folder.ts';
import { scoreStories } from '../../bench/ablation/labels.ts';
import { partsOf, SETS } from '../../bench/ablation/parts.ts';
import { plainWords } from '../../bench/ablation/plainWords.ts';
import { rewritten } from '../../bench/ablation/rewrite.ts';
import { scanWithout } from '../../bench/ablation/stages.ts';
import { Random } from '../../bench/random.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { scan } from '../../src/pipeline/scan.ts';
import { fixture, page, paragraphsOf } from '../samples/fixtures.ts';
import { sample } from '../samples/samples.ts';

describe('the ablation', () => {
  const cable = paragraphsOf(fixture('cable-wire'));
  const articles = Object.entries({
    whole: fixture('cable-wire'),
    excerpt: page('Islands to cut cable', ...cable.slice(0, 5)),
    other: sample('beekeeper-court').text,
    canal: fixture('canal-report'),
  }).map(([id, text]) => ({ id, text }));

  it('refuses a part that is none, and a folder without articles', async () => {
    expect(partsOf('fold,stars')).toEqual(['fold', 'stars']);
    expect(() => partsOf('fold,star')).toThrow('"star"');
    await expect(articlesOf('no-such-folder')).rejects.toThrow('no-such-folder: no such file or directory');
  });

  it('finds with nothing left out what a scan finds', async () => {
    const sources = articles.map((article) => ({ kind: 'article', article }) as const);
    const { stories } = await scan(sources, { workers: 0 });
    const found = scanWithout(new Set(), articles);
    expect(found.stories.map((story) => [...story].sort())).toEqual(
      [...stories].map(({ members }) => members.map(({ id }) => id).sort()),
    );
    expect(found.links).toEqual([['whole', 'excerpt']]);
  });

  it.each(SETS.map((off) => [...off]))('scans without %s', (...off) => {
    expect(scanWithout(new Set(off), articles).stories).toEqual([['whole', 'excerpt']]);
  });

  it('counts what stands together against the labels', () => {
    const labels = [
      { a: 'x/1', b: 'x/2', label: 'copy' },
      { a: 'x/1', b: 'x/3', label: 'excerpt' },
      { a: 'x/1', b: 'x/4', label: 'none' },
      { a: 'x/1', b: 'x/5', label: 'copy' },
      { a: 'x/2', b: 'x/4', label: 'partial' },
    ];
    const read = new Set(['x/1', 'x/2', 'x/3', 'x/4']);
    const score = scoreStories(labels, read, [['/some/x/1.txt', '/some/x/2.txt', '/some/x/4.txt']]);
    expect(score).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });
});

describe('words as they stand', () => {
  it('are not folded, and keep the flags of the canonical ones', () => {
    const words = (text: string) => {
      const canonical = canonicalWords(text, [{ start: 0, end: text.length, quiet: false }]);
      return { plain: plainWords(text, canonical), canonical };
    };
    const [a, b] = [words('The yard cost $35 million.'), words('The yard cost USD 35 million.')];
    expect([...a.canonical.hash]).toEqual([...b.canonical.hash]);
    expect([...a.plain.hash]).not.toEqual([...b.plain.hash]);
    expect([...a.plain.hash.subarray(0, 3)]).toEqual([...a.canonical.hash.subarray(0, 3)]);
    expect(a.plain.flags[0]).toBe(a.canonical.flags[0]);
  });
});

describe('a rewritten text', () => {
  const text = ['The harbour council argued about lanterns. Fishermen wanted brighter lanterns near Velmora.'];

  it('changes words of meaning only, as many as asked, and keeps names', () => {
    const spun = rewritten(text, { every: 3, reordered: false }, ['kettle'], new Random(1))[0]!;
    const changed = spun.split(' ').filter((word, i) => word !== text[0]!.split(' ')[i]);
    expect(changed.length).toBeGreaterThanOrEqual(2);
    expect(changed.every((word) => word.startsWith('kettle'))).toBe(true);
    expect(spun).toContain('Velmora');
  });

  it('swaps neighbouring sentences when asked', () => {
    expect(rewritten(text, { every: 100, reordered: true }, [], new Random(1))[0]).toMatch(/^Fishermen .* The harbour/);
  });
});
