import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { clean } from '../../../src/clean/clean.ts';
import { canonicalWords } from '../../../src/fingerprint/canonical.ts';
import { winnow } from '../../../src/fingerprint/winnow.ts';
import { FIELD_NAMES } from '../../../src/input/jsonLines.ts';
import { textIdentity } from '../../../src/learn/identity.ts';
import { Quietener } from '../../../src/pipeline/learn/quietener.ts';
import { Cleaner } from '../../../src/pipeline/read/cleaner.ts';
import type { BatchOptions } from '../../../src/pipeline/read/pieces.ts';
import { WordFolder } from '../../../src/pipeline/read/wordFolder.ts';
import { type Batch, rangeAt, recordOf, uint32, wordsOf } from '../../../src/pipeline/store/batch.ts';
import { Store } from '../../../src/pipeline/store/store.ts';

const options: BatchOptions = { clean: {}, maxBytes: 1e6, fields: FIELD_NAMES, metadata: new Map() };
const store = Store.inMemory();
const cleaner = new Cleaner(options);
const wordFolder = new WordFolder(store, options);

/** The batch of some articles without some learned lines, with so many bytes of room for their texts. */
function batchOf(articles: readonly Article[], room: number, learned: readonly number[] = []): Batch {
  const sources = articles.map((article) => ({ kind: 'article' as const, id: article.id, article }));
  const batch = wordFolder.fold(cleaner.clean({ sources, room: new Uint8Array(new SharedArrayBuffer(room)) }));
  return { ...batch, ...new Quietener(store, Float64Array.from(learned)).quieten(batch) };
}

const line = fc.constantFrom(
  'VELDEN, May 3 (AP) — The harbour council voted on Tuesday to close the north pier for repairs until the end of June.',
  'Share on Facebook',
  'By Mara Tollan',
  '“We heard it before we saw it,” said Ms. Orrin, 61, who keeps the chandlery; “€3.5m will not do.”',
  'Naïve 日本語 😀 \ud800 text',
  '',
  'Her letter reads:',
);
const articles = fc
  .array(fc.array(line, { maxLength: 8 }), { maxLength: 6 })
  .map((texts) => texts.map((lines, i) => ({ id: `"${i}" é`, text: lines.join('\n') })));

describe('a batch', () => {
  it('holds of each article what cleaning, folding and winnowing it alone give, whatever room its texts had', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(0, 64, 1 << 16), (some, room) => {
        const batch = batchOf(some, room);
        expect(batch.count).toBe(some.length);
        some.forEach((article, i) => {
          const cleaned = clean(article);
          const words = canonicalWords(article.text, cleaned.body === 'ok' ? cleaned.paragraphs : []);
          expect(wordsOf(store, batch, i)).toEqual({ hash: words.hash, flags: words.flags });
          const [from, to] = rangeAt(store, batch.printAt, i);
          const { high, low } = winnow(words);
          expect(uint32(store.get(batch.high, 4 * from, 4 * to))).toEqual(high);
          expect(uint32(store.get(batch.low, 4 * from, 4 * to))).toEqual(low);
          const { title, dateline, agency, body } = cleaned;
          const record = recordOf(store, batch, i);
          expect(record).toMatchObject({ id: article.id, words: words.hash.length, title, dateline, agency, body });
          expect(Object.keys(record).slice(0, 3)).toEqual(['id', 'words', 'removedWords']);
        });
        const without = batch.notices.filter(({ code }) => code === 'no-body').map(({ path }) => path);
        expect(without).toEqual(some.filter((article) => clean(article).body === 'none').map(({ id }) => id));
      }),
    );
  });

  it('takes learned lines out, and says so where nothing else was in the body', () => {
    const text = 'The ferry to Velden leaves from the second pier today, as it did all week.';
    const other = 'The harbour council voted on Tuesday to close the north pier for repairs.';
    const batch = batchOf(
      [
        { id: 'all of it', text },
        { id: 'in part', text: `${text}\n\n${other}` },
      ],
      4096,
      [textIdentity(text)],
    );
    const words = canonicalWords(other, [{ start: 0, end: other.length, quiet: false }]).hash.length;
    const taken = canonicalWords(text, [{ start: 0, end: text.length, quiet: false }]).hash.length;
    expect(recordOf(store, batch, 0)).toMatchObject({ words: 0, body: 'none', removedLines: { learned: 1 } });
    expect(recordOf(store, batch, 1)).toMatchObject({ words, removedWords: taken, body: 'ok' });
    expect(batch.notices.map(({ path, code }) => [path, code])).toEqual([['all of it', 'no-body']]);
  });
});
