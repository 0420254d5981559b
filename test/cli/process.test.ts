import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLES = join(ROOT, 'samples');
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'dedupe-process-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as others run it; built by `npm test`. */
function start(args: readonly string[], env: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(ROOT, 'bin/dedupe.js'), ...args], { env: { ...process.env, ...env } });
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })));
}

const ran = (args: readonly string[], env?: Record<string, string>): Promise<Ended> => {
  const child = start(args, env);
  child.stdin.end();
  return ended(child);
};

/** Enough lines that a scan takes some seconds. */
function longCorpus(): string {
  const file = join(scratch, 'long.jsonl');
  if (existsSync(file)) return file;
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'));
  const texts = names.map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
  const lines = Array.from({ length: 16_000 }, (_, i) => {
    // Every article has words of its own, so that the copies do not fall into one.
    const text = texts[i % texts.length]!.replaceAll(' the ', ` the ${i.toString(36)}x `);
    return `${JSON.stringify({ id: `a${i}`, text })}\n`;
  });
  writeFileSync(file, lines.join(''));
  return file;
}

/** A folder of files that takes one thread some seconds. */
function longFolder(): string {
  const folder = join(scratch, 'long');
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  const texts = readFileSync(longCorpus(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): string => JSON.parse(line).text);
  // Several in a file: it is the texts that take time.
  for (let i = 0; i < texts.length; i += 4) writeFileSync(join(folder, `${i}.txt`), texts.slice(i, i + 4).join('\n\n'));
  return folder;
}

describe('exit statuses', () => {
  test.each([
    ['no paths', [], 2],
    ['copies, unasked', ['-q', SAMPLES], 0],
    ['copies, --check', ['-q', '--check', SAMPLES], 1],
    ['a missing file goes before --check', ['-q', '--check', SAMPLES, 'gone.txt'], 2],
    ['help', ['--help'], 0],
    ['an unknown option', ['--jsno', SAMPLES], 2],
  ])('%s', async (_, args, status) => {
    expect((await ran(args)).status).toBe(status);
  });
});

test('worker threads give the same bytes as one thread', async () => {
  const [one, two] = await Promise.all([
    ran(['--json', '--jobs', '0', SAMPLES]),
    ran(['--json', '--workers', '2', SAMPLES]),
  ]);
  expect(two).toEqual(one);
});

describe('a reader that leaves early', () => {
  test.each([
    ['is no error', ['--json'], 0],
    ['does not hide copies that --check found', ['--json', '--check'], 1],
    ['nor in records', ['--ndjson', '--check'], 1],
    ['nor in the report', ['--check'], 1],
    ['nor what was wrong with the input', ['--json', 'gone.txt'], 2],
  ])('%s', async (_, args, expected) => {
    const child = start([...args, SAMPLES]);
    child.stdout.destroy();
    const { status, err } = await ended(child);
    expect(status).toBe(expected);
    expect(err.includes('gone.txt')).toBe(args.includes('gone.txt'));
    expect(err).not.toContain('EPIPE');
  });
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told, with status 2', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [join(ROOT, 'bin/dedupe.js'), '--json', SAMPLES], {
    stdio: ['ignore', full, 'pipe'],
  });
  let err = '';
  child.stderr!.on('data', (piece) => {
    err += piece;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  closeSync(full);
  expect(status).toBe(2);
  expect(err).toContain('standard output cannot be written (ENOSPC)');
});

/** Runs the program and interrupts it, again and later until it was so far as `at` tells: by default, that it listens for that. */
async function interrupted(
  args: readonly string[],
  { input = '', at = ({ status }: Ended) => status !== null } = {},
): Promise<Ended> {
  for (let wait = 900; ; wait *= 2) {
    const child = start(args);
    const end = ended(child);
    child.stdin.write(input);
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGINT');
    const how = await end;
    if (at(how) || wait > 8000) return how;
  }
}

describe('Ctrl-C', () => {
  test('while it waits for input: status 130', async () => {
    expect((await interrupted(['-'], { input: 'A line, and no end of input.\n' })).status).toBe(130);
  });

  test('in the middle of a run: says how far it was, leaves no file and no part of one', async () => {
    const file = join(scratch, 'result.json');
    const { status, out, err } = await interrupted(['--json', '-j', '2', '-o', file, longCorpus()], {
      at: ({ err }) => err !== '',
    });
    expect({ status, out }).toEqual({ status: 130, out: '' });
    expect(err).toMatch(/^dedupe: interrupted while \w+.*; there is no result\n$/);
    expect(readdirSync(scratch).filter((name) => name.includes('result'))).toEqual([]);
  });

  test.each([
    { command: 'scan', args: ['--json', '-j', '0'] },
    { command: 'strip', args: ['strip'] },
  ])('files read in one thread are not read to the end first: $command', async ({ args }) => {
    const file = join(scratch, 'of-files.txt');
    expect((await interrupted([...args, '-o', file, longFolder()])).status).toBe(130);
    expect(readdirSync(scratch).filter((name) => name.includes('of-files'))).toEqual([]);
  });
});

describe('the temporary file of a scan that works in little memory', () => {
  const little = (...args: string[]): string[] => ['--json', '-j', '2', '--memory', '1M', ...args, longCorpus()];

  test('leaves nothing behind, be the program killed in the middle', async () => {
    const spill = mkdtempSync(join(scratch, 'spill-'));
    const file = join(scratch, 'killed.json');
    const child = start(little('--temp-dir', spill, '-o', file));
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    child.kill('SIGKILL');
    expect((await end).status).toBe(null);
    expect(readdirSync(spill)).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('that cannot be made is one clear message and status 2', async () => {
    const { status, out, err } = await ran(little('--temp-dir', join(scratch, 'nowhere')));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toBe(
      `dedupe: temporary files cannot be kept in ${join(scratch, 'nowhere')}: no such file or directory; there is no result: name another directory by --temp-dir, or allow more memory by --memory\n`,
    );
  });

  test.skipIf(process.platform === 'win32')('that finds no room is one clear message and status 2', async () => {
    const program = [process.execPath, join(ROOT, 'bin/dedupe.js'), ...little()].map((word) => `'${word}'`).join(' ');
    // No file may grow beyond a megabyte.
    const child = spawn('bash', ['-c', `ulimit -f 1024; exec ${program}`]);
    child.stdin.end();
    const { status, out, err } = await ended(child);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^dedupe: temporary files cannot be kept in .*; there is no result: name another.*\n$/);
  });
});

test('a worker that dies is one clear message and status 2, never a hang or half a result', async () => {
  const fault = "import{isMainThread}from'node:worker_threads';if(!isMainThread)throw(new(Error)('gone'))";
  const { status, out, err } = await ran(['--json', '-j', '2', SAMPLES], {
    NODE_OPTIONS: `--import data:text/javascript,${fault}`,
  });
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^dedupe: a worker thread failed: gone; there is no result\..*\n$/);
});

describe('threads that begin before the input was looked at', () => {
  /** A file of so many bytes, all of them 0. */
  function empty(name: string, bytes: number): string {
    const file = join(scratch, name);
    writeFileSync(file, '');
    truncateSync(file, bytes);
    return file;
  }

  test('change nothing where the input turns out to be none', async () => {
    const inputs = [
      [empty('long.txt', 65 << 20)],
      [empty('packed.jsonl.gz', 17_000_000)],
      ['--json', '--list', 'copies'],
    ];
    for (const input of inputs) {
      const alone = await ran(['-j', '1', ...input, SAMPLES]);
      expect(alone.err).toMatch(/^dedupe: .*long.txt|packed|different outputs/);
      expect(await ran(['-j', '3', ...input, SAMPLES])).toEqual(alone);
      expect(await ran([...input, SAMPLES])).toEqual(alone);
    }
  });

  test('end with Ctrl-C', async () => {
    const hook = join(scratch, 'hook.cjs');
    writeFileSync(hook, "process.once('worker', () => process.kill(process.pid, 'SIGINT'));");
    const { status, out } = await ran(['--json', '-j', '2', SAMPLES], { NODE_OPTIONS: `--require ${hook}` });
    expect({ status, out }).toEqual({ status: 130, out: '' });
  });
});
