import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseRules } from '../../src/clean/userRules/parse.ts';
import { joinLearned, type LearnedEntry, readLearned, writeLearned } from '../../src/learn/file.ts';
import { textIdentity } from '../../src/learn/identity.ts';

const entries: readonly LearnedEntry[] = [
  { text: 'More from the coast', articles: 9, examples: ['a.txt', 'b: c.txt'] },
  { text: '- "No": yes # all', articles: 9 },
  { text: '12 comments', articles: 31 },
];

describe('the file of learned lines', () => {
  it('puts first what most articles have, and gives the same bytes whatever the order', () => {
    const file = writeLearned(entries, '40 articles');
    expect(file).toMatch(/^# .*40 articles\.\n/);
    expect([...file.matchAll(/text: "(.*)"/g)].map((m) => m[1])).toEqual([
      '12 comments',
      '- \\"No\\": yes # all',
      'More from the coast',
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        expect(writeLearned(shuffled, '40 articles')).toBe(file);
      }),
    );
  });

  it('gives every text back as it was, whatever it holds', () => {
    const word = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 2 }),
        fc.constantFrom(...'\'":#-&*!|>%@`\\{}[], \u2028\ud83d\u00a0'),
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, fc.integer({ min: 1, max: 1e6 })), { maxLength: 6 }), (list) => {
        const made = list.map(([before, after, articles]) => ({
          text: `${before} coast ${after}`,
          articles,
          examples: [before],
        }));
        const file = Buffer.from(writeLearned(made, '3 articles', ['Line'])).toString('utf8');
        const texts = (parse(file) as { lines: LearnedEntry[] }).lines.map(({ text }) => text);
        expect(texts.sort()).toEqual(made.map(({ text }) => text).sort());
        const { problems, learned } = parseRules(file);
        expect(problems).toEqual([]);
        expect(learned).toEqual(readLearned(made));
      }),
    );
  });

  it('knows a line in two files, or twice in one, by its larger count', () => {
    const twice = readLearned([...entries, { text: '7 Comments.', articles: 40 }]);
    expect(twice).toHaveLength(3);
    expect(twice[0]).toEqual({ line: textIdentity('12 comments'), articles: 40 });
    expect(joinLearned([readLearned(entries), readLearned([{ text: '7 Comments.', articles: 40 }])])).toEqual(twice);
  });

  it('says that nothing is learned, which is another thing than to say nothing', () => {
    expect(parseRules(writeLearned([], '1 article'))).toEqual({ rules: [], learned: [], problems: [] });
    expect(parseRules('lines:\n').learned).toEqual([]);
    expect(parseRules('rules: []\n').learned).toBeNull();
    expect(parseRules('').learned).toBeNull();
  });

  it.each([
    ['lines: [{text: a line}]', 'line 1', /articles/],
    ['lines: [{text: a line, articles: 0}]', 'line 1', /articles/],
    ['lines: [{text: a line, articles: 1.5}]', 'line 1', /articles/],
    ['lines: [{text: "* —", articles: 4}]', 'line 1', /no word/],
    ['lines: [{text: "12 March 2024", articles: 4}]', 'line 1', /numbers only/],
    ['lines: [{text: a line, articles: 3, count: 3}]', 'line 1', /count/],
    ['lines: [a line]', 'line 1', /fields/],
    ['lines: a line', 'file', /list under "lines"/],
    ['{rules: [], line: []}', 'file', /"line"/],
    ['just words', 'file', /rules/],
  ])('tells what is wrong with %j', (text, where, message) => {
    const { problems } = parseRules(text);
    expect(problems[0]?.where).toBe(where);
    expect(problems[0]?.message).toMatch(message);
  });
});
