import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { widthFor } from '../../../src/pipeline/threads/threads.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Threads beside the first that a large input takes here. */
const USUAL = Math.min(8, availableParallelism()) - 1;
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'dedupe-threads-'));
  for (const [name, bytes] of [
    ['large', 16_000_000],
    ['half', 8_000_000],
    ['other', 8_000_000],
  ] as const) {
    writeFileSync(join(scratch, name), '');
    truncateSync(join(scratch, name), bytes);
  }
  mkdirSync(join(scratch, 'folder'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a process prints that has the built threads at hand, and a count of those that have begun. It must end by itself. */
function printed(work: string, env: Record<string, string> = {}): string {
  const script = `
    import { beginThreads, endSpareThreads, takeThread } from './dist/pipeline/threads/threads.js';
    let begun = 0;
    process.on('worker', () => begun++);
    ${work}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, ...env },
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.trim();
}

const begun = (names: readonly string[], workers?: number): number => {
  const paths = JSON.stringify(names.map((name) => join(scratch, name)));
  return Number(printed(`await beginThreads(${paths}, ${workers}); endSpareThreads(); console.log(begun);`));
};

test('they are as many as were asked for, or as the size of the input tells', () => {
  expect([widthFor(0, 0), widthFor(1e9, 1), widthFor(0, 3)]).toEqual([1, 1, 3]);
  expect([widthFor(15_999_999, undefined), widthFor(16_000_000, undefined)]).toEqual([1, 1 + USUAL]);
});

test('they begin where files are large enough together, each counted once, and end where nobody takes them', () => {
  expect(begun(['large'])).toBe(USUAL);
  expect(begun(['half', 'other'])).toBe(USUAL);
  expect(begun(['half', 'half'])).toBe(0);
  expect(begun(['half', 'folder', 'missing', 'half/below'])).toBe(0);
});

test('they begin where somebody asked for them, whatever the size', () => {
  expect(begun(['half'], 3)).toBe(2);
  expect(begun(['large'], 1)).toBe(0);
});

test('a thread that has begun is taken before another is begun', () => {
  const work = `
    await beginThreads([], 2);
    const threads = [takeThread()];
    console.log(begun);
    threads.push(takeThread());
    endSpareThreads();
    await Promise.all(threads.map((thread) => thread.terminate()));
    console.log(begun);`;
  expect(printed(work)).toBe('1\n2');
});

test('one that fails before it is taken is not taken', () => {
  const fault = "import{isMainThread}from'node:worker_threads';if(!isMainThread)throw(new(Error)('gone'))";
  const work = `
    let ended = 0;
    process.on('worker', (thread) => thread.once('exit', () => ended++));
    await beginThreads([], 2);
    while (ended === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    takeThread().once('error', ({ message }) => console.log(begun, message));`;
  expect(printed(work, { NODE_OPTIONS: `--import data:text/javascript,${fault}` })).toBe('2 gone');
});
