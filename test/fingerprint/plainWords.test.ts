import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPOUNDS, PREFIXES } from '../../src/fingerprint/fold/compounds.ts';
import { spellings } from '../../src/fingerprint/fold/spelling.ts';
import { STOPS } from '../../src/fingerprint/fold/stops.ts';
import { mix, rawHash } from '../../src/fingerprint/hash.ts';
import { WordReader } from '../../src/fingerprint/reader.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';

/** A mark that nobody sees in every longer word: no word is plain then, and all are read by the full grammar. */
const hyphenated = (text: string): string => text.replaceAll(/(?<![A-Za-z])[A-Za-z](?=[a-z])/g, '$&\u00ad');

const reader = new WordReader();
const read = (text: string): ReturnType<WordReader['read']> =>
  reader.read(text, [{ start: 0, end: text.length, quiet: false }]);
/** Hash and flags of each word: where words stand is another place with such marks in them. */
const told = (text: string): readonly (readonly number[])[] => {
  const { hash, flags } = read(text);
  return [[...hash], [...flags]];
};

const token = fc.oneof(
  fc.constantFrom(
    'the',
    'of',
    'in',
    'over',
    'co',
    'non',
    'bread',
    'winner',
    'colour',
    'organize',
    'izzy',
    'Analyze',
    'Yzerman',
    'Zoo',
  ),
  fc.constantFrom(
    'two',
    'hundred',
    'million',
    'twenty',
    'first',
    'per',
    'cent',
    'percent',
    'cannot',
    'a',
    'half',
    'and',
  ),
  fc.constantFrom(
    'Gen',
    'No',
    'May',
    'march',
    'US',
    'U.S',
    'W',
    'Va',
    'Washington',
    'CA',
    'I',
    'euros',
    'dollars',
    'USD',
  ),
  fc.constantFrom(
    'it',
    "it's",
    'can’t',
    'O’Brien',
    'café',
    'ﬁn',
    '35',
    '1,200',
    '3.5m',
    '21st',
    '日本',
    'и',
    '😀',
    '\u00ad',
  ),
);
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  ',',
  '. ',
  '.',
  '-',
  ' - ',
  '"',
  ' “',
  '” ',
  '\n',
  '\u00a0',
  '$',
  '%',
  '’',
  ';',
  '',
);
const text = fc
  .array(fc.tuple(token, gap), { maxLength: 24 })
  .map((parts) => parts.map(([word, between]) => word + between).join(''));

describe('plain words', () => {
  it('are read as the full grammar reads them', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(told(some)).toEqual(told(hyphenated(some)));
      }),
      { numRuns: 2000 },
    );
  });

  it('and numbers of few digits, too, with whatever stands behind', () => {
    const digits = fc
      .integer({ min: 1, max: 17 })
      .chain((length) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)));
    const behind = fc.constantFrom(
      '',
      ',',
      '.',
      '?',
      ')',
      '-',
      '%',
      '£',
      '日',
      'é',
      '\n',
      'm',
      'th',
      ' million',
      ' euros',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(digits, behind), { maxLength: 4 }), (some) => {
        const [plain, marked] = ['', '\u00ad'].map((mark) =>
          some.map(([n, end]) => `ferry ${n}${mark}${end} left`).join(' '),
        );
        expect(told(plain!)).toEqual(told(marked!));
      }),
      { numRuns: 1000 },
    );
  });

  it('are flagged as stop words where the grammar flags them', () => {
    const all = STOPS.join(' ');
    expect(told(all)).toEqual(told(hyphenated(all)));
    expect(read(all).flags.filter((flags) => (flags & WordFlag.Stop) !== 0).length).toBeGreaterThan(550);
  });

  it('fold as the grammar folds them, all that are known and each behind each way to end', () => {
    const known = [...spellings()].flat();
    for (const ending of [' ', '. ', ', ', '-', '." ', "'s ", ' 5 ']) {
      const all = [...known, ...COMPOUNDS, ...PREFIXES, ...STOPS].map((word) => `${word}${ending}`).join('Then ');
      expect(told(all)).toEqual(told(hyphenated(all)));
    }
    const small = COMPOUNDS.map((pair) => `${pair}, ${pair.replace(' ', ', ')} and ${pair.replace(' ', ' far ')}`).join(
      ' ',
    );
    expect(told(small)).toEqual(told(hyphenated(small)));
  });

  it('are of any length, and end where others begin', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lengths, fc.nat(70), (some, before) => {
        const letters = some.map((length) => 'vandorquistlem'.repeat(10).slice(0, length));
        const { start, end, hash } = read(' '.repeat(before) + letters.join(' '));
        expect([...end].map((to, w) => to - start[w]!)).toEqual(some);
        expect([...hash]).toEqual(letters.map((word) => mix(rawHash(word))));
      }),
    );
  });

  it('begin and end with their paragraph, whatever stands beyond', () => {
    const inner = reader.read('one pizzas left', [
      { start: 0, end: 6, quiet: false },
      { start: 6, end: 9, quiet: false },
      { start: 9, end: 90, quiet: false },
    ]);
    expect([...inner.start]).toEqual([0, 4, 6, 9, 11]);
    expect([...inner.end]).toEqual([3, 6, 9, 10, 15]);
    // Behind "pi" in the text, but not in the paragraph.
    expect(inner.hash[2]).toBe(mix(rawHash('zza')));
  });

  it('are as many as the text has', () => {
    const { hash } = read('ferry '.repeat(5000));
    expect(hash).toHaveLength(5000);
    expect(new Set(hash).size).toBe(1);
  });

  it('are the same however the code units were copied', () => {
    const some = 'Die Fähre “kam” am 3. Mai 😀 an. \ud800';
    const bytes = new WordReader((from, into) =>
      Buffer.from(into.buffer, into.byteOffset, into.byteLength).write(from, 0, 'utf16le'),
    );
    expect(bytes.read(some, [{ start: 0, end: some.length, quiet: false }])).toEqual(read(some));
  });
});
