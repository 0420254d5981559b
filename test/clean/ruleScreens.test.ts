import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../src/clean/rows.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { foldPhrase } from '../../src/clean/rules/fold.ts';
import { isPhraseRule, type PatternRule, type Rule } from '../../src/clean/rules/rule.ts';
import { ruleScreens } from '../../src/clean/rules/screens.ts';
import { compileRules } from '../../src/clean/rules/table.ts';
import { foldCode, foldText } from '../../src/clean/screen/chars.ts';
import { firstCharsOf } from '../../src/clean/screen/firstChars.ts';
import { firstWord } from '../../src/clean/screen/firstWord.ts';
import { needlesOfPattern } from '../../src/clean/screen/needles.ts';
import { FIRST_CHARS, FIRST_PLACES } from '../../src/kernel/lines/layout.ts';

const PATTERN_RULES = BUILTIN_RULES.filter((rule): rule is PatternRule => !isPhraseRule(rule));
const LINES = BUILTIN_RULES.flatMap(({ removes, keeps }) => [...removes, ...keeps]);

/** Lines near those that rules take: cut, joined, in other case, with other marks before. */
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '• ', '“', '¿', '(', '3 ', 'ſ', '//', 'é'),
    fc.constantFrom(...LINES),
    fc.nat({ max: 40 }),
    fc.constantFrom('same', 'same', 'upper', 'lower'),
    fc.constantFrom('', '', '.', ' Read on', ' – 😀', ' is the reporter'),
  )
  .map(([head, text, cut, letters, tail]) => {
    const part = text.slice(cut % 4 === 0 ? cut / 4 : 0) + tail;
    return head + (letters === 'upper' ? part.toUpperCase() : letters === 'lower' ? part.toLowerCase() : part);
  });

const plain = compileRules(BUILTIN_RULES);
const known = compileRules(BUILTIN_RULES, new Set(), { ...plain.screens, rules: ruleScreens(plain, true) });

/** Whether a pattern takes the line of so many words, screens aside. */
function fits({ pattern, has, unless, maxWords = 40 }: PatternRule, text: string, words: number): boolean {
  return (
    words <= maxWords && (!has || has.some((part) => text.includes(part))) && pattern.test(text) && !unless?.test(text)
  );
}

const isFor = ({ starts, startsHolding }: PatternRule, text: string): boolean =>
  starts?.includes(firstWord(text)) ||
  (startsHolding?.words.includes(firstWord(text)) &&
    startsHolding.has.some((part) => foldText(text).includes(foldText(part)))) ||
  false;

/** The id of the first rule that takes a line, as the rules say it. */
function plainly({ line: { text }, shape }: Row): string | undefined {
  const phrase = BUILTIN_RULES.find(
    (rule) => isPhraseRule(rule) && Object.values(rule.phrases).some((list) => list.includes(foldPhrase(text))),
  );
  const ordered: readonly Rule[] = [
    ...(phrase ? [phrase] : []),
    ...PATTERN_RULES.filter((rule) => rule.digit && /^\d/.test(text) && fits(rule, text, shape.words)),
    ...PATTERN_RULES.filter((rule) => isFor(rule, text) && fits(rule, text, shape.words)),
    ...PATTERN_RULES.filter((rule) => !rule.digit && !rule.starts && fits(rule, text, shape.words)),
  ];
  return ordered[0]?.id;
}

describe('the rules that the kernel says may take a line', () => {
  it.each([
    ['with how lines begin', known],
    ['without', plain],
  ])('have the first that does among them, %s', (_, table) => {
    fc.assert(
      fc.property(line, (text) => {
        for (const row of rowsOf(text, table)) {
          expect([row.line.text, row.mark?.rule]).toEqual([row.line.text, plainly(row)]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('are none for a line that is too long', () => {
    const long = 'Advertisement. Follow us on Twitter. '.repeat(30);
    expect(rowsOf(long, known).map((row) => row.mark)).toEqual([null]);
  });
});

describe('strings that lines must hold too', () => {
  it('are those that the pattern asks for', () => {
    const narrowed = PATTERN_RULES.filter(({ hasToo }) => hasToo);
    expect(narrowed.length).toBeGreaterThan(0);
    for (const { pattern, hasToo } of narrowed) expect(hasToo).toEqual(needlesOfPattern(pattern));
  });
});

describe('how lines begin for a pattern', () => {
  it.each(PATTERN_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, { pattern }) => {
    const places = firstCharsOf(pattern);
    for (const text of LINES.filter((some) => pattern.test(some))) {
      for (let at = 0; at < Math.min(text.length, places.length); at++) {
        const code = Math.min(text.charCodeAt(at), FIRST_CHARS - 1);
        expect([text, at, places[at]!.has(code)]).toEqual([text, at, true]);
        if (code === FIRST_CHARS - 1) break;
      }
    }
  });

  /** What may stand at each place, `+` behind it for what is beyond ASCII. */
  const said = (pattern: RegExp): string[] =>
    firstCharsOf(pattern).map((codes) =>
      [...codes]
        .sort((a, b) => a - b)
        .map((code) => (code < 128 ? String.fromCharCode(code) : '+'))
        .join(''),
    );

  it.each([
    [/^(?:[a-c]\d|x?y)/u, ['abcxy']],
    [/^(?:[ab]|\d)x/u, ['0123456789ab', 'x']],
    [/^[a-z]x/u, ['abcdefghijklmnopqrstuvwxyz', 'x']],
    [/^[a-c]x/iu, ['ABCabc', 'Xx']],
    [/^\s*!/u, ['\t\n\v\f\r !+']],
    [/^\d{1,2}\s?x!/iu, ['0123456789', '\t\n\v\f\r 0123456789Xx+', '\t\n\v\f\r !Xx+']],
    [/^(?:—q|#q|\(?q)./u, ['#(q+']],
    [/^(?=a)\*{2}[!?]$/u, ['*', '*', '!?']],
    [/^[ab]{2,3}!!/u, ['ab', 'ab', '!ab', '!']],
    [/^[ab]+!!/u, ['ab']],
    [/^"?[12]{9}/u, ['"12', '12', '12', '12']],
    [/^—[1]{3}/u, ['+', '1', '1', '1']],
    [/^\p{L}1/u, ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+', '1']],
    [/^k!/u, ['k', '!']],
    [/^k!/iu, ['Kk+', '!']],
  ])('%s', (pattern, places) => {
    expect(said(pattern).slice(0, places.length)).toEqual(places);
    expect(said(pattern).length).toBeLessThanOrEqual(FIRST_PLACES);
  });

  it.each([[/a/u], [/^(?:a|b*)/u], [/^a?/u], [/^(?:a|.{0,9}b)|c/u]])('is not known of %s', (pattern) => {
    expect(firstCharsOf(pattern)).toEqual([]);
  });

  it('is beyond ASCII too where something there folds to a letter of it', () => {
    for (let code = 128; code < 0x10000; code++) {
      const folded = foldCode(code);
      if (folded >= 128) continue;
      const [told] = firstCharsOf(new RegExp(`^${String.fromCharCode(folded)}`, 'iu'));
      expect([code, told!.has(128)]).toEqual([code, true]);
    }
  });
});

describe('first words that somebody asks for', () => {
  const WORDS = ['the', "editor's", 'écrit', 'e-mail', 'автор', 'quay', 'so', 'yazı', 'yazi', 'σύνταξης'];
  const endMark = PATTERN_RULES.find(({ id }) => id === 'end-mark')!;
  // A rule for each, which is called as its word is.
  const table = compileRules(
    WORDS.map((word) => ({ ...endMark, id: word, starts: [word], pattern: /./u, maxWords: 9 })),
  );
  const wordIn = (text: string): string => rowsOf(text, table)[0]?.mark?.rule ?? '';

  it.each([
    ['The ferry', 'the'],
    ['  “THE', 'the'],
    ['Editor’s note', "editor's"],
    ['ÉCRIT hier', 'écrit'],
    ['Автор: она', 'автор'],
    ['e-mail us', ''],
    ['E-mail', ''],
    ['quay', 'quay'],
    ['quays', ''],
    ['Yazı', 'yazı'],
    ['YAZI', 'yazi'],
    ['ſo', ''],
    ['ΣΎΝΤΑΞΗΣ', 'σύνταξης'],
    ['... --- ... quay', ''],
    ['', ''],
  ])('%j begins with %j', (text, word) => {
    expect(wordIn(text)).toBe(word);
  });

  it('are what reading the word out says', () => {
    const word = fc.constantFrom(...WORDS, 'ther', 'b', 'cry', 'ſo', 'THE', '’', 'yazİ', 'Kiln');
    fc.assert(
      fc.property(word, fc.constantFrom('', '“', '3 '), fc.constantFrom('', ' ', ', ', 's'), (text, before, after) => {
        const whole = (before + text + after).trim();
        const read = firstWord(whole);
        expect(wordIn(whole)).toBe(WORDS.includes(read) ? read : '');
      }),
      { numRuns: 400 },
    );
  });
});
