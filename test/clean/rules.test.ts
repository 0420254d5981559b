import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/clean/rows.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { foldPhrase } from '../../src/clean/rules/fold.ts';
import { isPhraseRule, type PatternRule } from '../../src/clean/rules/rule.ts';
import { compileRules } from '../../src/clean/rules/table.ts';

describe.each(BUILTIN_RULES.map((rule) => [rule.id, rule] as const))('rule %s', (_id, rule) => {
  const table = compileRules([rule]);
  const takes = (text: string): boolean => rowsOf(text, table)[0]!.mark !== null;

  it('carries examples and look-alikes', () => {
    expect(rule.removes.length).toBeGreaterThan(0);
    expect(rule.keeps.length).toBeGreaterThan(0);
    expect(rule.reason).not.toBe('');
  });

  it.each(rule.removes)('takes %j', (text) => {
    expect(takes(text)).toBe(true);
  });

  it.each(rule.keeps)('leaves %j', (text) => {
    expect(takes(text)).toBe(false);
  });
});

describe('the rules together', () => {
  it('have names of their own', () => {
    const ids = BUILTIN_RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have phrases and first words in the form that lines are given', () => {
    const phrases = BUILTIN_RULES.flatMap((rule) => (isPhraseRule(rule) ? Object.values(rule.phrases).flat() : []));
    expect(phrases.filter((phrase) => foldPhrase(phrase) !== phrase)).toEqual([]);
    const words = BUILTIN_RULES.flatMap((rule) =>
      isPhraseRule(rule) ? [] : [...(rule.starts ?? []), ...(rule.startsHolding?.words ?? [])],
    );
    expect(words.filter((word) => word.toLowerCase() !== word || word.includes('’'))).toEqual([]);
  });

  it('leave every look-alike of every rule', () => {
    const table = compileRules(BUILTIN_RULES);
    const keeps = BUILTIN_RULES.flatMap((rule) => rule.keeps);
    const taken = keeps.filter((text) => rowsOf(text, table)[0]!.mark?.strength === 'sure');
    expect(taken).toEqual([]);
  });

  it.each([
    'share',
    'follow',
    'newsletter',
    'read-more',
    'ad',
    'comments',
    'login',
    'nav',
    'tags',
    'listen',
    'player-state',
    'relative-time',
    'reading-time',
    'editor-note',
    'highlights',
  ])('speak at least ten languages for the kind %s', (kind) => {
    const languages = new Set(
      BUILTIN_RULES.filter((rule) => rule.kind === kind).flatMap((rule) =>
        isPhraseRule(rule) ? Object.keys(rule.phrases) : rule.languages,
      ),
    );
    expect(languages.size).toBeGreaterThanOrEqual(10);
  });

  it('are switched off by id and by kind', () => {
    for (const name of ['ad-marker', 'ad']) {
      const table = compileRules(BUILTIN_RULES, new Set([name]));
      expect(rowsOf('Advertisement', table)[0]!.mark).toBeNull();
    }
  });
});

describe('the most words of a rule', () => {
  const endMark = BUILTIN_RULES.find(({ id }) => id === 'end-mark')!;
  // Two rules that name no string, so that nothing but the count keeps them from a line.
  const table = compileRules(
    [3, 5].map((maxWords) => ({ ...endMark, id: `up to ${maxWords}`, pattern: /^quay(?: quay)*$/u, maxWords })),
  );

  it.each([
    [1, 'up to 3'],
    [3, 'up to 3'],
    [4, 'up to 5'],
    [5, 'up to 5'],
    [6, undefined],
    [60, undefined],
  ])('of %d words a line is for %s', (words, rule) => {
    const text = 'quay '.repeat(words).trim();
    expect(rowsOf(text, table)[0]!.mark?.rule).toBe(rule);
  });
});

describe('rules that take no line that begins as prose does', () => {
  const quiet = BUILTIN_RULES.filter((rule): rule is PatternRule => !isPhraseRule(rule) && rule.neverProse === true);

  it('say so where they name neither words nor strings', () => {
    expect(quiet.length).toBeGreaterThan(0);
    for (const { starts, has, digit } of quiet) expect(starts ?? has ?? digit).toBeUndefined();
  });

  it('take none of their own once it begins so', () => {
    for (const { pattern, removes } of quiet) {
      const lettered = removes.filter((line) => /^[a-z]{2}/i.test(line));
      expect(lettered.length).toBeGreaterThan(0);
      for (const line of lettered) {
        expect(pattern.test(`${line[0]!.toUpperCase()}${line[1]!.toLowerCase()}${line.slice(2)}`)).toBe(false);
      }
    }
  });

  it('are asked about other lines by their patterns alone', () => {
    const table = compileRules(BUILTIN_RULES);
    for (const { id, removes } of quiet) {
      for (const text of removes) expect([text, rowsOf(text, table)[0]!.mark?.kind]).toEqual([text, id]);
    }
  });
});

describe('rules that share a bit', () => {
  // More than two turns of 32, each for a letter of its own and the last for any of them.
  const letters = Array.from({ length: 70 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const endMark = BUILTIN_RULES.find(({ id }) => id === 'end-mark')!;
  const rules = [...letters, '[\u4e00-\u4eff]'].map((letter, i) => ({
    ...endMark,
    id: `rule-${i}`,
    pattern: new RegExp(`^${letter}$`, 'u'),
  }));
  const table = compileRules(rules);
  const markOf = (text: string): string | undefined => rowsOf(text, table)[0]!.mark?.rule;

  it('are asked in their order, each of them', () => {
    expect(letters.map(markOf)).toEqual(letters.map((_, i) => `rule-${i}`));
    expect(markOf('\u4ef0')).toBe('rule-70');
    expect(markOf('a')).toBeUndefined();
  });
});

describe('a rule for lines with a word that prose begins with', () => {
  const endMark = BUILTIN_RULES.find(({ id }) => id === 'end-mark')!;
  const rule = {
    ...endMark,
    starts: ['quay'],
    startsHolding: { words: ['the'], has: ['timetable'] },
    pattern: /^(?:quay .*|the .*timetable.*)$/iu,
    maxWords: 40,
  };
  // Behind 33 rules, so that the bit of its strings is that of one of them.
  const others = Array.from({ length: 33 }, (_, i) => ({
    ...endMark,
    id: `other-${i}`,
    has: ['ferry'],
    pattern: /^zz$/u,
  }));
  const table = compileRules([...others, rule]);

  it.each([
    ['The timetable of the ferry', true],
    ['THE OLD TIMETABLE', true],
    ['Quay of the town', true],
    ['The ferry of the town', false],
    ['Timetable of the town', false],
  ])('%j: %s', (text, taken) => {
    expect(rowsOf(text, table)[0]!.mark !== null).toBe(taken);
  });
});
