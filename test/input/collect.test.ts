import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Collected, type CollectOptions, collect, readPathList } from '../../src/input/collect.ts';

let root = '';
let before = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dedupe-collect-'));
  before = process.cwd();
  process.chdir(root);
});

afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text = 'A line of text.\n'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

const ids = ({ sources }: Collected): string[] => sources.map((s) => (s.kind === 'article' ? s.article.id : s.id));
const told = (list: Collected['errors']): string[] => list.map((e) => `${e.code} ${e.path}`);

async function* stream(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

describe('what a name stands for', () => {
  test('a directory stands for the .txt files in and below it, in the order of their paths', async () => {
    for (const name of ['b.txt', 'a/z.txt', 'a-b.txt', 'a/B.TXT', 'note.md', '.hidden/x.txt', 'a/.x.txt'])
      put(`in/${name}`);
    const got = await collect(['in']);
    expect(ids(got)).toEqual(['in/a-b.txt', 'in/a/B.TXT', 'in/a/z.txt', 'in/b.txt']);
    expect(got.errors).toEqual([]);
    expect(ids(await collect(['in/']))).toEqual(ids(got));
  });

  test('a circle of links is told with what to do about it', async () => {
    symlinkSync('loop', join(root, 'loop'));
    expect((await collect(['loop'])).errors.map(({ message }) => message)).toEqual([
      'loop: cannot be read (too many links); check where its links lead',
    ]);
  });

  test('the current directory gives names that no program takes for options', async () => {
    put('-rf.txt');
    expect(ids(await collect(['.']))).toEqual(['./-rf.txt']);
  });

  test('a named file is an article whatever its ending', async () => {
    put('story.article');
    expect(ids(await collect(['story.article']))).toEqual(['story.article']);
  });

  test('a pattern that the shell left alone is expanded; a file of that very name goes first', async () => {
    for (const name of ['in/a.txt', 'in/b.txt', 'in/deep/c.txt', '[x].txt']) put(name);
    expect(ids(await collect(['in/*.txt']))).toEqual(['in/a.txt', 'in/b.txt']);
    expect(ids(await collect(['in/**/*.txt']))).toEqual(['in/a.txt', 'in/b.txt', 'in/deep/c.txt']);
    expect(ids(await collect(['i*']))).toEqual(['in/a.txt', 'in/b.txt', 'in/deep/c.txt']);
    expect(ids(await collect(['[x].txt']))).toEqual(['[x].txt']);
  });

  test('patterns work towards the parent directory', async () => {
    put('in/a.txt');
    mkdirSync('sub');
    process.chdir('sub');
    expect(ids(await collect(['../in/*.txt']))).toEqual(['../in/a.txt']);
  });

  test('names with spaces, newlines, dashes and brackets are names', async () => {
    const names = ['-x.txt', 'a b.txt', 'new\nline.txt', 'quote".txt'];
    for (const name of names) put(name);
    expect(ids(await collect(names))).toEqual(names);
  });

  test('JSON Lines are told by their ending, or by being asked for', async () => {
    for (const name of ['a.jsonl', 'b.jsonl.gz', 'c.json', 'd.txt']) put(name);
    const kinds = (got: Collected): string[] => got.sources.map((s) => s.kind);
    expect(kinds(await collect(['a.jsonl', 'b.jsonl.gz', 'c.json', 'd.txt']))).toEqual([
      'jsonl',
      'jsonl',
      'file',
      'file',
    ]);
    const asked = await collect(['c.json', 'd.txt'], { jsonLines: true });
    expect(kinds(asked)).toEqual(['jsonl', 'file']);
  });
});

describe('standard input', () => {
  test('is one article, whole', async () => {
    const { sources } = await collect(['-'], { stdin: stream('one ', 'two') });
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ kind: 'bytes', id: '-' });
    expect(sources[0]?.kind === 'bytes' && Buffer.from(sources[0].bytes).toString()).toBe('one two');
  });

  test('is refused as soon as it passes the limit', async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pulled++;
        yield Buffer.alloc(1000, 97);
      }
    }
    const got = await collect(['-'], { stdin: endless(), maxBytes: 5000 });
    expect(told(got.errors)).toEqual(['too-large -']);
    expect(pulled).toBe(6);
  });

  test('as JSON Lines it stays a stream, or is kept when it must be read twice', async () => {
    const options: CollectOptions = { jsonLines: true };
    const streamed = await collect(['-'], { ...options, stdin: stream('{}\n') });
    expect(streamed.sources[0]).toMatchObject({ kind: 'jsonl', path: null, size: 0 });
    const kept = await collect(['-'], { ...options, stdin: stream('{}', '\n'), keepStdin: true });
    expect(kept.sources[0]).toMatchObject({ kind: 'jsonl', path: null, size: 3 });
  });
});

describe('the same article twice', () => {
  test('a link, hard or symbolic, counts once under its first name, whatever the order given', async () => {
    put('m.txt');
    linkSync('m.txt', 'z.txt');
    symlinkSync('m.txt', 'b.txt');
    const names = ['z.txt', 'm.txt', 'b.txt'];
    for (const order of [names, names.toReversed()]) {
      const got = await collect(order);
      expect(ids(got)).toEqual(['b.txt']);
      expect(told(got.notices)).toEqual(['same-file m.txt', 'same-file z.txt']);
      expect(got.errors).toEqual([]);
    }
  });

  test('the same name twice, or a file and its directory, is told', async () => {
    put('in/a.txt');
    expect(told((await collect(['in/a.txt', 'in/a.txt'])).notices)).toEqual(['given-twice in/a.txt']);
    const both = await collect(['in/a.txt', 'in']);
    expect(ids(both)).toEqual(['in/a.txt']);
    expect(told(both.notices)).toEqual(['given-twice in/a.txt']);
  });

  test('links in a circle say nothing', async () => {
    put('in/a.txt');
    put('in/sub/b.txt');
    symlinkSync('..', 'in/sub/up');
    symlinkSync('.', 'in/self');
    symlinkSync('loop', 'in/loop');
    const got = await collect(['in']);
    expect(ids(got)).toEqual(['in/a.txt', 'in/sub/b.txt']);
    expect(got.errors).toEqual([]);
    expect(got.notices).toEqual([]);
  });

  test('a directory reached through a link as well is read once, and linked directories are followed', async () => {
    put('far/a.txt');
    mkdirSync('in');
    symlinkSync('../far', 'in/link');
    expect(ids(await collect(['in']))).toEqual(['in/link/a.txt']);
    for (const order of [
      ['in', 'far'],
      ['far', 'in'],
    ]) {
      const got = await collect(order);
      expect(ids(got)).toEqual(['far/a.txt']);
      expect(told(got.notices)).toEqual(['same-directory in/link']);
    }
  });
});

describe('what is wrong is told by name, and the rest goes on', () => {
  test('a missing path, an empty directory, a pattern without a match, a file over the limit', async () => {
    put('ok.txt');
    put('big.txt', 'x'.repeat(5000));
    mkdirSync('empty');
    put('lines/a.jsonl');
    const got = await collect(['ok.txt', 'gone.txt', 'ok.txt/below', 'empty', 'lines', 'x*.txt', 'big.txt'], {
      maxBytes: 4096,
    });
    expect(ids(got)).toEqual(['ok.txt']);
    expect(told(got.errors)).toEqual([
      'too-large big.txt',
      'no-articles empty',
      'not-found gone.txt',
      'no-articles lines',
      'not-found ok.txt/below',
      'no-glob-match x*.txt',
    ]);
    expect(got.errors[0]?.message).toBe(
      'big.txt: 4.8 KiB is over the limit of 4 KiB for one article; raise it with --max-size, or split the file',
    );
    expect(got.errors[3]?.message).toContain('.jsonl');
  });

  test('a link that leads nowhere is missing when it is called an article', async () => {
    mkdirSync('in');
    symlinkSync('gone', 'in/a.txt');
    symlinkSync('gone', 'in/other');
    put('in/b.txt');
    const got = await collect(['in']);
    expect(ids(got)).toEqual(['in/b.txt']);
    expect(told(got.errors)).toEqual(['not-found in/a.txt']);
  });
});

describe('leaving out', () => {
  test('patterns speak of the path as given and of the path inside the directory given', async () => {
    for (const name of ['in/a.txt', 'in/draft-b.txt', 'in/old/c.txt', 'in/new/old.txt']) put(name);
    const without = async (...exclude: string[]): Promise<string[]> => ids(await collect(['in'], { exclude }));
    expect(await without('draft-*')).toEqual(['in/a.txt', 'in/new/old.txt', 'in/old/c.txt']);
    expect(await without('old/')).toEqual(['in/a.txt', 'in/draft-b.txt', 'in/new/old.txt']);
    expect(await without('/new')).toEqual(['in/a.txt', 'in/draft-b.txt', 'in/old/c.txt']);
    expect(await without('in/old/**', 'draft*')).toEqual(['in/a.txt', 'in/new/old.txt']);
  });

  test('named files too, also towards the parent and from the root', async () => {
    put('a.txt');
    put('b.txt');
    mkdirSync('sub');
    process.chdir('sub');
    const got = await collect(['../a.txt', '../b.txt', join(root, 'b.txt')], { exclude: ['b.*'] });
    expect(ids(got)).toEqual(['../a.txt']);
  });

  test('a directory of which everything is left out says so', async () => {
    put('in/a.txt');
    const got = await collect(['in'], { exclude: ['*.txt'] });
    expect(got.errors[0]?.message).toContain('(1 excluded)');
  });
});

describe('lists of paths', () => {
  test('one a line, or ended by NUL, from a file or standard input; names are names, not patterns', async () => {
    put('list', 'a.txt\r\nb c.txt\n\n');
    expect(await readPathList('list', false, undefined)).toEqual(['a.txt', 'b c.txt']);
    expect(await readPathList('-', true, stream('x\ny.txt\0', 'z.txt'))).toEqual(['x\ny.txt', 'z.txt']);
    put('a.txt');
    const got = await collect([], { literal: ['a.txt', '*.txt', '-'] });
    expect(ids(got)).toEqual(['a.txt']);
    expect(told(got.errors)).toEqual(['not-found *.txt', 'not-found -']);
  });
});
