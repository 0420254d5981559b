import { describe, expect, it } from 'vitest';
import { winnow } from '../../src/fingerprint/winnow.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { candidateKeys } from '../../src/match/candidates.ts';
import { postingsOf } from '../../src/match/postings.ts';
import { rewrites } from '../../src/match/rewrites.ts';
import { numbered } from '../compare/bodies.ts';

/** Word hash number `n` of a large vocabulary, spread over all bits. */
const spread = (n: number): number => Math.imul(n, 0x9e3779b1) >>> 0;

/** Two hundred words that articles of this `topic` alone use; every fourth is another with each `hand`. */
function written(topic: number, hand: number): Words {
  const words = Array.from({ length: 200 }, (_, i) =>
    spread(i % 4 === 3 && hand > 0 ? 1_000_000 * hand + 1000 * topic + i : 1000 * topic + i),
  );
  return numbered([words.slice(0, 100), words.slice(100)]);
}

/** Sentences of twenty words in another order. */
function shuffled({ hash, flags }: Words): Words {
  const order = [7, 2, 9, 0, 4, 1, 8, 5, 3, 6];
  const at = order.flatMap((sentence) => Array.from({ length: 20 }, (_, i) => 20 * sentence + i));
  return { hash: Uint32Array.from(at, (i) => hash[i]!), flags: Uint8Array.from(at, (i) => flags[i]!) };
}

function met(bodies: readonly Words[]): string[] {
  const { a, b } = rewrites(bodies.length, (i) => bodies[i]!);
  return Array.from(a, (left, i) => `${left}-${b[i]}`);
}

describe('rewrites', () => {
  it('meets two texts of which every fourth word differs, where fingerprints do not', () => {
    const bodies = [written(1, 1), written(2, 0), written(1, 2), written(3, 0)];
    const lists = bodies.map((body, i) => {
      const { high, low } = winnow(body);
      return { high, low, article: new Uint32Array(high.length).fill(i) };
    });
    expect([...candidateKeys(postingsOf(lists))]).toEqual([]);
    expect(met(bodies)).toEqual(['0-2']);
  });

  it('meets them with their sentences in another order', () => {
    expect(met([written(1, 1), written(2, 0), shuffled(written(1, 2))])).toEqual(['0-2']);
  });

  it('does not meet articles that share common words only', () => {
    const common = Array.from({ length: 40 }, (_, i) => spread(i + 1));
    const bodies = Array.from({ length: 30 }, (_, n) =>
      numbered([[...common, ...Array.from({ length: 60 }, (_, i) => spread(10_000 * (n + 1) + i))]]),
    );
    expect(met(bodies)).toEqual([]);
  });

  it('takes no notice of quotations and of quiet words', () => {
    for (const flag of [WordFlag.Quoted, WordFlag.Quiet]) {
      const [one, other] = [written(1, 1), written(1, 2)];
      expect(met([one, { hash: other.hash, flags: new Uint8Array(other.flags.length).fill(flag) }])).toEqual([]);
    }
  });
});
