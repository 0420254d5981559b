import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = readdirSync(join(root, 'samples'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => `samples/${name}`);

function dedupe(...args: string[]): string {
  return execFileSync(process.execPath, ['bin/dedupe.js', '--json', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe('the same input gives the same bytes', () => {
  let folder: string;
  let expected: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'same-answer-'));
    const lines = names.map((id) => JSON.stringify({ id, text: readFileSync(join(root, id), 'utf8') }));
    writeFileSync(join(folder, 'corpus.jsonl'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'corpus.jsonl.gz'), gzipSync(`${lines.reverse().join('\n')}\n`));
    expected = dedupe('--jobs', '0', ...names);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds something at all', () => {
    expect(JSON.parse(expected).stories.length).toBeGreaterThan(3);
  });

  it.each([1, 2, 5])('with %i threads', (jobs) => {
    expect(dedupe('--jobs', String(jobs), ...names)).toBe(expected);
  });

  it.each([0, 2])('with most of it in a temporary file, on %i threads', (jobs) => {
    const corpus = join(folder, 'large.jsonl');
    if (!existsSync(corpus)) generate(1000, corpus);
    const whole = dedupe('--jobs', '0', '--memory', '4G', corpus);
    expect(dedupe('--jobs', String(jobs), '--memory', '1M', corpus)).toBe(whole);
    expect(JSON.parse(whole).stories.length).toBeGreaterThan(50);
  });

  it('whatever the order of the arguments', () => {
    expect(dedupe(...[...names].reverse())).toBe(expected);
    expect(dedupe(...names.filter((_, i) => i % 2 === 1), ...names.filter((_, i) => i % 2 === 0))).toBe(expected);
  });

  it('from a directory', () => {
    expect(dedupe('samples')).toBe(expected);
  });

  it('from JSON Lines, plain and gzip, whatever the order of the lines', () => {
    expect(dedupe(join(folder, 'corpus.jsonl'))).toBe(expected);
    expect(dedupe(join(folder, 'corpus.jsonl.gz'))).toBe(expected);
    expect(dedupe('--jobs', '2', join(folder, 'corpus.jsonl.gz'))).toBe(expected);
  });
});
