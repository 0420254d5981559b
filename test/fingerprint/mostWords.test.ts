import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { mostWords, wordRoom } from '../../src/fingerprint/mostWords.ts';
import { copyUnits } from '../../src/units.ts';

const unitsOf = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length);
  copyUnits(text, units);
  return units;
};

describe('mostWords', () => {
  const part = fc.constantFrom(
    ...['cannot', 'ferry', 'Rs5', 'USD20', '3rd', '1a2b', '&', '%', '日本', '😀', 'é', 'ﬁn', '한', '\u00ad', '½'],
    ...["don't", 'it’s', 'U.S.', 'l’O', 'co-op', '$', '10 000', '1,200', ' ', ' ', '\n', '.', '-'],
  );

  it('is no less than there are', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { hash } = canonicalWords(text, [{ start: 0, end: text.length, quiet: false }]);
        expect(mostWords(unitsOf(text))).toBeGreaterThanOrEqual(hash.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is far less than there are characters in prose', () => {
    const prose = 'The harbour council voted on Tuesday to close the pier, for repairs, until June.';
    expect(mostWords(unitsOf(prose))).toBeLessThan(0.4 * prose.length);
  });
});

describe('wordRoom', () => {
  const units = unitsOf('The ferry to Velden leaves at noon.');

  it('is one word for each character, and looks at none of them, as long as there are not very many', () => {
    const never = (): readonly Uint16Array[] => {
      throw new Error('not to be asked for');
    };
    expect(wordRoom(1000, 3, never)).toBe(1000);
  });

  it('is what may stand in the texts, and two words more a paragraph, where there are', () => {
    expect(wordRoom(1e8, 3, () => [units])).toBe(mostWords(units) + 6);
  });
});
