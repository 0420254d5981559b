import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import type { CleanArticle } from '../../src/clean/types.ts';
import { diffArticles } from '../../src/edits/diff.ts';
import type { DiffSide } from '../../src/edits/side.ts';
import type { ArticleDiff, EditClass } from '../../src/edits/types.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';

/** A body whose every line is a paragraph. */
function side(text: string): DiffSide {
  const paragraphs = splitLines(text).map(({ start, end }) => ({ start, end, quiet: false }));
  const article: CleanArticle = {
    id: 'x',
    text,
    paragraphs,
    removals: [],
    title: null,
    dateline: null,
    byline: [],
    agency: null,
    credits: [],
    body: 'ok',
    warnings: [],
  };
  return { article, words: canonicalWords(text, paragraphs) };
}

const diff = (a: string, b: string): ArticleDiff => diffArticles(side(a), side(b));
const told = (d: ArticleDiff): [EditClass, string, string][] => d.edits.map((e) => [e.class, e.a.text, e.b.text]);
const kinds = (d: ArticleDiff): string[] => d.rows.map((row) => row.kind);

const HARBOUR =
  'The ferry to Marrow Island was taken out of service on Monday after divers found cracks in both of its propeller shafts.';
const COUNCIL =
  'Council engineers said the repairs would last until the end of the month and cost the town far more than planned.';
const SCHOOL =
  'Pupils from the island will be lodged with families on the mainland, as they were during the long winter of the great ice.';

describe('edits inside a paragraph', () => {
  it.each<[string, string, string, [EditClass, string, string][]]>([
    [
      'currency',
      'It cost $35 million to mend the old pier.',
      'It cost USD 35 million to mend the old pier.',
      [['style', '$35 million', 'USD 35 million']],
    ],
    [
      'spelling house',
      'Two programs for the harbour were cut at once.',
      'Two programmes for the harbour were cut at once.',
      [['style', 'programs', 'programmes']],
    ],
    ['quotes only', 'She called it “a fine day” for the town.', "She called it 'a fine day' for the town.", []],
    [
      'number',
      'The ship carried 1,200 people to the island that day.',
      'The ship carried 1,300 people to the island that day.',
      [['number', '1,200', '1,300']],
    ],
    [
      'number word',
      'The storm left two dead in the fishing village.',
      'The storm left three dead in the fishing village.',
      [['number', 'two', 'three']],
    ],
    [
      'name',
      'The bridge was opened by Mayor Hanna Orlik last night.',
      'The bridge was opened by Mayor Petra Vance last night.',
      [['name', 'Hanna Orlik', 'Petra Vance']],
    ],
    [
      'name spelled',
      'The order was signed by General Kadafi in the desert.',
      'The order was signed by General Qadafi in the desert.',
      [['spelling', 'Kadafi', 'Qadafi']],
    ],
    [
      'wording',
      'Thieves were likely behind the loss of the old bell.',
      'Thieves were suspected behind the loss of the old bell.',
      [['wording', 'likely', 'suspected']],
    ],
    [
      'said',
      'The river will rise again tonight, the keeper said.',
      'The river will rise again tonight, the keeper added.',
      [['attribution', 'said', 'added']],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(told(diff(a, b))).toEqual(expected);
  });

  it('takes a replaced sentence as one edit of its source', () => {
    const start = 'The mill has not said how much grain was lost or who opened the gates';
    const d = diff(`${start}. CNN has requested comment from the mill.`, `${start}, CNN reported.`);
    expect(d.edits).toHaveLength(1);
    expect(d.edits[0]!.class).toBe('attribution');
    expect(d.edits[0]!.a.text).toContain('CNN has requested comment from the mill');
    expect(d.edits[0]!.b.text).toBe(', CNN reported');
  });

  it('calls a sentence that only one side has a cut', () => {
    const d = diff(`${HARBOUR} ${COUNCIL} ${SCHOOL}`, `${HARBOUR} ${SCHOOL}`);
    expect(d.counts.cut).toBe(1);
    expect(d.edits[0]!.a.text).toContain('Council engineers');
  });
});

describe('rows', () => {
  it('keeps a split paragraph in one row', () => {
    const d = diff(`${HARBOUR} ${COUNCIL}\n${SCHOOL}`, `${HARBOUR}\n${COUNCIL}\n${SCHOOL}`);
    expect(kinds(d)).toEqual(['same', 'same']);
    expect(d.rows[0]!.b).toMatchObject({ first: 0, last: 1 });
  });

  it('finds a moved paragraph and no edit in it', () => {
    const d = diff(`${HARBOUR}\n${COUNCIL}\n${SCHOOL}`, `${SCHOOL}\n${HARBOUR}\n${COUNCIL}`);
    expect(kinds(d).sort()).toEqual(['moved', 'same', 'same']);
    expect(d.edits).toEqual([]);
  });

  it('places what only one side has', () => {
    const d = diff(`${HARBOUR}\n${SCHOOL}`, `${HARBOUR}\n${COUNCIL}\n${SCHOOL}`);
    expect(kinds(d)).toEqual(['same', 'only-b', 'same']);
    expect(d.edits[0]).toMatchObject({
      class: 'addition',
      a: { start: HARBOUR.length, end: HARBOUR.length, text: '' },
    });
  });

  it('pairs a reworded paragraph between its neighbours', () => {
    const reworded =
      'Engineers of the council said repairs may last to the month’s end and would cost the town more than it planned.';
    const d = diff(`${HARBOUR}\n${COUNCIL}\n${SCHOOL}`, `${HARBOUR}\n${reworded}\n${SCHOOL}`);
    expect(kinds(d)).toEqual(['same', 'changed', 'same']);
  });

  it('says so where it gives up', () => {
    const words = (from: number): string =>
      Array.from({ length: 6000 }, (_, i) => `w${from + ((i * 7919) % 3001)}x`).join(' ');
    const d = diff(`${HARBOUR} ${words(0)} ${SCHOOL}`, `${HARBOUR} ${words(50_000)} ${SCHOOL}`);
    expect(d.truncated).toBe(true);
    expect(d.rows.some((row) => row.truncated)).toBe(true);
  });
});

const word = fc.constantFrom(
  ...'the ferry island $35 million USD 35 percent % Orlik Vance said told Monday two three harbour harbor it’s it is rain bell “old” mill.'.split(
    ' ',
  ),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const body = fc.array(paragraph, { minLength: 1, maxLength: 6 });
/** Two bodies that share paragraphs, some of them edited. */
const bodies = fc
  .tuple(body, body, fc.array(fc.nat(20), { maxLength: 8 }))
  .map(([a, own, picks]): [string, string] => [
    a.join('\n'),
    [...picks.map((n) => a[n % a.length]!), ...own].join('\n'),
  ]);

describe('for any two bodies', () => {
  it('rows and pieces give back the text, each word once', () => {
    fc.assert(
      fc.property(bodies, ([a, b]) => {
        const d = diff(a, b);
        for (const [which, text] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const spans = d.rows.flatMap((row) => row[which] ?? []).sort((x, y) => x.start - y.start);
          for (let i = 1; i < spans.length; i++) expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
          const rest = [...text].filter((_, at) => !spans.some((s) => at >= s.start && at < s.end)).join('');
          expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
          for (const row of d.rows) {
            if (row.pieces === undefined) continue;
            const joined = row.pieces.map((piece) => piece[which].text).join('');
            expect(joined).toBe(text.slice(row[which]!.start, row[which]!.end));
          }
          for (const edit of d.edits) expect(text.slice(edit[which].start, edit[which].end)).toBe(edit[which].text);
        }
        expect(Object.values(d.counts).reduce((sum, n) => sum + n, 0)).toBe(d.edits.length);
      }),
    );
  });

  it('swapping the sides mirrors the edits', () => {
    const mirror: Partial<Record<EditClass, EditClass>> = { cut: 'addition', addition: 'cut' };
    fc.assert(
      fc.property(bodies, ([a, b]) => {
        const there = told(diff(a, b)).map(([cls, x, y]) => [cls, x, y].join('|'));
        const back = told(diff(b, a)).map(([cls, x, y]) => [mirror[cls] ?? cls, y, x].join('|'));
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });

  it('a body against itself has no edit', () => {
    fc.assert(
      fc.property(body, (a) => {
        expect(diff(a.join('\n'), a.join('\n')).edits).toEqual([]);
      }),
    );
  });
});
