import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], stdin = '', env: Record<string, string> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const put = (add: (text: string) => void) => ({
    write: (text: string) => {
      add(text);
      return true;
    },
  });
  async function* input(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin);
  }
  const status = await main(args, {
    stdin: input(),
    stdout: put((text) => {
      out += text;
    }),
    stderr: put((text) => {
      err += text;
    }),
    env,
    version: '9.9.9',
  });
  return { status, out, err };
}

const SAMPLES = new URL('../../samples', import.meta.url).pathname;
const WIRE = `${SAMPLES}/harbour-wire.txt`;
const PAGE = `${SAMPLES}/harbour-page.txt`;
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'dedupe-cli-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('usage', () => {
  test('without paths: short help on standard error, status 2', async () => {
    const ran = await run([]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain('usage: dedupe PATHS');
  });

  test('a mistyped command is not taken for a path', async () => {
    const ran = await run(['dif', 'a', 'b']);
    expect(ran).toEqual({ status: 2, out: '', err: "dedupe: no such file: dif (did you mean the command 'diff'?)\n" });
  });

  test.each([
    [['--jsn', WIRE]],
    [['--jobs', 'many', WIRE]],
    [['--min-coverage', '1.5', WIRE]],
    [['--color', 'red', WIRE]],
    [['diff', WIRE]],
    [['--check=all', WIRE]],
    [['--max-size', '0', WIRE]],
  ])('wrong usage %j: status 2, one line, nothing on standard output', async (args) => {
    const ran = await run(args);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(/^dedupe: [^\n]+\n$/);
  });

  test.each([['--help'], ['diff', '--help'], ['strip', '--help'], ['help', 'diff']])('help: %s %s', async (...args) => {
    const ran = await run(args.filter(Boolean));
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('Usage:');
    expect(Math.max(...ran.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('--version', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, out: '9.9.9\n', err: '' });
  });
});

describe('scan', () => {
  test('--check sets status 1, and takes no path for its list', async () => {
    expect((await run(['-q', '--check', WIRE, PAGE])).status).toBe(1);
    expect((await run(['-q', '--check=version', WIRE, PAGE])).status).toBe(0);
    expect((await run(['-q', '--check', WIRE, PAGE, join(scratch, 'gone.txt')])).status).toBe(2);
  });

  test('--json keeps the published schema', async () => {
    const { out, status } = await run(['--json', SAMPLES]);
    const schema = JSON.parse(readFileSync(new URL('../../src/report/scan.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
    expect(status).toBe(0);
    expect(validate({ schemaVersion: 2 })).toBe(false);
  });

  test('the two lists are all articles, each once', async () => {
    const unique = (await run(['-q', '--list', 'unique', SAMPLES])).out.trimEnd().split('\n');
    const copies = (await run(['-q0', '--list', 'copies', SAMPLES])).out.split('\0').filter(Boolean);
    const all = readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'));
    expect(copies).toContain(`${SAMPLES}/harbour-brief.txt`);
    expect([...unique, ...copies].sort()).toEqual(all.map((name) => join(SAMPLES, name)).sort());
  });

  test('-o writes the whole file and leaves nothing beside it', async () => {
    const file = join(scratch, 'result.json');
    const ran = await run(['-q', '--json', WIRE, PAGE, '-o', file]);
    expect(ran).toEqual({ status: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8')).articles).toHaveLength(2);
    expect(readdirSync(scratch)).toEqual(['result.json']);
  });

  test('escape sequences in names and messages are shown, not sent', async () => {
    const ran = await run(['\u001b[31mred.txt']);
    expect(ran.err).toContain('\\x1b[31mred.txt');
    expect(ran.err).not.toContain('\u001b');
  });

  test('JSON Lines on standard input: a bad line is told by number, the rest is read', async () => {
    const ran = await run(['--jsonl', '--json', '--jobs', '0', '-'], '{"id":"x","text":"One short line."}\n{oops\n');
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('-:2');
    expect(JSON.parse(ran.out).articles.map((a: { id: string }) => a.id)).toEqual(['x']);
  });
});

describe('diff and strip', () => {
  test('diff marks words, folds the rest, and is uncoloured unless asked', async () => {
    const plain = await run(['diff', WIRE, PAGE]);
    expect(plain.status).toBe(0);
    expect(plain.out).toContain('[-$4.2 million-]{+USD 4.2 million+}');
    expect(plain.out).toMatch(/¶\d+–\d+ +same/);
    expect((await run(['diff', '--color', 'always', WIRE, PAGE])).out).toContain('\u001b[');
    expect((await run(['diff', WIRE, PAGE], '', { FORCE_COLOR: '1' })).out).toContain('\u001b[');
  });

  test('diff --json is one object with the fields of the contract', async () => {
    const object = JSON.parse((await run(['diff', '--json', WIRE, PAGE])).out);
    for (const key of ['a', 'b', 'relation', 'reason', 'coverage', 'original', 'edits', 'alignment'])
      expect(object).toHaveProperty(key);
  });

  test('diff --pairs finds names from the folder of the file, with or without .txt', async () => {
    const file = join(scratch, 'pairs.jsonl');
    writeFileSync(file, `${JSON.stringify({ a: WIRE.replace('.txt', ''), b: PAGE })}\n`);
    const ran = await run(['diff', '--pairs', file]);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ a: WIRE, b: PAGE, relation: 'copy' });
  });

  test('strip --json gives body and removals; --out-dir stays inside its folder', async () => {
    const object = JSON.parse((await run(['strip', '--json', PAGE])).out);
    expect(object.text).not.toContain('Now playing');
    expect(object.removals[0]).toMatchObject({ start: 0, startLine: 1 });
    const out = join(scratch, 'clean');
    expect((await run(['strip', '-q', '--out-dir', out, PAGE])).status).toBe(0);
    expect(readFileSync(join(out, PAGE), 'utf8')).toBe(`${object.text}\n`);
  });
});
