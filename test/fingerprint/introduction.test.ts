import { describe, expect, it } from 'vitest';
import { WordFlag } from '../../src/fingerprint/words.ts';
import { bodyOf } from '../compare/bodies.ts';

/** The paragraphs whose first word is flagged as introduced. */
function introduced(paragraphs: readonly string[]): number[] {
  const { flags } = bodyOf(paragraphs);
  const starts = [...flags.keys()].filter((i) => (flags[i]! & WordFlag.ParagraphStart) !== 0);
  return starts.flatMap((at, p) => ((flags[at]! & WordFlag.Introduced) !== 0 ? [p] : []));
}

describe('an introduction', () => {
  it.each(['The letter reads:', 'Fox 13 reports: ', 'Sie schrieb:', '信件全文如下：'])(
    'is a paragraph that ends in a colon: %s',
    (line) => {
      expect(introduced(['The mayor has resigned.', line, 'Dear friends of the pier.', 'I am tired.'])).toEqual([2]);
    },
  );

  it.each([
    'UPDATE:',
    'Update, 3 p.m.:',
    '10:45 a.m. Thursday:',
    'Earlier story:',
    'The letter: a summary.',
    'The letter reads',
  ])('is neither a label nor a colon within: %s', (line) => {
    expect(introduced(['The mayor has resigned.', line, 'Dear friends of the pier.'])).toEqual([]);
  });

  it('flags one word, the first, also when that stands in quotation marks or is an amount', () => {
    for (const text of ['“Dear friends of the pier,” it begins.', '$4.2 million is missing from the till.']) {
      const { flags } = bodyOf(['The letter reads:', text]);
      expect([...flags].filter((f) => (f & WordFlag.Introduced) !== 0)).toHaveLength(1);
    }
  });
});
