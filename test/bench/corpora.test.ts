import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unpacked } from '../../bench/corpora.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dedupe-corpora-'));
  vi.stubEnv('BENCH_SCRATCH', join(folder, 'scratch'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('corpora of one name in two folders are two, and one that was written anew is unpacked anew', async () => {
  const corpus = (name: string, text: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    const path = join(folder, name, 'real.jsonl.gz');
    writeFileSync(path, gzipSync(text));
    return path;
  };
  const read = async (path: string): Promise<string> => readFileSync(await unpacked(path), 'utf8');
  expect(await read(corpus('a', 'one'))).toBe('one');
  expect(await read(corpus('b', 'two'))).toBe('two');
  expect(await read(corpus('a', 'the third'))).toBe('the third');
  expect(await unpacked(join(folder, 'a', 'real.jsonl.gz'))).toBe(await unpacked(join(folder, 'a', 'real.jsonl.gz')));
});
