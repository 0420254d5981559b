import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileWhole } from '../../src/cli/outputFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dedupe-out-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('nothing stands under the name before the whole does, text and bytes alike', async () => {
  const path = join(folder, 'result.json');
  async function* pieces(): AsyncGenerator<string | Uint8Array> {
    yield 'x'.repeat(200_000);
    expect(readdirSync(folder)).toEqual(['.result.json.part']);
    yield Buffer.from('é');
    yield 'end';
  }
  await writeFileWhole(path, pieces());
  expect(readFileSync(path, 'utf8')).toBe(`${'x'.repeat(200_000)}éend`);
  expect(readdirSync(folder)).toEqual(['result.json']);
});

test('a failure leaves nothing, and what was there before as it was', async () => {
  const path = join(folder, 'result.json');
  await writeFileWhole(path, ['before']);
  function* pieces(): Generator<string> {
    yield 'half';
    throw new Error('no more');
  }
  await expect(writeFileWhole(path, pieces())).rejects.toThrow('no more');
  expect(readdirSync(folder)).toEqual(['result.json']);
  expect(readFileSync(path, 'utf8')).toBe('before');
});

test('an interrupt takes the part away at once', async () => {
  const interrupt = new AbortController();
  async function* pieces(): AsyncGenerator<string> {
    yield 'x'.repeat(100_000);
    interrupt.abort();
    expect(readdirSync(folder)).toEqual([]);
    throw new Error('interrupted');
  }
  await expect(writeFileWhole(join(folder, 'r.json'), pieces(), interrupt.signal)).rejects.toThrow('interrupted');
  expect(readdirSync(folder)).toEqual([]);
});
