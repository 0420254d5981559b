import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import type { CleanArticle } from '../../src/clean/types.ts';

const keptText = (c: CleanArticle): string => c.paragraphs.map((p) => c.text.slice(p.start, p.end)).join('\n\n');
const cleanText = (text: string): CleanArticle => clean({ id: 'a', text });

const BODY = [
  'The ferry to Hartwell will run again from Monday, the harbour board said, after repairs that took most of the winter.',
  'Engineers found cracks in both ramps in November and closed the quay to cars while new steel was cast inland.',
  '“We could not have let one more lorry over it,” said Mara Quill, who runs the yard, and nobody on the board argued.',
  'The first boat leaves at six in the morning, and the board expects two hundred passengers before noon on that day.',
];

const CAROUSEL = [
  ['quill yard split', 'See the new ramp lowered into the water', '01:12', 'Now playing', '- Source: Valley TV'],
  [
    'A crane on 3 May, 2024, in Hartwell. It lifts forty tons.',
    'The crane that lifts a ferry',
    '00:48',
    'Now playing',
    '- Source: Valley TV',
  ],
  ['hask storm 02', 'Storm takes the roof off the customs house', '02:20', 'Now playing', '- Source: Valley TV'],
  ['board vote still', 'Board votes on the money for the quay', '03:01', 'Now playing', '- Source: Valley TV'],
].flat();

describe('clean', () => {
  it('takes a carousel with its captions and leaves every sentence', () => {
    const c = cleanText([...CAROUSEL, ...BODY].join('\n'));
    expect(keptText(c)).toBe(BODY.join('\n\n'));
    expect(new Set(c.removals.map((r) => r.kind))).toContain('carousel');
  });

  it('takes a carousel whose entries begin with the length', () => {
    const entries = [
      '0:41',
      'Harbour wall to be raised',
      '1:20',
      'Ferry bell found in a barn',
      '2:02',
      'Pilot retires after forty years',
    ];
    expect(keptText(cleanText([...BODY, ...entries].join('\n\n')))).toBe(BODY.join('\n\n'));
  });

  it('takes the headline and the dateline off, and keeps both as data', () => {
    const c = cleanText(`Ferry to run again after winter repairs\n\nHARTWELL, Feb 3 (Reuters) - ${BODY.join('\n\n')}`);
    expect(c.title).toBe('Ferry to run again after winter repairs');
    expect(c.dateline?.agency).toBe('Reuters');
    expect(c.agency).toBe('Reuters');
    expect(keptText(c)).toBe(BODY.join('\n\n'));
  });

  it('keeps highlights and end marks in the text, quietly', () => {
    const c = cleanText(
      `Story highlights\n\nThe ferry runs again on Monday\n\nThe ramps were cracked\n\n${BODY.join('\n\n')}\n\n___`,
    );
    expect(c.paragraphs.map((p) => p.quiet)).toEqual([true, true, true, false, false, false, false, true]);
  });

  it.each(['', '\n \n', 'Sign in\nAlready a subscriber? Log in\nHome', 'Advertisement'])(
    'finds no body in %j',
    (text) => {
      expect(cleanText(text).body).toBe('none');
    },
  );

  it.each([
    [39, 'Log in', 'none'],
    [40, 'Log in', 'ok'],
    [39, 'Advertisement', 'ok'],
  ])('of %i words above "%s" the body is %s', (words, end, body) => {
    const story = `The ferry sails ${'again '.repeat(words - 4)}today.`;
    expect(cleanText(`${story}\n\n${end}`).body).toBe(body);
  });

  it('leaves a subhead and a list inside the story', () => {
    const text = [BODY[0], BODY[1], 'What it cost', '- steel', '- two cranes', '- a winter', BODY[2], BODY[3]].join(
      '\n\n',
    );
    expect(cleanText(text).removals).toEqual([]);
  });

  it('warns when most of the text went', () => {
    const page = `${Array.from({ length: 60 }, (_, i) => `Privacy Policy\nSign in\nShare on Facebook\nTown ${i}`).join('\n')}\n${BODY.slice(0, 2).join('\n')}`;
    expect(cleanText(page).warnings.map((w) => w.code)).toContain('much-removed');
  });

  const FURNITURE = [
    'Advertisement',
    'Read more: Harbour wall to be raised',
    'Share on Facebook',
    'Sign up for our daily newsletter',
    'Lesen Sie auch: Die Fähre fährt',
    'Copy link',
    '3 min read',
    'Image 3 of 5',
  ];

  it('takes grafted furniture off again and leaves the body', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...FURNITURE), fc.integer({ min: 1, max: BODY.length })), { maxLength: 5 }),
        (grafts) => {
          const lines: string[] = [];
          BODY.forEach((paragraph, i) => {
            lines.push(paragraph, ...grafts.filter(([, at]) => at === i + 1).map(([line]) => line));
          });
          expect(keptText(cleanText(lines.join('\n\n')))).toBe(BODY.join('\n\n'));
        },
      ),
      { numRuns: 60 },
    );
  });

  const soup = fc
    .array(
      fc.oneof(
        fc.constantFrom(...FURNITURE, ...BODY, ...CAROUSEL, 'Home', 'Sport', 'Comments', '', 'A short line'),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      ),
      { maxLength: 60 },
    )
    .map((lines) => lines.join('\n'));

  it('rebuilds any text from what it removed and kept, in order', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const c = cleanText(text);
        const spans = [...c.removals, ...c.paragraphs].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(at, span.start)).toMatch(/^[\s\u200b\ufeff]*$/u);
          at = span.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\u200b\ufeff]*$/u);
        for (const r of c.removals) expect(r.rule && r.kind && r.reason).toBeTruthy();
      }),
      { numRuns: 150 },
    );
  });

  it('removes nothing more from an article it has cleaned', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...FURNITURE, ...CAROUSEL]), (extra) => {
        const once = keptText(cleanText([...extra, ...BODY, ...extra].join('\n')));
        expect(keptText(cleanText(once))).toBe(once);
      }),
      { numRuns: 60 },
    );
  });
});
