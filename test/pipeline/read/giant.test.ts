import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../../src/input/jsonLines.ts';
import type { Source } from '../../../src/input/sources.ts';
import type { BatchOptions } from '../../../src/pipeline/read/pieces.ts';
import {
  giantOf,
  giantText,
  giveUp,
  ownMemory,
  TextReader,
  textsOf,
  unitsOf,
} from '../../../src/pipeline/read/texts.ts';
import { scan } from '../../../src/pipeline/scan.ts';
import { GIANT } from '../../../src/units.ts';

const options: BatchOptions = { clean: {}, maxBytes: 1e9, fields: FIELD_NAMES, metadata: new Map() };
const room = new Uint8Array(new SharedArrayBuffer(1 << 12));
const giant = `Ж${'ab'.repeat(GIANT / 2)}”`;
const texts = ['The first one.', giant, 'And the last.'];
const linesOf = (all: readonly string[]) => ({
  file: 'wire.jsonl',
  firstLine: 1,
  bytes: Buffer.from(all.map((text, i) => JSON.stringify({ id: `${i}`, text })).join('\n')),
  errors: [],
});

describe('a giant in a batch', () => {
  it('stands in memory of its own, and those beside it where they would without', () => {
    const reader = new TextReader(options);
    const sources = texts.map((text, i) => ({ kind: 'article' as const, id: `${i}`, article: { id: `${i}`, text } }));
    for (const batch of [reader.readLines(linesOf(texts)), reader.readSources(sources, room)]) {
      expect(batch.giants.map(({ article, length }) => [article, length])).toEqual([[1, giant.length]]);
      const own = giantOf(batch, 1)!;
      expect(giantText(own) === giant).toBe(true);
      expect(unitsOf(batch, 1)).toHaveLength(giant.length);
      expect([0, 2].map(textsOf(batch))).toEqual([texts[0], texts[2]]);
      expect(String.fromCharCode(...unitsOf(batch, 2))).toBe(texts[2]);
      expect(ownMemory(batch)).toEqual([own.units.buffer]);
      giveUp(own);
      expect(unitsOf(batch, 1)).toHaveLength(0);
    }
  });

  it('is none of a length that others have', () => {
    const batch = new TextReader(options).readLines(linesOf(['x'.repeat(GIANT)]));
    expect(batch.giants).toEqual([]);
    expect(ownMemory(batch)).toEqual([]);
    expect(unitsOf(batch, 0)).toHaveLength(GIANT);
  });
});

describe('a scan of a giant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'giant-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const sentence = (i: number): string =>
    `Lantern ${i * 7919} hung over pier ${i * 104729} while keeper ${i * 15485863} counted barge ${i * 32452843}.`;
  const paragraph = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, i) => sentence(from + i)).join(' ');
  const paragraphs: string[] = [];
  for (let i = 0; paragraphs.length * 430 < GIANT * 1.1; i += 5) paragraphs.push(paragraph(i, i + 5));
  const short = [paragraph(1000, 1005), paragraph(1005, 1010), paragraph(1010, 1015)].join('\n\n');
  const articles = { long: paragraphs.join('\n\n'), short, other: paragraph(1e6, 1e6 + 5) };
  const path = join(folder, 'giant.jsonl');
  const lines = Object.entries(articles).map(([id, text]) => JSON.stringify({ id, text }));
  writeFileSync(path, `${lines.join('\n')}\n`);
  const jsonl: Source = { kind: 'jsonl', id: path, path, size: Buffer.byteLength(lines.join('\n')) };

  it('finds what is taken from it', async () => {
    const { articles: found, matches } = await scan([jsonl], { workers: 0 });
    expect([...found].map(({ id }) => id)).toEqual(['long', 'other', 'short']);
    expect(found.at(0)?.words).toBeGreaterThan(GIANT / 10);
    const [match] = [...matches];
    expect([match?.a, match?.b, match?.relation]).toEqual(['long', 'short', 'excerpt']);
    expect(match?.coverage.b).toBe(1);
  });
});
