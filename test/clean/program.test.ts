import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseShapes } from '../../src/clean/rules/fold.ts';
import { ruleScreens } from '../../src/clean/rules/screens.ts';
import { LineReader } from '../../src/clean/screen/lineReader.ts';
import { needleTable } from '../../src/clean/screen/needleTable.ts';
import { Programs } from '../../src/clean/screen/program.ts';
import { MAY_TEXT, TAKER } from '../../src/kernel/lines/layout.ts';
import { copyUnits } from '../../src/units.ts';

interface Asked {
  readonly pattern: RegExp;
  readonly has?: readonly string[];
  readonly unless?: RegExp;
  readonly maxWords?: number;
}

/** A reader of lines for one rule, as the kernel has it. */
function readerFor({ maxWords = 400, ...rule }: Asked): LineReader {
  const rules = [{ rule, maxWords, test: { beginnings: () => null }, second: 0 }];
  const asked = { patterns: rules, byText: rules, byDigit: [], firstWords: [''], byFirstWord: [null] };
  const has = rule.has ?? null;
  return new LineReader(needleTable([[has]]), new PhraseShapes().known, ruleScreens(asked, true));
}

/** What the kernel says of a line that is not blank: whether the rule takes it, null where it cannot tell. */
function told(reader: LineReader, line: string): boolean | null {
  reader.take(line, copyUnits);
  expect(reader.next()).toBe(1);
  return reader.told[TAKER] === 1 ? true : reader.told[MAY_TEXT] === 0 ? false : null;
}

const says = (pattern: RegExp, line: string): boolean | null => told(readerFor({ pattern }), line);

describe('the program of a pattern', () => {
  it.each<[RegExp, string, string[]]>([
    [/^ferry (?:tickets?|times)$/u, 'ferry tickets', ['ferry ticketss', 'Ferry tickets']],
    [/^ferry\b/iu, 'FERRY, late', ['ferryman']],
    [/harbou?r\s?:/u, 'the harbor :', ['the harbor-']],
    [/^(?:[a-z]+ ){2,3}end$/u, 'at the end', ['the end', 'this is not the end']],
    [/^a.{0,3}z$/u, 'abcdz', ['abcdez']],
    [/^(?:ab|cd)*$/u, 'abcdab', ['abcda']],
    [/no(?! boats)/u, 'no boats, no ferries', ['no boats']],
    [/\Bport$/u, 'airport', ['port', 'a port']],
    [/^\p{Lu}\p{Ll}+$/u, 'Évora', ['évora']],
    [/^[^\s\d“]+$/u, 'Quay—side', ['Quay 9', '“Quay']],
    [/(?:^|[.!?] )Read on$/u, 'Done. Read on', ['Done, Read on']],
    [/^x{2}$/iu, 'xX', ['xxx']],
  ])('%s says what it says', (pattern, takes, leaves) => {
    expect(says(pattern, takes)).toBe(true);
    for (const line of leaves) expect([line, says(pattern, line)]).toEqual([line, false]);
  });

  it('cannot tell of characters that it does not know', () => {
    expect(says(/^\p{Lu}a/u, 'Жa')).toBe(null);
    expect(says(/^[^a]$/u, '😀')).toBe(null);
    expect(says(/\bs/iu, 'ſs')).toBe(null);
  });

  it('knows that they are no others', () => {
    expect(says(/^ferry/iu, 'Жerry')).toBe(false);
    expect(says(/ferry/u, 'Жж ferry')).toBe(true);
    expect(says(/^.{2}$/u, 'Жж')).toBe(true);
    expect(says(/^.$/u, '😀')).toBe(null);
  });

  it('is none where a pattern holds what programs do not', () => {
    const programs = new Programs([0]);
    for (const pattern of [/(?=a)b/u, /(?<!a)b/u, /(?:a?)*b/u, /a/, /a/gu, /(?:(?:ab){90}){90}/u]) {
      expect([pattern, programs.add(pattern)]).toEqual([pattern, null]);
    }
    expect(programs.add(/b/u)).toBeGreaterThan(0);
  });

  it('gives up where it would take long', () => {
    expect(says(/^(?:a|ab|b)*(?:a|ab|b)*c$/u, 'ab'.repeat(150))).toBe(null);
  });
});

describe('a rule with a program', () => {
  const rule = { pattern: /^ferr(?:y|ies)\b/iu, has: ['quay', 'Pier'], unless: /\d/u, maxWords: 6 };

  it('takes what its pattern does, and holds a string, and is nothing else', () => {
    const reader = readerFor(rule);
    expect(told(reader, 'Ferries at the quay')).toBe(true);
    expect(told(reader, 'Ferry from the Pier')).toBe(true);
    expect(told(reader, 'Ferry from the pier')).toBe(false);
    expect(told(reader, 'Ferries at quay 9')).toBe(false);
    expect(told(reader, 'Two ferries at the quay')).toBe(false);
    expect(told(reader, 'Ferries at the quay for all of us')).toBe(false);
  });

  it('is left to the program where one of them cannot be told', () => {
    expect(told(readerFor({ ...rule, unless: /(?=9)\d/u }), 'Ferries at the quay')).toBe(null);
    expect(told(readerFor({ ...rule, unless: /\p{Lo}/u }), 'Ferries at the quay 中')).toBe(null);
  });
});

/** Patterns of a few parts, and lines of what these hold. */
const LETTERS = ['a', 'B', 'é', '.', '“', ' ', '1', '\u212a', 'ж', '😀'];
const atom = fc.constantFrom(
  'a',
  'b',
  'K',
  'é',
  '\\.',
  '.',
  '[ab]',
  '[^a ]',
  '\\d',
  '\\w',
  '\\s',
  '\\p{L}',
  '\\p{Lu}',
  'ж',
);
const edge = fc.constantFrom('', '', '', '', '\\b', '\\B', '(?!a)', '$', '^');
const count = fc.constantFrom('', '', '', '?', '*', '+', '{0,2}', '{2}', '+?', '{1,3}?');
const row = fc
  .array(fc.tuple(edge, atom, count), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map((part) => part.join('')).join(''));
const group = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '', '?', '{0,2}', '+'))
  .map(([rows, times]) => `(?:${rows.join('|')})${times}`);
const source = fc
  .tuple(fc.constantFrom('', '^'), fc.array(fc.oneof(row, group), { minLength: 1, maxLength: 3 }))
  .map(([head, parts]) => head + parts.join(''));
const lines = fc
  .array(fc.constantFrom(...LETTERS, 'k', 'ab', 'aa'), { minLength: 1, maxLength: 9 })
  .map((chars) => `x${chars.join('')}x`);

/** Whether a repetition stands within another, and the line is long enough to be cut in more ways than a program tries. */
const mayTakeLong = (text: string, line: string): boolean => /[*+?}][^)]*\)[+{]/.test(text) && line.length > 6;

it('programs say what patterns say, or that they cannot tell', () => {
  fc.assert(
    fc.property(
      source,
      fc.constantFrom('u', 'iu'),
      fc.array(lines, { minLength: 1, maxLength: 8 }),
      (text, flags, all) => {
        const pattern = new RegExp(text, flags);
        const reader = readerFor({ pattern });
        const known = new Programs([0]).add(pattern) !== null;
        for (const line of all) {
          const found = told(reader, line);
          if (found !== null) expect([pattern, line, found]).toEqual([pattern, line, pattern.test(line)]);
          else if (known && !mayTakeLong(text, line)) expect(line).toMatch(/[^\0-\xff“]/);
        }
      },
    ),
    { numRuns: 400 },
  );
});
