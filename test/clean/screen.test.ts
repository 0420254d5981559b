import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULAS } from '../../src/clean/credits/formulas.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { isPhraseRule } from '../../src/clean/rules/rule.ts';
import { foldCode, foldText } from '../../src/clean/screen/chars.ts';
import { NeedleList } from '../../src/clean/screen/needleList.ts';
import { needlesOfPattern } from '../../src/clean/screen/needles.ts';
import { openingsOf } from '../../src/clean/screen/openings.ts';
import { OpeningForest, OpeningTree } from '../../src/clean/screen/openingTree.ts';
import { readPattern } from '../../src/clean/screen/pattern.ts';
import { firstWordOf, PatternTest, splitPattern } from '../../src/clean/screen/patternTest.ts';

const PATTERNS = BUILTIN_RULES.flatMap((rule) => (isPhraseRule(rule) ? [] : [[rule.id, rule] as const]));
const LINES = BUILTIN_RULES.flatMap(({ removes, keeps }) => [...removes, ...keeps]);

/** Lines near those that rules take: cut, joined, in other case, with other marks before. */
const line = fc
  .tuple(
    fc.constantFrom('', '', '• ', '“', '¿', '(', '  ', '3 '),
    fc.constantFrom(...LINES),
    fc.nat({ max: 40 }),
    fc.constantFrom('same', 'upper', 'lower'),
    fc.constantFrom('', '', '.', ' Read on', ' – 😀'),
  )
  .map(([head, text, cut, letters, tail]) => {
    const part = text.slice(cut % 4 === 0 ? cut / 4 : 0) + tail;
    return head + (letters === 'upper' ? part.toUpperCase() : letters === 'lower' ? part.toLowerCase() : part);
  });

describe('a pattern behind its screen', () => {
  it.each(PATTERNS)('%s takes what it takes without', (_id, { pattern }) => {
    const screened = new PatternTest({ pattern });
    for (const text of LINES) expect([text, screened.takes(text)]).toEqual([text, pattern.test(text)]);
    fc.assert(
      fc.property(line, (text) => screened.takes(text) === pattern.test(text)),
      { numRuns: 20 },
    );
  });
});

describe('a pattern that is split', () => {
  it.each(PATTERNS)('%s is taken by a side whose beginnings the line has', (_id, { pattern }) => {
    const forest = new OpeningForest();
    forest.begin();
    const { sides, silent, tree } = splitPattern(pattern.source, forest);
    const openings = tree === null ? null : new OpeningTree(forest.grown(), tree);
    const tests = sides.map(({ source }) => new RegExp(source, pattern.flags));
    for (const text of LINES) {
      const may = silent | (openings?.read(text, firstWordOf(text)) ?? 0);
      const taken = tests.some((test, i) => (may & (1 << (i & 31))) !== 0 && test.test(text));
      expect([text, taken]).toEqual([text, pattern.test(text)]);
    }
  });
});

describe('the pattern of a rule', () => {
  it.each(PATTERNS)('%s may have a twin for Latin letters', (_id, { pattern: { source, flags } }) => {
    expect(['u', 'iu']).toContain(flags);
    // Beyond 16 bits, and the letters that only Unicode takes for the capitals of s, k, å and ß.
    expect(source).not.toMatch(/\\u\{|\\P|[\ud800-\udfff\u017f\u212a\u212b\u1e9e]/);
    expect(source.match(/\\p\{[^}]*\}/g) ?? []).toEqual(source.match(/\\p\{(?:L|Lu|Ll|Lo|Lt|M|N)\}/g) ?? []);
  });
});

describe('what a pattern is sure to hold', () => {
  const { pattern: first } = FORMULAS[0]!;

  it('is known of every formula of the credits', () => {
    for (const { pattern } of FORMULAS) expect([pattern.source, needlesOfPattern(pattern)]).not.toContain(null);
  });

  it.each([
    [/^(?:read|see) (?:more|also)/iu, ['read ', 'see ', 'read more', 'read also', 'see more', 'see also']],
    [/\bcookies?\b/iu, ['cookie']],
    [/^a.{2,9}b$/u, null],
    [/colou?r/u, ['col']],
  ])('%s', (pattern, some) => {
    const needles = needlesOfPattern(pattern);
    if (some === null) expect(needles).toBeNull();
    else
      for (const needle of needles!)
        expect(some.some((text) => needle.includes(text) || text.includes(needle))).toBe(true);
  });

  it('is no string that a match lacks', () => {
    const text = 'This story has not been edited by our staff and is published from a syndicated feed.';
    expect(first.test(text)).toBe(true);
    const holds = new NeedleList(needlesOfPattern(first)!);
    expect([text.toUpperCase(), text.slice(0, 20)].map((line) => holds.holds(line))).toEqual([true, false]);
  });
});

describe('a list of needles', () => {
  const NEEDLES = ['read more', 'é', 'ſign', '訂正', 'x.com/'];
  const list = new NeedleList(NEEDLES);

  it('says of a line what looking for each of them says', () => {
    const piece = fc.oneof(
      fc.constantFrom(...NEEDLES, 'Read', ' more', 'EX.COM', '/', 'É'),
      fc.string({ maxLength: 3 }),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (line) => {
        expect(list.holds(line)).toBe(NEEDLES.some((needle) => foldText(line).includes(foldText(needle))));
      }),
      { numRuns: 300 },
    );
  });
});

describe('how a pattern begins', () => {
  it.each([
    [
      /^[[(*]{0,3}\s?(?:editor['’]s note|corrections?\s?:)/iu,
      ["editor's note", 'editor’s note', 'correction', 'corrections:', 'correction:', 'corrections'],
    ],
    [/^(?:(?:please )?sign ?up|¿?ya eres)/iu, ['please sign up', 'please signup', 'sign up', 'signup', 'ya eres']],
    [/(?:one|two)/u, null],
    [/^.{0,9}one/u, null],
    [/^(?=one)one \d/u, ['one ']],
  ])('%s', (pattern, expected) => {
    const openings = openingsOf(readPattern(pattern.source)!);
    expect(openings === null ? null : [...openings].sort()).toEqual(expected === null ? null : [...expected].sort());
  });
});

describe('folded codes', () => {
  it('are one for what the flags iu take for one', () => {
    for (const [a, b] of ['aA', 'kK', 'sſ', 'ςΣ', 'éÉ', 'ßẞ', 'яЯ', 'µΜ'] as const) {
      expect(foldCode(a!.charCodeAt(0))).toBe(foldCode(b!.charCodeAt(0)));
    }
  });

  it('leave a text as long as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => foldText(text).length === text.length),
      { numRuns: 40 },
    );
  });
});
