import { describe, expect, it } from 'vitest';
import { formulaWords, holdsFormula } from '../../src/learn/formulas.ts';

const words = formulaWords();
const strange = [1, 2, 3];

describe('holdsFormula', () => {
  it.each(words.map((hashes, i) => [i, hashes] as const))(
    'finds formula %i wherever it stands, and only whole',
    (_, hashes) => {
      const hash = Uint32Array.from([...strange, ...hashes, ...strange]);
      const from = strange.length;
      const to = from + hashes.length;
      expect(holdsFormula({ hash }, 0, hash.length)).toBe(true);
      expect(holdsFormula({ hash }, from, to)).toBe(true);
      const others = words.filter((other) => other !== hashes).map((other) => other.join());
      const cut = hashes.slice(0, -1);
      const holdsAnother = cut.some((_, i) =>
        cut.slice(i).some((_, n) => others.includes(cut.slice(i, i + n + 1).join())),
      );
      expect(holdsFormula({ hash }, from, to - 1)).toBe(holdsAnother);
    },
  );

  it('finds none in other words', () => {
    expect(holdsFormula({ hash: Uint32Array.from(strange) }, 0, strange.length)).toBe(false);
  });
});
