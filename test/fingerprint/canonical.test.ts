import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { spellings } from '../../src/fingerprint/fold/spelling.ts';
import { type LocatedWords, WordFlag } from '../../src/fingerprint/words.ts';

function read(text: string): LocatedWords {
  return canonicalWords(text, [{ start: 0, end: text.length, quiet: false }]);
}

function fold(text: string): readonly number[] {
  return [...read(text).hash];
}

/** The source words that carry a flag. */
function flagged(text: string, flag: number): readonly string[] {
  const { flags, start, end } = read(text);
  return [...flags].flatMap((f, i) => ((f & flag) === 0 ? [] : [text.slice(start[i], end[i])]));
}

describe('one word, several styles', () => {
  const styles: readonly (readonly string[])[] = [
    [
      '$35 million',
      'USD 35 million',
      'US$35m',
      '35 million dollars',
      'US$ 35 million',
      '$35,000,000',
      '$35M',
      '35-million-dollar',
    ],
    ['35 million U.S. dollars', '$35 million', 'thirty-five million dollars'],
    ['€3.5 million', 'EUR 3.5 million', '3,5 Millionen Euro', '3.5 million euros', '€3.5m', '€3,500,000'],
    ['Rs 35 crore', 'Rs. 35 crore', '₹35 crore', 'INR 350 million', 'Rs35 crore', '350 million rupees'],
    ['£20', 'GBP 20', '20 pounds', 'twenty pounds'],
    ['1%', '1 per cent', '1per cent', '1 percent', '1 pct', 'one percent', '1 %'],
    ['per cent', 'percent'],
    ['1,200', '1200', '1\u202f200'],
    ['2.5bn', '2.5 billion', '2,500,000,000', '2500 million'],
    ['three', '3', '３', '٣'],
    ['twenty-one', '21', 'Twenty one'],
    ['two hundred', '200', '2 hundred'],
    ['two hundred and fifty', '250', 'two hundred fifty', 'Two hundred and fifty'],
    ['two hundred and fifty-one thousand', '251,000', '251 thousand'],
    ['one thousand two hundred', '1,200', 'twelve hundred'],
    ['one million two hundred and fifty thousand', '1,250,000', '1.25 million'],
    ['three thousand four hundred and twenty dollars', '$3,420'],
    ['one hundred and two hundred', '100 and 200'],
    // Beyond 32 bits, and without its zeros not.
    ['4294968000', '4,294,968,000', '4294968 thousand', '4.294968 billion'],
    ['4294967290', '4,294,967,290', '4.29496729 billion'],
    ['one million and two million', '1 million and 2 million'],
    ['a hundred', '100', 'one hundred'],
    ['half a million dollars', '$500,000', '$0.5 million'],
    ['Rs 1,00,000', 'Rs. 1 lakh', '₹100,000'],
    ['Rs 12,34,56,000', '₹123,456,000', '12.3456 crore rupees'],
    ['10 000', '10,000', '10\u00a0000'],
    ['12 500 000 people', '12,500,000 people', '12.5 million people'],
    ['first', '1st'],
    ['21st', 'twenty-first'],
    ["it's", 'it is', 'it’s', 'IT IS'],
    ["don't go", 'do not go', 'don’t go'],
    ["can't", 'cannot', 'can not'],
    ["won't", 'will not'],
    ["we'll", 'we will'],
    ["I'm", 'I am'],
    ["they've", 'they have'],
    ["let's", 'let us'],
    ["China's", 'China’s'],
    ['co-operate', 'cooperate'],
    ['cease-fire', 'ceasefire', 'cease fire'],
    ['programmes', 'programs'],
    ['behavioural', 'behavioral'],
    ['organisation', 'organization'],
    ['recognised', 'recognized'],
    ['analyse', 'analyze'],
    ['travelling', 'traveling'],
    ['defence', 'defense'],
    ['neighbourhoods', 'neighborhoods'],
    ['kilometres', 'kilometers'],
    ['dialogue', 'dialog'],
    ['jewellery', 'jewelry'],
    ['grey', 'gray'],
    ['cheques', 'checks'],
    ['manoeuvres', 'maneuvers'],
    ['N.Y.', 'New York', 'NY'],
    ['W.Va.', 'West Virginia', 'W. Va.', 'WV'],
    ['Raleigh, NC, police', 'Raleigh, N.C., police', 'Raleigh, North Carolina, police'],
    ['Fresno, CA', 'Fresno, Calif.', 'Fresno, California'],
    ['in Tulsa, OK, on', 'in Tulsa, Okla., on', 'in Tulsa, Oklahoma, on'],
    ["the U.S.'s troops", "the US's troops", "the United States's troops", 'the U.S.’s troops'],
    ['U.S. troops', 'US troops', 'United States troops'],
    ['Sen. Ortiz', 'Senator Ortiz'],
    ['Calif.', 'California', 'Calif'],
    ['Jan. 5', 'January 5', 'Jan 5'],
    ['9 a.m.', '9am', '9 AM'],
    ['No. 1', 'number 1', 'Number one'],
    ['Marsh & Cole', 'Marsh and Cole'],
    ['O’Brien', "O'Brien"],
    ['café', 'cafe\u0301', 'CAFÉ', 'cafe'],
    ['office', 'oﬃce', 'ｏｆｆｉｃｅ', 'of\u00adfice', 'of\u200bfice'],
    ['한국어', '한국어'.normalize('NFD')],
    ['ガス', 'カ\u3099ス', 'ｶﾞｽ'],
    ['йод', 'йод'.normalize('NFD')],
    ['well known', 'well\u00a0known', 'well-known', 'well–known'],
  ];
  it.each(styles.map((group) => [group[0], group] as const))('%s', (_, group) => {
    for (const other of group.slice(1)) expect(fold(other), other).toEqual(fold(group[0]!));
  });

  it.each([
    ['$35 million', '$53 million'],
    ['$35 million', '€35 million'],
    ['5%', '5'],
    ['3.5', '35'],
    ['3.5 million', '3.5 billion'],
    ['China', "China's"],
    ['in the US', 'in the us'],
    ['second-hand', 'second half'],
    ['They were ill. He', 'They were Illinois He'],
    ['four', 'for'],
    ['on May 10 200 people', 'on May 10200 people'],
    ['Room 010 200', 'Room 10,200'],
    ['two hundred, fifty', '250'],
    ['1,10,15,20', '1101520'],
    ['We met, OK', 'We met, Oklahoma'],
    ['THE CITY, OR SO', 'THE CITY, OREGON SO'],
    ['in a few hundred', 'in 100'],
    ['Hepatitis A million', 'Hepatitis million'],
    ['premiere', 'premier'],
  ])('keeps %s from %s', (a, b) => {
    expect(fold(a)).not.toEqual(fold(b));
  });
});

describe('reading', () => {
  it('gives each character of unspaced scripts a word, marks with their base', () => {
    expect(fold('他说今天很好')).toHaveLength(6);
    expect(fold('ที่นี่')).toHaveLength(2);
    expect(fold('हिन्दी में')).toHaveLength(2);
    expect(fold('السلام عليكم')).toHaveLength(2);
  });

  it('marks words in direct quotation, by any pair of marks', () => {
    for (const text of [
      'He said "we won" today',
      'He said “we won” today',
      'He said ‘we won’ today',
      'He said «we won» today',
      'He said „we won“ today',
      "He said 'we won' today",
    ])
      expect(flagged(text, WordFlag.Quoted), text).toEqual(['we', 'won']);
  });

  it('takes neither inches nor apostrophes for quotation', () => {
    expect(flagged("He is 6'2\" tall and the players' union knows it", WordFlag.Quoted)).toEqual([]);
    expect(flagged("Back in the '90s they sold 'em all", WordFlag.Quoted)).toEqual([]);
  });

  it('opens a quotation behind a single mark that turned out to be an apostrophe', () => {
    expect(flagged('Back in the ‘90s they said “we won” and went', WordFlag.Quoted)).toEqual(['we', 'won']);
  });

  it('ends an open quotation with its paragraph', () => {
    const text = '“We go on\nThey stay';
    const { flags } = canonicalWords(text, [
      { start: 0, end: 9, quiet: false },
      { start: 10, end: text.length, quiet: true },
    ]);
    expect([...flags].map((f) => (f & WordFlag.Quoted) !== 0)).toEqual([true, true, true, false, false]);
    expect([...flags].map((f) => (f & WordFlag.Quiet) !== 0)).toEqual([false, false, false, true, true]);
    expect([...flags].map((f) => (f & WordFlag.ParagraphStart) !== 0)).toEqual([true, false, false, true, false]);
  });

  it('knows names, sentences, numbers and words that carry nothing', () => {
    const text = 'On Friday Mr. Dahl saw J. Reyes. They paid $3 million. Nobody asked.';
    expect(flagged(text, WordFlag.Capital)).toEqual(['Friday', 'Mr.', 'Dahl', 'J', 'Reyes']);
    expect(flagged(text, WordFlag.SentenceStart)).toEqual(['On', 'They', 'Nobody']);
    expect(flagged(text, WordFlag.Number)).toEqual(['Friday', '$3 million']);
    expect(flagged(text, WordFlag.Stop)).toEqual(['On', 'They']);
  });

  it('is stable: the spelling that a word is folded to folds to itself', () => {
    for (const [from, to] of new Map(spellings()))
      if (fold(from).length === 1) expect(fold(to), from).toEqual(fold(from));
  });

  it('reads any text, with offsets that rise and stay inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { hash, flags, start, end } = read(text);
        expect([flags.length, start.length, end.length]).toEqual([hash.length, hash.length, hash.length]);
        let at = 0;
        for (let i = 0; i < hash.length; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(at);
          expect(end[i]).toBeGreaterThan(start[i]!);
          at = end[i]!;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  const TOKENS = [
    'The',
    'colour',
    'of',
    '$35 million',
    '4%',
    'Sen. Ortiz',
    'co-operation',
    'U.S.',
    'New York',
    'Sept. 5',
    'naïve',
    '今',
    'thirty-two',
    '12,500',
    'Rs. 4 crore',
    'ﬁne',
    '3rd',
    'per cent',
    'Übung',
    'ноябрь',
  ];

  it('maps back: the source of a word folds to that word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 30 }), (tokens) => {
        const text = tokens.join(', ');
        const { hash, start, end } = read(text);
        for (let i = 0; i < hash.length; i++) expect(fold(text.slice(start[i], end[i]))[0]).toBe(hash[i]);
      }),
    );
  });

  it('reads composed and decomposed text alike', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aéüñçşőâЙёґ한글ガパเก้ाمأإ 的.,'), maxLength: 60 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.normalize('NFD'))).toEqual(fold(text.normalize('NFC')));
      }),
    );
  });
});
