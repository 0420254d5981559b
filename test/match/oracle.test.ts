import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.ts';
import type { Article } from '../../src/article.ts';
import { clean } from '../../src/clean/clean.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { winnow } from '../../src/fingerprint/winnow.ts';
import { bucketRanges } from '../../src/match/buckets.ts';
import { candidateKeys, candidatesOf } from '../../src/match/candidates.ts';
import { type PrintList, postingsOf } from '../../src/match/postings.ts';

/** What pairing is to find, said once more in SQL: all pairs of a short posting list, in a long one the least and the predecessor. */
const PAIRS = `
  with members as (
    select print, article,
      count(*) over lists as size,
      min(article) over lists as least,
      lag(article) over (partition by print order by article) as predecessor
    from (select distinct print, article from postings)
    window lists as (partition by print)
  )
  select distinct a, b from (
    select x.article as a, y.article as b from members x join members y using (print)
      where x.size <= 4 and x.article < y.article
    union all
    select least, article from members where size > 4 and article <> least
    union all
    select predecessor, article from members where size > 4 and predecessor is not null
  ) order by a, b`;

let folder = '';
let database: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  database = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await database.run('create table postings (print ubigint, article uinteger)');
});
afterAll(() => {
  database.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

async function fill(prints: PrintList): Promise<void> {
  const appender = await database.createAppender('postings');
  for (const [i, high] of prints.high.entries()) {
    appender.appendUBigInt((BigInt(high) << 32n) | BigInt(prints.low[i]!));
    appender.appendUInteger(prints.article[i]!);
    appender.endRow();
  }
  appender.closeSync();
}

/** The fingerprints of a generated corpus: copies, excerpts, restyled and merged articles, furniture in every article of an outlet. */
function postings(articles: number): PrintList {
  const path = join(folder, 'corpus.jsonl');
  generate(articles, path);
  const high: number[] = [];
  const low: number[] = [];
  const article: number[] = [];
  for (const [i, line] of readFileSync(path, 'utf8').trimEnd().split('\n').entries()) {
    const { id, text } = JSON.parse(line) as Article;
    const fingerprints = winnow(canonicalWords(text, clean({ id, text }).paragraphs));
    for (const [f, print] of fingerprints.high.entries()) {
      high.push(print);
      low.push(fingerprints.low[f]!);
      article.push(i);
    }
  }
  return { high: Uint32Array.from(high), low: Uint32Array.from(low), article: Uint32Array.from(article) };
}

describe('pairing', () => {
  it('agrees with a database to the last candidate', async () => {
    const prints = postings(1500);
    // A list of every length round the one from which links are linear.
    const long = [2, 3, 4, 5, 6, 40].flatMap((size, n) => Array.from({ length: size }, (_, i) => [n, 3 * i] as const));
    const lists = {
      high: Uint32Array.from(long, ([n]) => 0x10000000 * n),
      low: Uint32Array.from(long, ([n]) => n),
      article: Uint32Array.from(long, ([, i]) => i),
    };
    await fill(prints);
    await fill(lists);
    const expected = (await database.runAndReadAll(PAIRS)).getRows();
    const all = postingsOf([prints, lists], 16);
    const { a, b } = candidatesOf(bucketRanges(16, 3).map((range) => candidateKeys(all, range)));
    expect(Array.from(a, (left, i) => [left, b[i]])).toEqual(expected);
    expect(expected.length).toBeGreaterThan(200);
  });
});
