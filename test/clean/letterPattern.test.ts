import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULAS } from '../../src/clean/credits/formulas.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { isPhraseRule } from '../../src/clean/rules/rule.ts';
import { alternativesOf } from '../../src/clean/screen/alternatives.ts';
import { LetterPattern } from '../../src/clean/screen/letterPattern.ts';

/** Sources with every class in and out of brackets, and flags beside `u`. */
const SOURCES: readonly (readonly [string, string])[] = [
  [String.raw`^\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}\p{Ll}+){1,3}$`, ''],
  [String.raw`(?<![\p{L}])(?:by|von) ([^\p{L}\p{N}]?\p{L}+)`, 'i'],
  [String.raw`[\p{Lu}\p{Lo}\d ]{3,24}:\s`, ''],
  [String.raw`\p{Lo}{2}|\p{N}\.`, ''],
  [String.raw`^[[(]?\p{Ll}{2}[\])]?`, 'i'],
  [String.raw`\p{Script=Arabic}|[^\p{Lu}\p{Ll}]$`, ''],
  [String.raw`\W{0,3}\bé\p{L}`, 'i'],
  [String.raw`(?<by>BY|É\xC9) (?<name>\p{Lu}\S*)?|([A-Z\u00C0-\u00D6]{2})\W`, 'i'],
  [String.raw`[^a-zà-öø-þ\s]{2}(\B[A-ZÀ-ÖØ-Þ])?`, 'i'],
];

const letter = fc.constantFrom(
  ...'aAbzZ019 éÉñÜß ÿµªº²½×÷«»’“”—–-_.,:;\'"()[]/&©ⓒ日ДдاſKÅİ𝐀e\u0301¹³¼¾€₿™►→■✓❷➜\ufeff\ufffc\ufffd',
  ...'ĞğıŉǅΣςιʰ٣Ⅷⅷ３　マ한გᲒ🎉👍🏽\ufe0f\ue003\ue008\u0345𝒶𝟘',
  '\ud83c',
);
const text = fc.oneof(
  fc.string({ unit: letter, maxLength: 30 }),
  fc
    .array(fc.constantFrom('By', 'this', 'article', 'Mara', 'É', 'QUILL', '—', '(', ')', ':', 'ß', 'Д', 'contributed'))
    .map((words) => words.join(' ')),
);

describe('a pattern with a twin for Latin letters', () => {
  const same = (source: string, flags: string): void => {
    const plain = new RegExp(source, `${flags}u`);
    fc.assert(
      fc.property(text, (line) => {
        // One that has read many foreign texts reads them by itself.
        const twin = new LetterPattern(source, flags);
        const found = twin.exec(line);
        const wanted = plain.exec(line);
        expect(found?.index).toBe(wanted?.index);
        expect(found === null ? null : [...found]).toEqual(wanted === null ? null : [...wanted]);
        expect({ ...found?.groups }).toEqual({ ...wanted?.groups });
        expect(twin.test(line)).toBe(wanted !== null);
      }),
      { numRuns: 300 },
    );
  };

  it.each(SOURCES)('%s reads as it does alone', same);

  it('so do the formulas of the credits', () => {
    const lines = fc.sample(text, 150);
    const samples = [
      'Copyright © 2024 Añil Press. All rights reserved.',
      '© Épinal Matin',
      'Mara Quill contributed to this report.',
      'This story was originally published by Oak Bend Review.',
      '(Reporting by Mara Quill; Editing by Tom Hask)',
      'Correction: A name was misspelled in this story.',
      'с использованием материалов АФП',
    ];
    for (const { pattern } of FORMULAS) {
      const plain = new RegExp(pattern.source, 'iu');
      const cased = new RegExp(pattern.source, 'u');
      const { flags } = pattern.for('');
      for (const line of [...samples, ...lines])
        expect([line, pattern.test(line)]).toEqual([line, (flags.includes('i') ? plain : cased).test(line)]);
    }
  });

  it('so do the patterns of the rules, of what the rules are to take and of the rest', () => {
    const lines = fc.sample(text, 30);
    const samples = BUILTIN_RULES.flatMap(({ removes, keeps }) => [...removes, ...keeps]);
    for (const rule of BUILTIN_RULES) {
      if (isPhraseRule(rule)) continue;
      const { flags } = rule.pattern;
      const own = [...rule.removes, ...rule.keeps].flatMap((line) => [line, line.toUpperCase(), line.toLowerCase()]);
      const others = samples.filter((_, i) => i % 17 === rule.id.length % 17);
      for (const { source } of alternativesOf(rule.pattern.source)) {
        const twin = new LetterPattern(source, flags.replace('u', ''));
        const plain = new RegExp(source, flags);
        for (const line of [...own, ...others, ...lines])
          expect([rule.id, line, twin.test(line)]).toEqual([rule.id, line, plain.test(line)]);
        for (const line of lines) {
          const fresh = new LetterPattern(source, flags.replace('u', ''));
          expect([rule.id, line, fresh.test(line)]).toEqual([rule.id, line, plain.test(line)]);
        }
      }
    }
  });

  it('reads Latin letters without the classes of Unicode, and others with them', () => {
    const pattern = new LetterPattern(String.raw`^\p{Lu}`);
    expect(pattern.for('Épinal’s').unicode).toBe(false);
    expect(pattern.for('Łódź').unicode).toBe(true);
    expect(pattern.test('Łódź')).toBe(true);
  });

  it('tells where it stands what was found between letters for which others stood', () => {
    const pattern = new LetterPattern(String.raw`(?<name>\p{Lu}\p{Ll}+) (\p{L}+)`);
    const found = pattern.exec('🎉🎉 Łódź 𝒶b!')!;
    expect([found.index, ...found, found.groups?.name]).toEqual([5, 'Łódź 𝒶b', 'Łódź', '𝒶b', 'Łódź']);
  });
});
