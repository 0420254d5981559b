import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLURB, FURNITURE, report } from '../learn/corpus.ts';
import { run } from './run.ts';

let scratch: string;
let folder: string;
let file: string;
const COUNT = 15;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'learn-'));
  folder = join(scratch, 'papers');
  mkdirSync(folder);
  for (let n = 0; n < COUNT; n++) {
    writeFileSync(join(folder, `report-${String(n).padStart(2, '0')}.txt`), report(n, FURNITURE));
  }
  file = join(scratch, 'ours.yaml');
  writeFileSync(file, (await run(['learn', folder])).out);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const one = (n: number): string => join(folder, `report-${String(n).padStart(2, '0')}.txt`);

describe('dedupe learn', () => {
  test('writes the lines with their counts and some of their articles, under what it is and how to use it', async () => {
    const ran = await run(['learn', folder]);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toMatch(/^# .*15 articles\.\n(# .*\n)+\nlines:\n/);
    expect(ran.out).toContain('dedupe --rules FILE PATHS');
    for (const line of FURNITURE) {
      expect(ran.out).toContain(
        `  - text: "${line}"\n    articles: 15\n    examples:\n      - "${one(0)}"\n      - "${one(1)}"\n`,
      );
    }
    expect(ran.out.match(/- text:/g)).toHaveLength(FURNITURE.length);
  });

  test('gives the same bytes whatever the order of the arguments, the threads, and where they go', async () => {
    const paths = Array.from({ length: COUNT }, (_, n) => one(n));
    const expected = readFileSync(file, 'utf8');
    expect((await run(['learn', ...paths.reverse(), '-j', '0'])).out).toBe(expected);
    const out = join(scratch, 'out.yaml');
    expect(await run(['learn', '-o', out, folder])).toEqual({ status: 0, out: '', err: '' });
    expect(readFileSync(out, 'utf8')).toBe(expected);
  });

  test('reads JSON Lines, from a file and from standard input, with field names of their own', async () => {
    const stdin = Array.from(
      { length: COUNT },
      (_, n) => `${JSON.stringify({ url: `r${n}`, body: report(n, FURNITURE) })}\n`,
    ).join('');
    const fields = ['--fields', 'text=body,id=url', '-j', '0'];
    const streamed = await run(['learn', '--jsonl', '-', ...fields], { stdin });
    expect(streamed).toMatchObject({ status: 0, err: '' });
    for (const line of FURNITURE)
      expect(streamed.out).toContain(`"${line}"\n    articles: 15\n    examples:\n      - "r0"`);
    const path = join(scratch, 'papers.jsonl');
    writeFileSync(path, stdin);
    expect((await run(['learn', path, ...fields])).out).toBe(streamed.out);
  });

  test('learns from what cleaning leaves, with the rules of a file and without its lines', async () => {
    const rules = join(scratch, 'rules.yaml');
    writeFileSync(
      rules,
      `rules:\n  - id: desk\n    phrase: Night desk, second floor\nlines:\n  - text: ${BLURB}\n    articles: 9\n`,
    );
    const { out } = await run(['learn', '--rules', rules, folder]);
    expect(out).toContain(BLURB);
    expect(out).not.toContain('Night desk');
    expect((await run(['learn', '--profile', 'page', folder])).out).toContain('--profile page');
  });

  test('says so when nothing recurs, and goes on past what cannot be read', async () => {
    const none = await run(['learn', one(0)]);
    expect(none).toMatchObject({ status: 0, err: expect.stringMatching(/^note: no line recurs/) });
    expect(none.out).toMatch(/lines: \[\]\n$/);
    expect((await run(['learn', '-q', one(0)])).err).toBe('');
    const missing = await run(['learn', folder, join(scratch, 'gone')]);
    expect(missing).toMatchObject({ status: 2, out: readFileSync(file, 'utf8') });
    expect(missing.err).toContain('gone');
  });

  test('asks for articles, and is meant by a word that is nearly it', async () => {
    expect((await run(['learn'])).err).toContain('see dedupe learn --help');
    expect((await run(['laern', folder])).err).toContain("'learn'");
  });
});

describe('what was learned', () => {
  test('comes off one article alone in strip, scan and diff', async () => {
    const plain = await run(['strip', one(3)]);
    const stripped = await run(['strip', '--rules', file, one(3)]);
    expect(stripped.status).toBe(0);
    for (const line of FURNITURE) {
      expect(plain.out).toContain(line);
      expect(stripped.out).not.toContain(line);
    }
    expect((await run(['strip', '--explain', '--rules', file, one(3)])).out).toMatch(/learned-line.*\n/);
    const alone = JSON.parse((await run(['--json', '--rules', file, one(3)])).out).articles[0];
    const among = JSON.parse((await run(['--json', folder])).out).articles[3];
    expect(alone).toEqual(among);
    expect(alone.removedLines.learned).toBe(FURNITURE.length);
    const changed = join(scratch, 'changed.txt');
    writeFileSync(changed, report(3, ['Night desk, second floor']));
    expect((await run(['diff', '--rules', file, one(3), changed])).out).not.toContain('coast');
    expect((await run(['diff', one(3), changed])).out).toContain('coast');
  });

  test('is not shown as an edit under a copy that lacks it, be it learned now or before', async () => {
    const bare = join(scratch, 'bare.txt');
    writeFileSync(bare, report(3));
    for (const args of [[], ['--rules', file]]) {
      const { out } = await run(['--diff', folder, bare, ...args]);
      expect(out).toContain('bare.txt');
      expect(out).toContain('¶');
      for (const line of FURNITURE) expect(out).not.toContain(line);
    }
    expect((await run(['--diff', '--no-learn', folder, bare])).out).toContain('More from the coast');
  });

  test('freezes learning, even with nothing in it', async () => {
    const learned = async (...args: string[]): Promise<number> =>
      JSON.parse((await run(['--json', folder, ...args])).out).articles[0].removedLines.learned ?? 0;
    const empty = join(scratch, 'empty.yaml');
    writeFileSync(empty, 'lines: []\n');
    const rules = join(scratch, 'plain.yaml');
    writeFileSync(rules, 'rules: []\n');
    const some = join(scratch, 'some.yaml');
    writeFileSync(some, 'lines:\n  - text: more from the Coast!\n    articles: 9\n');
    expect(await learned()).toBe(FURNITURE.length);
    expect(await learned('--rules', rules)).toBe(FURNITURE.length);
    expect(await learned('--rules', empty)).toBe(0);
    expect(await learned('--rules', some)).toBe(1);
    expect(await learned('--rules', some, '--rules', file)).toBe(FURNITURE.length);
    expect(await learned('--no-learn')).toBe(0);
    expect(await learned('--no-learn', '--rules', some)).toBe(1);
    expect(await learned('--disable', 'learned')).toBe(0);
  });

  test('rules test counts the lines, and tells where they come off', async () => {
    expect(await run(['rules', 'test', file])).toEqual({ status: 0, out: '4 learned lines, 0 problems\n', err: '' });
    const { out } = await run(['rules', 'test', file, one(3), one(4)]);
    expect(out).toContain('learned lines · take 8 lines in 2 articles\n');
    expect(out).toMatch(/report-03\.txt:\d+ {2}More from the coast\n/);
    const number = Number(/report-03\.txt:(\d+) {2}More/.exec(out)![1]);
    expect(report(3, FURNITURE).split('\n')[number - 1]).toBe('More from the coast');
    const faulty = join(scratch, 'faulty.yaml');
    writeFileSync(faulty, 'rules: []\nlines:\n  - text: More\n');
    const ran = await run(['rules', 'test', faulty]);
    expect(ran.status).toBe(2);
    expect(ran.out).toMatch(/^line 1: articles/);
    expect((await run(['--rules', faulty, folder])).status).toBe(2);
  });
});
