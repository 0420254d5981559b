import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifier, placesOf } from '../../src/input/identify.ts';
import { readMetadataFile, readPairsFile } from '../../src/input/sideFile.ts';

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'dedupe-side-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('which article a name means', () => {
  const ids = ['news/a/one.txt', './news/b/two.txt', 'old/a/three.txt', 'new/a/three.txt', 'feed-17'];

  test.each([
    ['news/a/one.txt', 'news/a/one.txt'],
    ['news/a/one', 'news/a/one.txt'],
    ['news/b/two', './news/b/two.txt'],
    ['a/one', 'news/a/one.txt'],
    ['/elsewhere/a/one.txt', 'news/a/one.txt'],
    ['feed-17', 'feed-17'],
    ['three', null],
    ['a/three', null],
    ['old/a/three', 'old/a/three.txt'],
    ['a/four', null],
  ])('%s means %s', (name, id) => {
    expect(identifier(ids)(name)).toBe(id);
  });

  test('a relative name is tried from the folder of the file that holds it', () => {
    const identify = identifier(ids, 'old');
    expect(identify('a/three')).toBe('old/a/three.txt');
    expect(identify('../new/a/three.txt')).toBe('new/a/three.txt');
  });

  test('the path from here comes before the path from the folder, the whole name before its end', () => {
    expect(placesOf('x/a/one', 'side').slice(0, 4)).toEqual([
      'x/a/one',
      'x/a/one.txt',
      'side/x/a/one',
      'side/x/a/one.txt',
    ]);
    expect(placesOf('x/a/one', 'side')).toContain('side/a/one.txt');
  });
});

describe('side files', () => {
  test('metadata: what is null or of another type is left out; a bad line is told by number', () => {
    const file = join(scratch, 'meta.jsonl');
    const rows = [
      '\ufeff{"id":"a/1","outlet":"Harbour Post","date":null,"title":7}',
      '',
      '{"id":12,"date":"2024-02-03"}',
      '{"id":13,"date":1706918400}',
      '{"outlet":"no id"}',
      '{oops',
      'null',
    ];
    writeFileSync(file, rows.join('\r\n'));
    const { entries, errors } = readMetadataFile(file);
    expect(entries).toEqual([
      { id: 'a/1', metadata: { outlet: 'Harbour Post' } },
      { id: '12', metadata: { date: '2024-02-03' } },
      { id: '13', metadata: { date: '1706918400' } },
    ]);
    expect(errors.map(({ code, path }) => [code, path.slice(file.length)])).toEqual([
      ['bad-line', ':5'],
      ['bad-json', ':6'],
      ['bad-line', ':7'],
    ]);
  });

  test('pairs need both names', () => {
    const file = join(scratch, 'pairs.jsonl');
    writeFileSync(file, '{"a":"x","b":"y","label":"copy"}\n{"a":"x"}\n["x","y"]\n');
    const { entries, errors } = readPairsFile(file);
    expect(entries).toEqual([{ a: 'x', b: 'y' }]);
    expect(errors).toHaveLength(2);
  });
});
