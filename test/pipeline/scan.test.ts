import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/input/sources.ts';
import { scan } from '../../src/pipeline/scan.ts';
import { jsonReport, ndjsonPieces } from '../../src/report/json.ts';
import { BETWEEN } from '../../src/result.ts';

const paragraphs = (seed: string): string[] =>
  ['first', 'second', 'third', 'fourth', 'fifth'].map(
    (nth) =>
      `In the ${nth} ${seed} hearing the warden of the ${seed} canal told the ${seed} assembly that lock number ${nth} near ${seed} bridge had leaked since the ${seed} flood, and that no ${nth} barge could pass it.`,
  );

/** A story of another hand, long enough to be one. */
const fixture = (name: string): string => readFileSync(new URL(`../../samples/${name}.txt`, import.meta.url), 'utf8');

const article = (id: string, text: string): Source => ({ kind: 'article', article: { id, text } });
const lines = (id: string, ...records: readonly unknown[]): Source => ({
  kind: 'jsonl',
  id,
  path: null,
  size: 0,
  input: Buffer.from(
    records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join(''),
  ),
});
const here = { workers: 0 } as const;

const asText = (pieces: Iterable<string | Uint8Array>): string =>
  Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString();

describe('scan', () => {
  it('finds a copy among articles in memory, and tells the words of each', async () => {
    const text = fixture('harbour-wire');
    const result = await scan([article('b', text), article('a', text), article('c', fixture('bus-crash-first'))], here);
    expect(result.stories).toHaveLength(1);
    expect(
      result.stories
        .at(0)!
        .members.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
    expect([...result.articles].map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(result.articles.at(0)!.words).toBe(result.articles.at(1)!.words);
    expect(result.errors).toEqual([]);
  });

  it('reads the members of stories again wherever their lines stand in a long file', async () => {
    const records = ['harbour-wire', 'bus-crash-first'].flatMap((name, i) => [
      { id: `${name}-1`, text: fixture(name), date: `2031-0${i + 1}-01` },
      { id: `${name}-2`, text: fixture(name), date: `2031-0${i + 1}-02` },
    ]);
    // More than is read at once between one and the next.
    const far = { id: 'far', text: '', pad: ' '.repeat(1_200_000) };
    const found = await scan(
      [lines('long.jsonl', ...records.flatMap((record, i) => [{ ...far, id: i }, record]))],
      here,
    );
    expect(
      [...found.stories].flatMap(({ members }) => members.map(({ id, published }) => [id, published?.day])).sort(),
    ).toEqual(records.map(({ id, date }) => [id, date]).sort());
    expect([...found.stories].map(({ original }) => original).sort()).toEqual(['bus-crash-first-1', 'harbour-wire-1']);
  });

  it('keeps records, stories and matches as the JSON that a report writes', async () => {
    const records = [
      { id: 'x', text: fixture('harbour-wire'), outlet: 'Dale \u201cPost\u201d', title: 'A\ttab', date: '2024-03-02' },
      { id: 'y "coverage":0.123456,"a":0.123456', text: fixture('harbour-page') },
      { id: 'brief', text: fixture('harbour-brief') },
      { id: 'grown', text: `${fixture('harbour-wire')}\n\n${paragraphs('Dale')[0]}` },
      { id: 'other', text: `${fixture('harbour-wire')}\n\nThe board meets again in June, and may then vote.` },
      { id: 'z \ud83d\ude00 \ud83d', text: 'No body.' },
    ];
    const result = await scan([lines('in.jsonl', ...records)], here);
    const { articles, stories, matches } = result;
    const read = { ...result, articles: [...articles], stories: [...stories], matches: [...matches] };
    expect(
      asText(articles.json!('\n'))
        .split('\n')
        .map((json) => JSON.parse(json)),
    ).toEqual(read.articles);
    for (const list of [articles, stories, matches]) {
      expect(asText(list.json!(BETWEEN))).toBe(asText(list.json!('\n')).replaceAll('\n', BETWEEN));
    }
    const shares = read.stories.flatMap(({ members }) => members.map(({ coverage }) => String(coverage)));
    expect(shares.some(({ length }) => length > 6)).toBe(true);
    expect(read.matches.some(({ coverage }) => String(coverage.a).length > 6)).toBe(true);
    expect([...jsonReport(result)].join('')).toBe([...jsonReport(read)].join(''));
    expect(asText(ndjsonPieces(result))).toBe(asText(ndjsonPieces(read)));
  });

  it('goes on after a bad line, and names it by file and number', async () => {
    const text = fixture('harbour-wire');
    const result = await scan([lines('in.jsonl', { id: 'x', text }, '{ not json', { id: 'y', text })], here);
    expect([...result.articles].map(({ id }) => id)).toEqual(['x', 'y']);
    expect(result.errors.map(({ path, code }) => [path, code])).toEqual([['in.jsonl:2', 'bad-json']]);
    expect(result.stories).toHaveLength(1);
  });

  it('refuses a second article under an id that is taken, and keeps the first', async () => {
    const result = await scan(
      [
        lines(
          'in.jsonl',
          { id: 'x', text: paragraphs('Dale').join('\n') },
          { id: 'x', text: paragraphs('Esk').join('\n') },
        ),
      ],
      here,
    );
    expect([...result.articles].map(({ id }) => id)).toEqual(['x']);
    expect(result.errors.map(({ path, code }) => [path, code])).toEqual([['in.jsonl:2', 'duplicate-id']]);
  });

  it('holds articles of one body together, be they many, with what else shares it', async () => {
    const story = fixture('bus-crash-first');
    const more = 'Only this paper asked the lock keeper, who said that he had seen worse and would be back by spring.';
    const cut = story.split('\n\n').slice(0, 6).join('\n\n');
    const others = [article('cut', cut), article('longer', `${story}\n\n${more}`)];
    const twins = Array.from({ length: 8 }, (_, i) => article(`twin${i}`, story));
    const { stories } = await scan([...twins, ...others], here);
    expect([...stories].map(({ members }) => members.length)).toEqual([10]);
  });

  it('leaves articles alone whose one body is too short to tell anything', async () => {
    const { matches } = await scan(
      Array.from({ length: 8 }, (_, i) => article(`n${i}`, 'The lock is shut again.')),
      here,
    );
    expect(matches).toHaveLength(0);
  });

  it('says which articles have no body, and links none of them', async () => {
    const wall = 'Log in\n\nSubscribe\n\nAlready a subscriber? Sign in\n';
    const result = await scan([article('wall-1', wall), article('wall-2', wall), article('empty', '')], here);
    expect([...result.articles].map(({ body }) => body)).toEqual(['none', 'none', 'none']);
    expect(result.notices.map(({ path, code }) => [path, code])).toEqual([
      ['empty', 'no-body'],
      ['wall-1', 'no-body'],
      ['wall-2', 'no-body'],
    ]);
    expect(result.stories).toHaveLength(0);
    expect([...result.matches]).toEqual([]);
  });

  it('uses what the caller knows of the articles', async () => {
    const text = paragraphs('Farrow').join('\n\n');
    const metadata = new Map([['a', { title: 'Locks leak at Farrow', outlet: 'Farrow Echo', date: '2026-02-03' }]]);
    const result = await scan([article('a', text)], { ...here, metadata });
    expect(result.articles.at(0)).toMatchObject({ title: 'Locks leak at Farrow', metadata: { outlet: 'Farrow Echo' } });
  });

  it('takes lines that recur in unrelated articles out of matching, and counts them', async () => {
    const stock =
      'The foundation that keeps this newsroom open asks its readers once a year for whatever they can spare towards it, large or small';
    const places = Array.from({ length: 40 }, (_, i) => `Place${'abcdefghij'[i % 10]}${'klmn'[Math.floor(i / 10)]}ton`);
    const sources = places.map((place) => article(place, [...paragraphs(place), stock].join('\n\n')));
    const learned = await scan(sources, here);
    expect(learned.stories).toHaveLength(0);
    expect([...learned.articles].every(({ removedLines }) => removedLines.learned === 1)).toBe(true);
    const unlearned = await scan(sources, { ...here, learn: false });
    expect([...unlearned.articles].every(({ removedLines }) => removedLines.learned === undefined)).toBe(true);
  });
});
