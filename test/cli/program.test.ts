import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scan } from '../../src/pipeline/scan.ts';
import { jsonPieces } from '../../src/report/json.ts';

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

test('its packages are there: for colours, patterns, wide letters, old encodings, rule files, slips of the pen', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'dedupe-program-'));
  try {
    const rules = join(scratch, 'rules.yaml');
    writeFileSync(rules, 'rules:\n  - id: mine\n    pattern: "^Ringe.*bar$"\n    removes: [Ringelblume bar]\n');
    const old = join(scratch, 'old.txt');
    writeFileSync(
      old,
      Buffer.from('Le maire a d\xe9clar\xe9 lundi que le pont serait ferm\xe9 tout l\u0092\xe9t\xe9.\n', 'latin1'),
    );
    for (const name of ['報道.txt', '報道2.txt']) copyFileSync(join(ROOT, SAMPLES[0]!), join(scratch, name));
    const wide = ['報道.txt', '報道2.txt'].map((name) => join(scratch, name));
    expect(written([], ['--color', 'always', ...SAMPLES])).toContain('\u001b[1m');
    expect(written([], ['--exclude', 'bus-crash-*', 'samples/bus-*.txt', 'samples/choir-*.txt'])).toContain(
      'No copies',
    );
    expect(written([], wide)).toContain('報道2.txt');
    expect(written([], ['rules', 'test', rules])).toContain('1 rule, 0 problems');
    expect(written([], ['strip', '--rules', rules, SAMPLES[0]!])).toContain('Kestrel Pass');
    expect(written([], ['diff', ...SAMPLES])).toContain('narrative');
    expect(written([], ['-q', old])).toContain('1 article');
    const slip = spawnSync(process.execPath, ['bin/dedupe.js', 'dif', 'a'], { cwd: ROOT, encoding: 'utf8' });
    expect(slip.stderr).toContain("did you mean the command 'diff'?");
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test('what is known of characters when it is built is what the library finds out', async () => {
  const points = [...range(0x20, 0xd800), ...range(0xe000, 0xfffe), ...range(0x1f000, 0x1fc00)];
  const words = points.map((point) => `la${String.fromCodePoint(point)}na`);
  const lines = Array.from({ length: Math.ceil(words.length / 40) }, (_, i) => words.slice(40 * i, 40 * i + 40));
  const text = lines.map((line) => `${line.join(' ')}.`);
  const scratch = mkdtempSync(join(tmpdir(), 'dedupe-program-'));
  try {
    const paths = ['a.txt', 'b.txt'].map((name) => join(scratch, name));
    writeFileSync(paths[0]!, text.join('\n\n'));
    // The other is the end of it, as others may write it: what marks and small letters fold to must agree.
    writeFileSync(paths[1]!, text.slice(400).join('\n\n').normalize('NFKD').toLowerCase());
    const sources = paths.map((path) => ({ kind: 'file', id: path, path, size: statSync(path).size }) as const);
    const pieces = [...jsonPieces(await scan(sources))].map((piece) =>
      typeof piece === 'string' ? piece : Buffer.from(piece).toString(),
    );
    expect(written([], ['--json', ...paths])).toBe(pieces.join(''));
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

test('in a clone that nobody has built it says what to do', () => {
  const clone = mkdtempSync(join(tmpdir(), 'dedupe-clone-'));
  try {
    cpSync(join(ROOT, 'bin'), join(clone, 'bin'), { recursive: true });
    copyFileSync(join(ROOT, 'package.json'), join(clone, 'package.json'));
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(clone, 'bin/dedupe.js'), '--help'], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: `dedupe: not built yet; run npm ci in ${clone}\n`,
      status: 2,
    });
  } finally {
    rmSync(clone, { recursive: true });
  }
});

test('a trace of an error names no machine on which it was built', () => {
  for (const file of readdirSync(join(ROOT, 'dist/program')).filter((name) => name.endsWith('.code'))) {
    expect(readFileSync(join(ROOT, 'dist/program', file)).includes(ROOT)).toBe(false);
  }
});

test('compiled for another V8, or for other flags, it is compiled anew and says the same', () => {
  expect(written(['--max-lazy'])).toBe(written([]));
  expect(written(['--max-lazy'], ['--json', '--jobs', '1', ...SAMPLES])).toBe(written([], ['--json', ...SAMPLES]));
});

test('on a version of Node that nobody has measured it sets no flags, takes nothing compiled, and says the same', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'dedupe-program-'));
  try {
    const later = join(scratch, 'later.cjs');
    writeFileSync(
      later,
      `const v8 = require('node:v8');
      v8.setFlagsFromString = (flag) => process.stderr.write(flag);
      const versions = { ...process.versions, node: '99.0.0' };
      Object.defineProperty(process, 'versions', { value: versions });`,
    );
    for (const args of [SAMPLES, ['--json', ...SAMPLES]]) {
      expect(written(['--require', later], args)).toBe(written([], args));
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test('what stands compiled is taken, also while a thread begins', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'dedupe-program-'));
  try {
    const watch = join(scratch, 'watch.cjs');
    writeFileSync(
      watch,
      `const vm = require('node:vm');
      const { isMainThread } = require('node:worker_threads');
      vm.Script = class extends vm.Script {
        constructor(text, options) {
          super(text, options);
          if (isMainThread && this.cachedDataRejected) process.stderr.write(options.filename);
        }
      };`,
    );
    for (const jobs of ['1', '2']) written(['--require', watch], ['--json', '--jobs', jobs, ...SAMPLES]);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test.skipIf(process.versions.node.startsWith('24.'))(
  'what is loaded, and a thread that begins, has the flags that Node was compiled with',
  () => {
    const script = `
    const { Script } = require('node:vm');
    const { tune, untune } = require('./bin/program.js');
    const cachedData = new Script('1 + 1').createCachedData();
    const taken = [];
    for (const [i, set] of [() => {}, untune, tune, untune, untune, tune, tune].entries()) {
      set();
      taken.push(!new Script('1 + 1', { filename: String(i), cachedData }).cachedDataRejected);
    }
    console.log(taken.join(' '));`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toBe('true true false true true true false\n');
  },
);
