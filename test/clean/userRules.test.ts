import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { parseRules, testRules } from '../../src/clean/userRules/parse.ts';
import { helpText } from '../../src/cli/help.ts';

const FILE = `
rules:
  - id: valley-teaser
    kind: read-more
    pattern: '^Valley Extra:'
    outlet: Valley Post
    validUntil: 2026-03-31
    removes: ['Valley Extra: ten walks']
    keeps: ['The Valley Extra: a train']
`;
const TEXT =
  'Valley Extra: ten walks to take\n\nThe ferry to Hartwell will run again from Monday, the harbour board said on Friday.';

describe('rule files', () => {
  const { rules, problems } = parseRules(FILE);

  it('are read and their examples hold', () => {
    expect(problems).toEqual([]);
    expect(testRules(rules)).toEqual([]);
  });

  it.each([
    [{ outlet: 'Valley Post', date: '2026-02-01' }, true],
    [{ outlet: 'Valley Post', date: '2026-05-01' }, false],
    [{ outlet: 'Coast Post', date: '2026-02-01' }, false],
  ])('apply to their outlet while valid: %j', (metadata, taken) => {
    const { removals } = clean({ id: 'a', text: TEXT, metadata }, { rules });
    expect(removals.some((r) => r.rule === 'valley-teaser')).toBe(taken);
  });

  it.each([
    ['rules: [{id: a, pattern: "("}]', 'a'],
    ['rules: [{id: a}]', 'a'],
    ['rules: [{id: A B, phrase: x}]', 'rule 1'],
    ['rules: 3', 'file'],
    ['a: [', 'file'],
  ])('tell what is wrong with %j', (text, where) => {
    const parsed = parseRules(text);
    expect(parsed.rules).toEqual([]);
    expect(parsed.problems.map((p) => p.where)).toContain(where);
  });

  it('tell it in words, with the place', () => {
    const { problems: told } = parseRules(`
rules:
  - {pattern: 5, kind: '', quiet: maybe, removes: x, validUntil: 2026-13-45}
  - just text
  - {id: d, phrse: y}
  - {id: e, phrase: [x, 5]}
lines:
  - {txt: foo, articles: 0}
`);
    expect(told.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'rule 1: id: is missing',
      'rule 1: kind: must not be empty',
      'rule 1: pattern: must be text',
      'rule 1: validUntil: must be a date such as 2026-03-31',
      'rule 1: quiet: must be true or false',
      'rule 1: removes: must be a list',
      'rule 2: must be fields with their values',
      'rule 3: phrse: there is no such field',
      'rule 4: phrase: must be text or a list of texts',
      'line 1: text: is missing',
      'line 1: articles: must be a whole number from 1',
      'line 1: txt: there is no such field',
    ]);
    expect(parseRules('foo: 1').problems).toEqual([
      { where: 'file', message: 'expected a list under "rules" or "lines"' },
    ]);
  });

  it('look as the help of dedupe rules shows them', () => {
    const shown = /^ {2}rules:\n(?: {3,}.*\n| {2}\w.*\n)+/m.exec(helpText('rules'))![0];
    const { rules: one, learned, problems: none } = parseRules(shown);
    expect(none).toEqual([]);
    expect([one.length, learned?.length]).toEqual([1, 1]);
    expect(testRules(one)).toEqual([]);
  });

  it('tell which example fails', () => {
    const broken = parseRules('rules: [{id: a, phrase: x, removes: [y], keeps: [X]}]').rules;
    expect(testRules(broken).map((p) => p.message)).toEqual(['does not take: y', 'takes, but must keep: X']);
  });
});
