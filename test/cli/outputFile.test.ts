import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

test('behind a link the file itself is written, and one that stands there keeps its permissions', async () => {
  const file = join(folder, 'own.json');
  const link = join(folder, 'link.json');
  writeFileSync(file, 'before');
  chmodSync(file, 0o600);
  symlinkSync(file, link);
  await writeFileWhole(link, ['after']);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['link.json', 'own.json']);
});

test.skipIf(process.platform === 'win32')('a pipe takes the bytes and stays a pipe', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('bash', ['-c', `mkfifo '${pipe}'`]);
  const reader = spawn('cat', [pipe]);
  let read = '';
  reader.stdout.on('data', (piece) => {
    read += piece;
  });
  const end = new Promise((resolve) => reader.on('close', resolve));
  await writeFileWhole(pipe, ['a', Buffer.from('b')]);
  await end;
  expect(read).toBe('ab');
  expect(statSync(pipe).isFIFO()).toBe(true);
  expect(readdirSync(folder)).toEqual(['pipe']);
});
