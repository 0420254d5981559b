import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/pipeline/scan.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`../fixtures/hard-cases/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\n\n+/)
    .slice(1);
const cable = fixture('cable-wire');
const canal = fixture('canal-report');

async function stories(texts: Readonly<Record<string, readonly string[]>>): Promise<string[][]> {
  const sources = Object.entries(texts).map(([id, paragraphs]) => ({
    kind: 'article' as const,
    article: { id, text: paragraphs.join('\n\n') },
  }));
  const found = [...(await scan(sources, { learn: false })).stories];
  return found.map(({ members }) => members.map(({ id }) => id).sort()).sort();
}

describe('stories told from texts', () => {
  it('the head and the end of one report are one story with the whole', async () => {
    const texts = { whole: cable, head: cable.slice(0, 6), end: cable.slice(-5) };
    expect(await stories(texts)).toEqual([['end', 'head', 'whole']]);
  });

  it('a merger of two reports is a member of both and joins neither with the other', async () => {
    const merger = [...cable.slice(0, 12), ...canal.slice(0, Math.ceil(canal.length * 0.6))];
    const found = await stories({ cable, again: [...cable].slice(0, 18), canal, merger });
    expect(found.some((ids) => ids.includes('cable') && ids.includes('merger'))).toBe(true);
    expect(found.some((ids) => ids.includes('canal') && ids.includes('merger'))).toBe(true);
    expect(found.some((ids) => ids.includes('canal') && (ids.includes('cable') || ids.includes('again')))).toBe(false);
  });
});
