import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { isPhraseRule } from '../../src/clean/rules/rule.ts';
import { switchNames } from '../../src/clean/switches.ts';
import { LINES } from './languages.ts';

const BODY = [
  'The ferry to Hartwell will run again from Monday, the harbour board said, after repairs that took most of the winter.',
  'Engineers found cracks in both ramps in November and closed the quay to cars while new steel was cast inland.',
  'The first boat leaves at six in the morning, and the board expects two hundred passengers before noon on that day.',
  'Nobody on the board argued with the price of the steel, which had doubled in the months since the autumn storms.',
];
const HEAD_KINDS: ReadonlySet<string> = new Set(['byline', 'published', 'wire-slug', 'agency']);

const examples = (kind: string): string[] => [
  ...LINES.filter(([of]) => of === kind).map(([, , line]) => line),
  ...BUILTIN_RULES.filter((rule) => rule.kind === kind).flatMap((rule) => [
    ...rule.removes,
    ...(isPhraseRule(rule) ? Object.values(rule.phrases).map((phrases) => phrases[0]!) : []),
  ]),
];
const page = (lines: readonly string[], head: boolean): string =>
  [...(head ? lines : []), `LONDON, May 30 (Reuters) - ${BODY[0]}`, ...BODY.slice(1), ...(head ? [] : lines)].join(
    '\n\n',
  );

const kinds = [
  ...new Set([
    ...BUILTIN_RULES.map(({ kind }) => kind),
    ...LINES.map(([kind]) => kind),
    'title',
    'dateline',
    'carousel',
  ]),
];
/** A page of everything, with what is taken by its neighbours and by repetition. */
const EVERYTHING = [
  'Ferry to Hartwell runs again',
  ...kinds.filter((kind) => HEAD_KINDS.has(kind)).flatMap((kind) => examples(kind).slice(0, 3)),
  page(
    kinds.filter((kind) => !HEAD_KINDS.has(kind)).flatMap((kind) => examples(kind).slice(0, 5)),
    false,
  ),
].join('\n\n');

describe('switches', () => {
  it.each(kinds)('%s: nothing of the kind is taken when it is off', (kind) => {
    const own = page(examples(kind), HEAD_KINDS.has(kind));
    for (const [text, profile] of [
      [EVERYTHING, 'safe'],
      [own, 'safe'],
      [own, 'page'],
    ] as const) {
      const { removals, credits, dateline, title } = clean({ id: 'a', text }, { disable: [kind], profile });
      expect(removals.filter((removal) => removal.kind === kind)).toEqual([]);
      expect(credits.filter((credit) => credit.kind === kind)).toEqual([]);
      if (kind === 'dateline') expect(dateline).toBeNull();
      if (kind === 'title') expect(title).toBeNull();
    }
  });

  it.each(BUILTIN_RULES.map(({ id }) => id))('%s: nothing is taken by the rule when it is off', (id) => {
    const { removals } = clean({ id: 'a', text: EVERYTHING }, { disable: [id] });
    expect(removals.filter(({ rule }) => rule === id)).toEqual([]);
  });

  it('have something to switch off', () => {
    const { removals, credits } = clean({ id: 'a', text: EVERYTHING });
    expect(new Set([...removals, ...credits].map(({ kind }) => kind)).size).toBeGreaterThan(30);
  });

  it('all have names that can be asked for', () => {
    const names = switchNames();
    const texts = [EVERYTHING, ...kinds.map((kind) => page(examples(kind), HEAD_KINDS.has(kind)))];
    for (const text of texts) {
      for (const profile of ['safe', 'page'] as const) {
        const { removals, credits } = clean({ id: 'a', text }, { profile });
        for (const { rule, kind } of removals) expect(names).toEqual(expect.arrayContaining([rule, kind]));
        for (const { kind } of credits) expect(names).toContain(kind);
      }
    }
  });

  it('of credits at the ends of paragraphs leave them in', () => {
    const text = page([], true).replace(/\n*$/, ' (Reporting by Una Marlow)');
    expect(clean({ id: 'a', text }).credits).not.toEqual([]);
    expect(clean({ id: 'a', text }, { disable: ['credit-trailing'] }).credits).toEqual([]);
  });
});
