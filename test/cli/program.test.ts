import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLES = ['samples/bus-crash-first.txt', 'samples/bus-crash-update.txt'];

/** What the built program writes under these flags of Node. */
function written(flags: readonly string[], args: readonly string[] = SAMPLES): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, 'bin/dedupe.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

test('what a scan loads stands compiled beside it, what few runs load does not', () => {
  const files = readdirSync(join(ROOT, 'dist/program'));
  expect(files).toContain('scan.js.code');
  expect(files).toContain('main.js.code');
  expect(files).toContain('re2js.js');
  expect(files).not.toContain('re2js.js.code');
});

test('compiled for another V8, or for other flags, it is compiled anew and says the same', () => {
  expect(written(['--max-lazy'])).toBe(written([]));
  expect(written(['--max-lazy'], ['--json', '--jobs', '1', ...SAMPLES])).toBe(written([], ['--json', ...SAMPLES]));
});
