import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STOPS } from '../../src/fingerprint/fold/stops.ts';
import { readPlainWords } from '../../src/fingerprint/plainWords.ts';
import { readNext, WordReader } from '../../src/fingerprint/reader.ts';
import { Reading } from '../../src/fingerprint/reading.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';
import { copyUnits } from '../../src/units.ts';

function begun(text: string): Reading {
  const at = new Reading();
  at.begin(text, copyUnits);
  at.paragraph(text.length, false, 0);
  return at;
}

/** The words of a text by the full grammar alone. */
function byGrammar(text: string): readonly (readonly number[])[] {
  const at = begun(text);
  for (let i = 0; i < text.length; ) i = readNext(at, i);
  at.endParagraph();
  return columns(at.words.view());
}

const columns = (words: ReturnType<WordReader['read']>): readonly (readonly number[])[] =>
  [words.hash, words.flags, words.start, words.end].map((column) => [...column]);

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

describe('readPlainWords', () => {
  it('reads what the full grammar reads', () => {
    fc.assert(
      fc.property(text, (some) => {
        const read = new WordReader().read(some, [{ start: 0, end: some.length, quiet: false }]);
        expect(columns(read)).toEqual(byGrammar(some));
      }),
      { numRuns: 2000 },
    );
  });

  it('flags the stop words that the grammar flags', () => {
    const all = STOPS.join(' ');
    const read = new WordReader().read(all, [{ start: 0, end: all.length, quiet: false }]);
    expect(columns(read)).toEqual(byGrammar(all));
    expect(read.flags.filter((flags) => (flags & WordFlag.Stop) !== 0).length).toBeGreaterThan(550);
  });

  it('stops at the first thing that is not plain, and leaves the text as it was', () => {
    const at = begun('The harbour was quiet, they said. It’s so.');
    expect(readPlainWords(at, 0)).toBe(34);
    expect(at.words.length).toBe(6);
    const inner = begun('one ferry left');
    inner.limit = 7;
    expect(readPlainWords(inner, 4)).toBeGreaterThanOrEqual(7);
    expect(inner.words.end[0]).toBe(7);
    expect(inner.units[7]).toBe('r'.charCodeAt(0));
  });

  it('reads more words than fit at first', () => {
    const long = 'ferry '.repeat(5000);
    const { hash } = new WordReader().read(long, [{ start: 0, end: long.length, quiet: false }]);
    expect(hash).toHaveLength(5000);
    expect(new Set(hash).size).toBe(1);
  });

  it('reads the same however the code units were copied', () => {
    const some = 'Die Fähre “kam” am 3. Mai 😀 an. \ud800';
    const bytes = new WordReader((from, into) =>
      Buffer.from(into.buffer, into.byteOffset, into.byteLength).write(from, 0, 'utf16le'),
    );
    const paragraphs = [{ start: 0, end: some.length, quiet: false }];
    expect(columns(bytes.read(some, paragraphs))).toEqual(columns(new WordReader().read(some, paragraphs)));
  });
});
