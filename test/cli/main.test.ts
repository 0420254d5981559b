import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const SAMPLES = new URL('../../samples', import.meta.url).pathname;
const WIRE = `${SAMPLES}/harbour-wire.txt`;
const PAGE = `${SAMPLES}/harbour-page.txt`;
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'dedupe-cli-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A schema under which an object holds no other fields than those it names. */
function closed(schema: unknown): object {
  const part = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(part);
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, part(inner)]));
    return 'properties' in parts && parts.type === 'object' ? { additionalProperties: false, ...parts } : parts;
  };
  return part(schema) as object;
}

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
    [['--disable', 'sharing-is-caring', WIRE]],
    [['--diff', '--json', WIRE, PAGE]],
    [['strip', '--out-dir', '/nowhere', '--json', WIRE]],
  ])('wrong usage %j: status 2, one line, nothing on standard output', async (args) => {
    const ran = await run(args);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(/^dedupe: [^\n]+\n$/);
  });

  test.each([
    ['--help'],
    ['diff', '--help'],
    ['strip', '--help'],
    ['learn', '--help'],
    ['rules', '--help'],
    ['help', 'diff'],
  ])('help: %s %s', async (...args) => {
    const ran = await run(args.filter(Boolean));
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('Usage:');
    expect(Math.max(...ran.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('help tells the statuses and options that the command has', async () => {
    expect((await run(['--help'])).out).toContain('--check found copies');
    const strip = (await run(['strip', '--help'])).out;
    expect(strip).not.toContain('--check');
    expect(strip).not.toContain('--list');
    expect((await run(['strip', '--check', WIRE])).err).toContain("unknown option '--check'");
  });

  test('a rule file that is no YAML is told in one line', async () => {
    const file = join(scratch, 'no.yaml');
    writeFileSync(file, ': : :\n -');
    const { err } = await run(['--rules', file, WIRE]);
    rmSync(file);
    expect(err).toMatch(/^dedupe: \S+no\.yaml: [^\n\\]+ line 1, column 3; see dedupe rules test \S+\n$/);
  });

  test.each([[[]], [['diff']], [['strip']], [['learn']], [['rules']]])('%j --version', async (command) => {
    expect(await run([...command, '--version'])).toEqual({ status: 0, out: '9.9.9\n', err: '' });
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

  test('the schema names every field that is written', async () => {
    const file = join(scratch, 'meta.jsonl');
    writeFileSync(file, `${JSON.stringify({ id: PAGE, outlet: 'The Page', date: '2026-02-04', title: 'Ferry' })}\n`);
    const { out } = await run(['--json', '--metadata', file, '--against', WIRE, SAMPLES, join(scratch, 'gone.txt')]);
    rmSync(file);
    const schema = JSON.parse(readFileSync(new URL('../../src/report/scan.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(closed(schema));
    const result = JSON.parse(out);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(out).toMatch(/"metadata":.*"published":.*"by":"metadata"/s);
    expect(result.errors).toHaveLength(1);
    expect(validate({ ...result, more: true })).toBe(false);
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

  test('-o that cannot be written is told before the work, and leaves what stands there', async () => {
    const nowhere = join(scratch, 'nowhere/result.json');
    for (const [file, why] of [
      [nowhere, 'no such file or directory'],
      [scratch, 'is a directory'],
    ] as const) {
      for (const command of [[], ['learn']]) {
        const ran = await run([...command, '-o', file, '--metadata', 'read-later', WIRE, PAGE]);
        expect(ran).toEqual({
          status: 2,
          out: '',
          err: `dedupe: ${file}: cannot be written (${why}); there is no result: name another file by --output\n`,
        });
      }
    }
  });

  test('escape sequences in names and messages are shown, not sent', async () => {
    const ran = await run(['\u001b[31mred.txt']);
    expect(ran.err).toContain('\\x1b[31mred.txt');
    expect(ran.err).not.toContain('\u001b');
  });

  test('JSON Lines on standard input: a bad line is told by number, the rest is read', async () => {
    const ran = await run(['--jsonl', '--json', '--jobs', '0', '-'], {
      stdin: '{"id":"x","text":"One short line."}\n{oops\n',
    });
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('standard input:2');
    expect(JSON.parse(ran.out).articles.map((a: { id: string }) => a.id)).toEqual(['x']);
  });
});

describe('JSON Lines', () => {
  const record = (name: string, more: object = {}): string =>
    JSON.stringify({ id: name, text: readFileSync(join(SAMPLES, `${name}.txt`), 'utf8'), ...more });
  const rows = [
    record('harbour-page', { kept: ' as  it was ' }),
    '{"id":"broken"',
    record('choir-record', { n: 1.0 }),
    record('harbour-wire'),
  ];

  test.each([
    ['plain', 'corpus.jsonl', (text: string): string | Uint8Array => text],
    ['gzip', 'corpus.jsonl.gz', (text: string): string | Uint8Array => gzipSync(text)],
  ])('--list writes the kept lines as they were: %s', async (_, name, pack) => {
    const file = join(scratch, name);
    writeFileSync(file, pack(rows.join('\n')));
    const unique = await run(['-q', '--list', 'unique', file]);
    expect(unique.out).toBe(`${rows[2]}\n${rows[3]}\n`);
    expect(unique.status).toBe(2);
    expect(unique.err).toContain(`${name}:2`);
    expect((await run(['-q', '--list', 'copies', file])).out).toBe(`${rows[0]}\n`);
  });

  test('--list from standard input, and paths beside lines', async () => {
    const ran = await run(['-q', '--list', 'unique', '--jobs', '0', '--jsonl', '-', `${SAMPLES}/library-release.txt`], {
      stdin: rows.join('\n'),
    });
    expect(ran.out).toBe(`${SAMPLES}/library-release.txt\n${rows[2]}\n${rows[3]}\n`);
  });

  test('--diff shows the changes of a member that is a line', async () => {
    const file = join(scratch, 'diffed.jsonl');
    writeFileSync(file, rows.join('\n'));
    expect((await run(['-q', '--diff', file])).out).toContain('[-$4.2 million-]{+USD 4.2 million+}');
  });

  test('taken for one article where nobody says what they are, they are told', async () => {
    const named = join(scratch, 'corpus.json');
    const text = join(scratch, 'corpus.txt');
    for (const file of [named, text]) writeFileSync(file, rows.join('\n'));
    const looks = 'looks like JSON Lines, but is read as one article';
    const ran = await run(['-', named, text, `${SAMPLES}/choir-record.txt`], { stdin: `${rows[0]}\n${rows[2]}\n` });
    expect(ran.status).toBe(0);
    expect(ran.err.split('\n').slice(0, 3)).toEqual([
      `note: standard input: ${looks}; add --jsonl`,
      `note: ${named}: ${looks}; add --jsonl, or call it .jsonl`,
      `note: ${text}: ${looks}; call it .jsonl`,
    ]);
    expect((await run(['-'], { stdin: '{Ferry} An article.' })).err).not.toContain('JSON');
  });

  test('lines that are no articles are told in the order in which they stand', async () => {
    const stdin = Array.from({ length: 11 }, () => '{oops').join('\n');
    const { err } = await run(['-q', '--jsonl', '--jobs', '0', '-'], { stdin });
    const told = [...err.matchAll(/standard input:(\d+)/g)].map(([, line]) => Number(line));
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('of many lines with one kind of error the last are told by their numbers', async () => {
    const body = '{"body":"The ferry sails."}';
    const inOtherField = (lines: number): Promise<{ err: string; status: number }> =>
      run(['-q', '--jsonl', '--jobs', '0', '-'], {
        stdin: Array.from({ length: lines }, (_, i) => (i === 22 ? rows[2] : i === 24 ? '{oops' : body)).join('\n'),
      });
    const many = await inOtherField(30);
    expect(many.status).toBe(2);
    const told = many.err.trimEnd().split('\n');
    const full = (line: number): string =>
      `dedupe: standard input:${line}: no string in the field "text"; of its fields (body) name one: --fields text=NAME`;
    expect(told.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => full(i + 1)));
    expect(told[20]).toContain('standard input:25: not JSON');
    expect(told.slice(21)).toEqual(['dedupe: standard input: and 8 more lines like these: 21-22, 24, 26-30']);
    // One more would take a line as well.
    expect((await inOtherField(21)).err.trimEnd().split('\n')).toEqual(
      Array.from({ length: 21 }, (_, i) => full(i + 1)),
    );
  });

  test('an id given twice is an error by line, the first is kept', async () => {
    const ran = await run(['-q', '--jsonl', '--json', '--jobs', '0', '-'], { stdin: `${rows[2]}\n${rows[2]}\n` });
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('standard input:2');
    expect(JSON.parse(ran.out).articles).toHaveLength(1);
  });
});

describe('--against', () => {
  const old = ['--against', WIRE, '--against', `${SAMPLES}/choir-record.txt`];

  test('only what the new articles match is reported, and old articles are marked', async () => {
    const ran = await run(['-q', '--json', PAGE, `${SAMPLES}/beekeeper-court.txt`, ...old]);
    const { articles, stories } = JSON.parse(ran.out);
    expect(articles.map((a: { id: string; known?: boolean }) => [a.id, a.known === true])).toEqual([
      [`${SAMPLES}/beekeeper-court.txt`, false],
      [PAGE, false],
      [WIRE, true],
    ]);
    expect(stories).toHaveLength(1);
  });

  test('--list unique: the new articles that are copies of neither old nor new', async () => {
    const args = ['-q', '--list', 'unique', PAGE, `${SAMPLES}/beekeeper-court.txt`];
    expect((await run([...args, ...old])).out).toBe(`${SAMPLES}/beekeeper-court.txt\n`);
    expect((await run([...args, `${SAMPLES}/harbour-island.txt`, '--against', SAMPLES])).out).toBe(
      `${SAMPLES}/beekeeper-court.txt\n`,
    );
    expect((await run([...args, WIRE, ...old.slice(2)])).out).toBe(`${SAMPLES}/beekeeper-court.txt\n${WIRE}\n`);
  });

  test('a story among old articles alone is not told', async () => {
    const ran = await run(['-q', '--json', `${SAMPLES}/choir-record.txt`, '--against', WIRE, '--against', PAGE]);
    expect(JSON.parse(ran.out)).toMatchObject({ stories: [], matches: [], articles: [{}] });
  });
});

describe('--metadata', () => {
  test('dates that leave the day open are told once a file, in it or in JSON Lines', async () => {
    const file = join(scratch, 'dates.jsonl');
    const corpus = join(scratch, 'dated.jsonl');
    const text = readFileSync(WIRE, 'utf8');
    writeFileSync(file, '{"id":"a","date":"3/4/2026"}\n{"id":"b","date":"2026-03-04"}\n');
    const dated = { a: 'soon', b: 1772582400, c: '2026-03-05' };
    writeFileSync(
      corpus,
      Object.entries(dated)
        .map(([id, date]) => `${JSON.stringify({ id, text, date })}\n`)
        .join(''),
    );
    const ran = await run(['--json', '--metadata', file, corpus]);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out).notices).toEqual([
      {
        path: corpus,
        code: 'unclear-date',
        message: `${corpus}: 2 dates leave open which day they are, "soon" the first, and are not heeded; write them as YYYY-MM-DD`,
      },
      {
        path: file,
        code: 'unclear-date',
        message: `${file}: the date "3/4/2026" leaves open which day it is, and is not heeded; write it as YYYY-MM-DD`,
      },
    ]);
  });

  test('names by the last two parts of a path; unknown ids are one notice, bad lines are errors', async () => {
    const file = join(scratch, 'meta.jsonl');
    writeFileSync(
      file,
      '{"id":"samples/harbour-wire","outlet":"The Coast","date":"2026-02-03"}\n{"id":"a/b"}\n{"id":"a/c"}\n',
    );
    const ran = await run(['--json', '--metadata', file, WIRE, PAGE]);
    const { articles, notices } = JSON.parse(ran.out);
    expect(articles[1].metadata).toEqual({ outlet: 'The Coast', date: '2026-02-03' });
    expect(notices).toEqual([
      { path: file, code: 'unknown-id', message: `${file}: 2 ids name no article here, a/b the first` },
    ]);
    expect(ran.status).toBe(0);
    writeFileSync(file, '{}\n');
    expect((await run(['-q', '--json', '--metadata', file, WIRE])).status).toBe(2);
  });
});

describe('diff and strip', () => {
  test('diff marks words, folds the rest, and is uncoloured unless asked', async () => {
    const plain = await run(['diff', WIRE, PAGE]);
    expect(plain.status).toBe(0);
    expect(plain.out).toContain('[-$4.2 million-]{+USD 4.2 million+}');
    expect(plain.out).toMatch(/¶\d+–\d+ +same/);
    expect((await run(['diff', '--color', 'always', WIRE, PAGE])).out).toContain('\u001b[');
    expect((await run(['diff', WIRE, PAGE], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[');
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

describe('strip --out-dir', () => {
  const strip = async (rows: readonly object[], out: string) => {
    const file = join(scratch, 'bodies.jsonl');
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    return run(['strip', '-q', '--out-dir', out, file]);
  };

  test('two articles of one file name: the first is kept, the second told', async () => {
    const out = join(scratch, 'taken');
    const ran = await strip(
      [
        { id: 'news/one.txt', text: 'The first of them.' },
        { id: '../news/one.txt', text: 'The second of them.' },
        { id: 'two', text: 'The third of them.' },
      ],
      out,
    );
    const name = join(out, 'news/one.txt');
    expect(ran.err).toBe(
      `dedupe: ../news/one.txt: not written: ${name} holds the body of news/one.txt already; give it another name, or another --out-dir\n`,
    );
    expect(ran.status).toBe(2);
    expect(readFileSync(name, 'utf8')).toBe('The first of them.\n');
    expect(readFileSync(join(out, 'two'), 'utf8')).toBe('The third of them.\n');
  });

  test('a name that no file can have is told, and the rest is written', async () => {
    const out = join(scratch, 'names');
    const ids = ['a', 'a/b', 'c/d', 'c', 'x'.repeat(300), 'nul\0', 'last'];
    const ran = await strip(
      ids.map((id) => ({ id, text: `The body of it.` })),
      out,
    );
    expect(ran.status).toBe(2);
    expect(ran.err.match(/not written: no file can have this name/g)).toHaveLength(4);
    expect(readdirSync(out).sort()).toEqual(['a', 'c', 'last']);
  });

  test('a directory that cannot be made is wrong usage', async () => {
    const file = join(scratch, 'no-directory');
    writeFileSync(file, '');
    const ran = await strip([{ id: 'a', text: 'The body of it.' }], file);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(`${file}: cannot be written`);
  });
});

describe('rules of the user', () => {
  const rules = (text: string): string => {
    const file = join(scratch, 'rules.yaml');
    writeFileSync(file, text);
    return file;
  };
  const RESERVE =
    'rules:\n  - id: reserve\n    pattern: "^Repairs cost"\n    removes: ["Repairs cost a lot."]\n    keeps: ["No repairs."]\n';

  test('rules test runs the examples, and tells which lines of articles each rule takes', async () => {
    const file = rules(RESERVE);
    expect(await run(['rules', 'test', file])).toEqual({ status: 0, out: '1 rule, 0 problems\n', err: '' });
    const ran = await run(['rules', 'test', file, WIRE, PAGE]);
    expect(ran.out).toContain('reserve · takes 2 lines in 2 articles');
    expect(ran.out).toContain(`${WIRE}:9  Repairs cost $4.2 million`);
    expect((await run(['rules', 'test', rules(RESERVE.replace('a lot', 'a lot".lower("'))])).status).toBe(2);
  });

  test('--rules takes the lines in a scan too', async () => {
    const words = async (...args: string[]): Promise<number> =>
      JSON.parse((await run(['-q', '--json', WIRE, ...args])).out).articles[0].words;
    expect(await words('--rules', rules(RESERVE))).toBeLessThan((await words()) - 30);
  });

  test('--disable names one of them, and is told of a name that nothing has', async () => {
    const words = async (...args: string[]): Promise<number> =>
      JSON.parse((await run(['-q', '--json', WIRE, '--rules', rules(RESERVE), ...args])).out).articles[0].words;
    expect(await words('--disable', 'reserve')).toBeGreaterThan((await words()) + 30);
    const ran = await run(['--disable', 'dateline,resreve', '--rules', rules(RESERVE), WIRE]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toBe(
      'dedupe: --disable: no rule or kind of furniture is called "resreve" (did you mean reserve?)\n',
    );
  });

  test('a faulty rule file is refused, with the way to find out why', async () => {
    const ran = await run(['--rules', rules('rules:\n  - id: Bad Id\n'), WIRE]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain('see dedupe rules test');
  });
});
