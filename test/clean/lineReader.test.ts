import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import { foldPhrase, PhraseShapes } from '../../src/clean/rules/fold.ts';
import { ruleScreens } from '../../src/clean/rules/screens.ts';
import { foldText } from '../../src/clean/screen/chars.ts';
import { firstWord } from '../../src/clean/screen/firstWord.ts';
import { LineReader } from '../../src/clean/screen/lineReader.ts';
import { type NeedleGroups, needleTable } from '../../src/clean/screen/needleTable.ts';
import {
  BEGINS_LOWER,
  BLANKS_BEFORE,
  END,
  ENDS_FINAL,
  FEWEST_REPEATED,
  FIRST_WORD,
  FLAGS,
  HAS_BULLET,
  HEAD,
  HOLDS_DIGIT,
  LINE_NUMBERS,
  LONG_LINE,
  LONGEST_CREDIT,
  LONGEST_PHRASE,
  LONGEST_REPEATED,
  MAY_BE_ENTRY,
  MAY_BE_PHRASE,
  MAY_REPEAT,
  MAY_TEXT,
  NUMBER,
  OPENS_IN_CAPITALS,
  SKETCH_SHIFT,
  START,
  WORDINGS,
  WORDS,
} from '../../src/kernel/lines/layout.ts';
import { copyUnits } from '../../src/units.ts';

/** Strings of all sizes, with signs, without, and with letters that other alphabets fold. */
const STRINGS: NeedleGroups[number] = [
  ['@', ' | '],
  ['ap/', 'ⓒ'],
  ['a', 'ß'],
  ['os'],
  ['Ferry', 'harbour master'],
  ['訂正', '무단'],
  null,
  ['ſtreet', ' is the', 'Σύνταξη'],
];
const GROUPS: NeedleGroups = [STRINGS, [['harbour'], ['quay', 'ays', 'The ']]];
const PHRASES = ['read more', "editor's picks", 'é', 'lire l’article', 'mehr dazu', 'that’s all, folks’'].map(
  foldPhrase,
);

interface Told {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly blanksBefore: number;
  readonly words: number;
  readonly final: boolean;
  readonly lower: boolean;
  readonly bullet: boolean;
  readonly entry: boolean;
  readonly capitals: boolean;
  readonly digit: boolean;
  readonly first: string;
  readonly sure: boolean;
  readonly found: readonly number[];
}

const shapes = new PhraseShapes();
for (const phrase of PHRASES) shapes.add(phrase);
/** A rule for each list of strings, which may take lines of any length and beginning, as there is no program of it; and first words, for which there is none. */
const byText = STRINGS.map((has) => ({
  rule: { pattern: /(?=quay)/u, ...(has && { has }) },
  maxWords: LONG_LINE,
  test: { beginnings: () => null },
  second: 0,
}));
const firstWords = ['', 'the', 'é', 'os', 'quay', 'σύνταξη'];
const asked = { patterns: byText, byText, byDigit: [], firstWords, byFirstWord: firstWords.map(() => null) };
const ALWAYS_FOUND = 1 << STRINGS.indexOf(null);
const reader = new LineReader(needleTable(GROUPS), shapes.known, ruleScreens(asked, true));

/** The lines of a text as the kernel tells of them; and which of them may be phrases. */
function told(text: string, by = reader): { readonly lines: Told[]; readonly mayBePhrase: boolean[] } {
  by.take(text, copyUnits);
  const lines: Told[] = [];
  const mayBePhrase: boolean[] = [];
  for (let count = by.next(); count > 0; count = by.next()) {
    for (let i = 0; i < count; i++) {
      const numbers = by.told.subarray(i * LINE_NUMBERS, (i + 1) * LINE_NUMBERS);
      const flags = numbers[FLAGS]!;
      const number = numbers[FIRST_WORD]!;
      mayBePhrase.push((flags & MAY_BE_PHRASE) !== 0);
      lines.push({
        start: numbers[START]!,
        end: numbers[END]!,
        number: numbers[NUMBER]!,
        blanksBefore: numbers[BLANKS_BEFORE]!,
        words: numbers[WORDS]!,
        final: (flags & ENDS_FINAL) !== 0,
        lower: (flags & BEGINS_LOWER) !== 0,
        bullet: (flags & HAS_BULLET) !== 0,
        entry: (flags & MAY_BE_ENTRY) !== 0,
        capitals: (flags & OPENS_IN_CAPITALS) !== 0,
        digit: (flags & HOLDS_DIGIT) !== 0,
        first: firstWords[Math.max(number, ~number)]!,
        sure: number >= 0,
        found: [numbers[MAY_TEXT]!, numbers[WORDINGS]!],
      });
    }
  }
  return { lines, mayBePhrase };
}

const CLOSERS = /[ "')\]”’»«“」』）]*$/;
const UNSPACED = /[\u2e80-\uabff\u0e00-\u0e7f\uff66-\uff9f]/g;

/** What stands between blanks and holds a letter, a digit or `$`, or anything beyond ASCII. */
function wordsOf(text: string): number {
  if (text.length > LONG_LINE) return Math.round(text.length / 6);
  const spaced = text.split(/[ \t\u00a0]/).filter((part) => /[$0-9A-\uffff]/.test(part));
  return spaced.length + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2);
}

/** A colon as in "1:02:33 A title" or "A title (12:03)". */
const ENTRY = /^(?=.{6,200}$)(?:\d.?:|(?!\d).*:..?.$)/s;
/** Four words that begin with a capital or a figure; or what begins with a letter beyond ASCII behind some, or has one within. */
const CAPITALS =
  /^[\0-\x20]*(?:[A-Z\d][!-\x9f\xa1-\u1000\u2010-\u2027]*[\0-\x20]+){0,3}(?:[\x80-\u200f\u2028-\uffff]|[A-Z\d][!-\x9f\xa1-\u1000\u2010-\u2027]*[\xa0\u1001-\u200f\u2028-\uffff])/;
const FOUR = /^[\0-\x20]*(?:[A-Z\d][!-\x9f\xa1-\u1000\u2010-\u2027]*[\0-\x20]+){3}[A-Z\d]/;
const opensInCapitals = (head: string): boolean => CAPITALS.test(head) || FOUR.test(head);

/** The same said plainly. */
function plainly(text: string): Told[] {
  return splitLines(text).map((line) => {
    const bullet = /^[-*•·▪●‣] /.test(line.text);
    const marks = new RegExp(`^(?:[\\0-/]|["')\\]”’»«“」』）‘]){0,${bullet ? 4 : 6}}`).exec(
      line.text.slice(bullet ? 2 : 0),
    )![0];
    const letter = line.text[(bullet ? 2 : 0) + marks.length] ?? '';
    const folded = foldText(line.text);
    const word = firstWord(line.text);
    const isAsked = line.text.length <= LONG_LINE && firstWords.includes(word);
    const foundOf = (lists: NeedleGroups[number]): number =>
      lists.reduce(
        (bits, list, i) => (list?.some((text) => folded.includes(foldText(text))) ? bits | (1 << i) : bits),
        0,
      );
    return {
      start: line.start,
      end: line.end,
      number: line.number,
      blanksBefore: line.blanksBefore,
      words: wordsOf(line.text),
      final: /[.!?…。！？؟۔।．]$/.test(line.text.replace(CLOSERS, '')),
      lower: letter === letter.toLowerCase() && letter !== letter.toUpperCase(),
      bullet,
      entry: ENTRY.test(line.text),
      capitals: opensInCapitals(line.text.slice(0, 160)),
      digit: line.text.length <= 160 && /\d/.test(line.text),
      first: isAsked ? word : '',
      sure: !(isAsked && /[^\0-\x7f]/.test(word)),
      found: [
        line.text.length > LONG_LINE ? 0 : ALWAYS_FOUND | foundOf(STRINGS),
        line.text.length > LONGEST_CREDIT ? 0 : foundOf(GROUPS[1]!),
      ],
    };
  });
}

const piece = fc.oneof(
  fc.constantFrom(
    ...STRINGS.flatMap((list) => list ?? []),
    ...PHRASES,
    'The harbour',
    'Five Tides Of 1912 ',
    'É Nine ',
    '1:02 ',
    '12:34',
    'QUAYS',
    'é “b” — ß',
    '$5',
    '😀',
    '潮位',
  ),
  fc.constantFrom(' ', ' ', '  ', '\t', '\u00a0', '\u00ad', '. ', '”', '’', '- ', '• ', '—', '\v', '\0'),
  fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', '\u2029', '\u200b', '\ufeff', '\u3000', '\n\u200b\v'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => pieces.join(''))
  .chain((joined) => fc.constantFrom(joined, joined, joined.toUpperCase(), joined.toLowerCase()));

describe('the lines that the kernel tells of', () => {
  it('are those of the text, and are what they look like', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(told(whole).lines).toEqual(plainly(whole));
      }),
      { numRuns: 1000 },
    );
  });

  it('are told however long they are, and wherever they begin', () => {
    const end = fc.constantFrom('', '.', ' “os', '\u200b', '@', '訂正');
    fc.assert(
      fc.property(fc.nat({ max: 600 }), text, end, text, (length, before, last, after) => {
        const whole = `${before}${'a quay '.repeat(100).slice(0, length)}${last}${after}`;
        expect(told(whole).lines).toEqual(plainly(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('are told of a long text as of a short one', () => {
    const line = 'The ferry leaves at noon. ';
    const long = `${line.repeat(12)}\n\n`.repeat(2_000);
    const lines = told(long).lines;
    expect(lines.length).toBe(2_000);
    expect(lines).toEqual(plainly(long));
    expect(told(line).lines).toEqual(plainly(line));
  });

  describe('of a giant', () => {
    const copied: number[] = [];
    const giants = new LineReader(needleTable(GROUPS), shapes.known, ruleScreens(asked, true), 20);
    const copyPart = (part: string, into: Uint16Array): void => {
      copied.push(part.length);
      copyUnits(part, into);
    };

    it('are told as those of others, and so is what may stand in them', () => {
      const longer = fc.array(text, { minLength: 1, maxLength: 4 }).map((texts) => texts.join('\n'));
      fc.assert(
        fc.property(longer, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }), (whole, spans) => {
          expect(told(whole, giants)).toEqual(told(whole));
          const asked = spans.map(([a, b]) => [a, b].map((at) => at % (whole.length + 1)).sort((c, d) => c - d));
          for (const [from, end] of asked as [number, number][]) {
            for (const ask of ['readers', 'mayOpenSurely', 'mayEndInCredit'] as const) {
              expect([ask, from, end, giants[ask](from, end)]).toEqual([ask, from, end, reader[ask](from, end)]);
            }
          }
        }),
        { numRuns: 1000 },
      );
    });

    it('are taken in parts that line feeds end', () => {
      copied.length = 0;
      giants.take('Quay one, two, three\nand four\n\n\nTide tables\nof five\n', copyPart);
      while (giants.next() > 0);
      expect(copied).toEqual([21, 11, 12, 8]);
      copied.length = 0;
      giants.take('Quay one, two, three', copyPart);
      expect([giants.next(), giants.next(), copied]).toEqual([1, 0, [20]]);
    });

    it('are forgotten with it', () => {
      giants.take('Quay one, two, three\nand four\n', copyPart);
      giants.forget();
      expect(told('Quay one', giants)).toEqual(told('Quay one'));
    });
  });

  it.each([
    ['', []],
    ['The ferry sails - at 7', [5]],
    ['tide\u00a0tables\tcost $5', [4]],
    ['- ... -', [0]],
    ['潮位は高い', [1 + 2]],
    ['quay '.repeat(80), [80]],
    ['\u200bAnthony Harbour\n\u200b\vTwo words', [2, 2]],
  ])('have in %j as many words as %j', (whole, words) => {
    expect(told(whole).lines.map((line) => line.words)).toEqual(words);
  });
});

describe('lines that are alike', () => {
  const signsOf = (text: string): number[] => {
    reader.take(text, copyUnits);
    return Array.from({ length: reader.next() }, (_, i) => reader.told[i * LINE_NUMBERS + FLAGS]!);
  };
  const line = text
    .map((whole) => (splitLines(whole)[0]?.text ?? '').replace(/\.$/, ''))
    .filter((some) => some.length > 2 && splitLines(some)[0]?.text === some);

  it('have one sketch, whether there is a stop at the end or not, and one head', () => {
    fc.assert(
      fc.property(line, text, fc.constantFrom('', '.', '\u200b'), (whole, between, end) => {
        fc.pre(!whole.endsWith('.'));
        const [first, ...others] = signsOf(`${whole}\n${between}\n${whole}${end}`);
        const last = others.at(-1)!;
        expect([last >>> SKETCH_SHIFT, last & HEAD]).toEqual([first! >>> SKETCH_SHIFT, first! & HEAD]);
      }),
      { numRuns: 300 },
    );
  });

  it('say so where one with their sketch, of some words and not too long, stands above', () => {
    const words = fc.array(fc.constantFrom('kiln', 'jar', 'a', 'é '), { minLength: 4, maxLength: 8 });
    const some = fc.oneof(
      words.map((all) => all.join(' ').trim()),
      fc.nat({ max: 4 }).map((n) => 'a quay '.repeat(84 + n).trim()),
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), fc.constantFrom('', '.'), (lines, stop) => {
        const whole = lines.map((one, i) => (i % 2 === 0 ? one : one + stop)).join('\n');
        const [signs, { lines: all }] = [signsOf(whole), told(whole)];
        const seen = new Set<number>();
        for (const [i, { start, end, words: count }] of all.entries()) {
          const sketch = signs[i]! >>> SKETCH_SHIFT;
          const asked = count >= FEWEST_REPEATED && end - start <= LONGEST_REPEATED;
          expect([whole, i, (signs[i]! & MAY_REPEAT) !== 0]).toEqual([whole, i, asked && seen.has(sketch)]);
          if (asked) seen.add(sketch);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are told from others by their length and a few characters', () => {
    const signs = signsOf('The kiln is fired.\nThe kiln is fire.\nThe kiln was fired.\nA kiln is fired now.');
    expect(new Set(signs.map((flags) => flags >>> SKETCH_SHIFT)).size).toBe(4);
    expect(new Set(signs.map((flags) => flags & HEAD)).size).toBe(2);
  });
});

describe('lines that may be phrases', () => {
  it('are all ways of writing one', () => {
    const mark = fc.constantFrom('', ' ', '» ', '“', '[', '…', ' >>', '.', ':', '—', '\u00ad');
    const letters = fc.constantFrom('same', 'upper', 'curly');
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), mark, mark, letters, (phrase, before, after, how) => {
        const curly = how === 'curly' ? phrase.replaceAll("'", '’') : phrase;
        const line = before + (how === 'upper' ? curly.toUpperCase() : curly) + after;
        fc.pre(PHRASES.includes(foldPhrase(line)));
        expect([line, told(`Quay\n${line}\nFerry`).mayBePhrase[1]]).toEqual([line, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('are few of those that are none', () => {
    const lines = ['...', 'red more', 'read morf', `read ${'x'.repeat(LONGEST_PHRASE)}`];
    expect(lines.map((line) => told(line).mayBePhrase)).toEqual(Array(4).fill([false]));
    expect(['a\tb', 'a\u00a0b', 'a\u00adb', 'a  b'].map((line) => told(line).mayBePhrase)).toEqual(
      Array(4).fill([true]),
    );
  });
});
