import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/clean/clean.ts';
import type { CleanArticle } from '../../../src/clean/types.ts';
import { JsonColumn } from '../../../src/pipeline/store/jsonColumn.ts';
import { addRecord, idEnd, idIn, wordsIn } from '../../../src/pipeline/store/records.ts';
import { BETWEEN } from '../../../src/result.ts';
import { copyUnits } from '../../../src/units.ts';

/** The record that is written of an article, in UTF-8, with so many words where none are told yet. */
function recordOf(article: CleanArticle, words: number): Buffer {
  const units = new Uint16Array(article.text.length);
  copyUnits(article.text, units);
  const records = new JsonColumn();
  addRecord(records, article, units);
  const entry = Buffer.from(records.shared());
  expect(entry.toString('utf8').endsWith(BETWEEN)).toBe(true);
  const record = entry.subarray(0, -BETWEEN.length);
  const at = idEnd(record) + ',"words":'.length;
  return Buffer.concat([record.subarray(0, at), Buffer.from(String(words)), record.subarray(at)]);
}

const readOf = (article: CleanArticle): unknown => JSON.parse(recordOf(article, 7).toString('utf8'));

const page = [
  'Harbour ferry to run at night from May',
  'VELDEN (AP) — The harbour board of Velden said on Monday that its ferry would run at night from May.',
  'It has not done so since the "old" pier burned down; the board hopes for a hundred passengers a night.',
  'Share this article',
  'Sign up for our newsletter',
  'Tickets are to cost twice as much as by day, said Ana Reed, who leads the board.',
].join('\n\n');

describe('the record of an article', () => {
  it('tells of dateline, agency, title and what was removed', () => {
    const article = clean({ id: 'a', text: page });
    expect(article.dateline).not.toBeNull();
    expect(readOf(article)).toEqual({
      id: 'a',
      words: 7,
      removedWords: expect.any(Number),
      removedLines: expect.objectContaining({ title: 1, dateline: 1 }),
      body: 'ok',
      title: 'Harbour ferry to run at night from May',
      dateline: article.dateline,
      agency: 'AP',
    });
  });

  it('goes by the title told with the article, and holds all that was told', () => {
    const metadata = { outlet: 'The Velden Post', title: 'Told', date: null };
    expect(readOf(clean({ id: 'a', text: page, metadata }))).toMatchObject({ title: 'Told', metadata });
    expect(readOf(clean({ id: 'a', text: page, metadata: { outlet: 'The Velden Post' } }))).toMatchObject({
      title: 'Harbour ferry to run at night from May',
      metadata: { outlet: 'The Velden Post' },
    });
  });

  it('says so where there is no body', () => {
    expect(readOf(clean({ id: 'a', text: '' }))).toEqual({
      id: 'a',
      words: 7,
      removedWords: 0,
      removedLines: {},
      body: 'none',
      title: null,
      dateline: null,
      agency: null,
    });
  });

  it('begins with its id, whatever that holds, and its words', () => {
    const ids = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(ids, fc.nat(), (id, words) => {
        const record = recordOf(clean({ id, text: '' }), words);
        expect(Object.entries(JSON.parse(record.toString('utf8')))).toEqual([
          ['id', id],
          ['words', words],
          ...Object.entries(JSON.parse(recordOf(clean({ id: '', text: '' }), 0).toString('utf8'))).slice(2),
        ]);
        expect(idIn(record)).toBe(id);
        expect(wordsIn(record)).toBe(words);
      }),
    );
  });

  it('counts the words and lines of what was removed, by kind', () => {
    const spans = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.constantFrom('nav', 'photo', 'title')), {
      maxLength: 6,
    });
    const text = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\r\n', '\u00a0', '\u3000', '\t'), { maxLength: 40 });
    fc.assert(
      fc.property(text, spans, (pieces, gaps) => {
        const article = { ...clean({ id: 'a', text: '' }), text: pieces.join('') };
        const removals = [];
        let at = 0;
        for (const [gap, size, kind] of gaps) {
          const start = Math.min(article.text.length, at + gap);
          at = Math.min(article.text.length, start + size);
          removals.push({ start, end: at, kind, rule: kind, reason: '' });
        }
        const removedLines: Record<string, number> = {};
        let removedWords = 0;
        for (const { start, end, kind } of removals) {
          const removed = article.text.slice(start, end);
          const lines = removed.split(/[\r\n]/).filter((line) => /[^\0-\x20\u00a0]/.test(line));
          removedLines[kind] = (removedLines[kind] ?? 0) + lines.length;
          removedWords += removed.split(/[\0-\x20\u00a0\u3000]+/).filter((word) => word !== '').length;
        }
        expect(readOf({ ...article, removals })).toMatchObject({ removedWords, removedLines });
      }),
    );
  });
});
