import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrintBuffer, type Prints } from '../../src/fingerprint/prints.ts';
import { winnow } from '../../src/fingerprint/winnow.ts';
import { winnowAnew } from '../../src/fingerprint/winnowAnew.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';

type Stretch = readonly [length: number, state: 'loud' | 'quiet' | 'goes quiet'];

/** Stretches of a body, of all lengths from none to several windows. */
const stretches = fc.array(
  fc.tuple(
    fc.oneof(fc.nat(9), fc.integer({ min: 10, max: 60 })),
    fc.constantFrom('loud' as const, 'loud' as const, 'goes quiet' as const, 'quiet' as const),
  ),
  { maxLength: 9 },
);

const unlike = (i: number): number => Math.imul(i + 1, 0x9e3779b1);

/** Words that hardly ever repeat themselves, that do often, phrases that come again, and such as are stammered now and then. */
const vocabulary = fc.oneof(
  fc.constant(unlike),
  fc.infiniteStream(fc.integer({ min: 1, max: 3 })).map((stream) => () => stream.next().value!),
  fc.tuple(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 1, max: 4 })).map(
    ([length, times]) =>
      (i: number) =>
        unlike((i % length) + 1000 * Math.floor(i / length / times)),
  ),
  fc.tuple(fc.integer({ min: 9, max: 24 }), fc.integer({ min: 1, max: 8 })).map(([length, period]) => (i: number) => {
    const piece = Math.floor(i / length);
    return unlike(piece % 2 === 0 ? i : 1000 * piece + ((i % length) % period));
  }),
);

function bodyOf(parts: readonly Stretch[], word: (i: number) => number): Words & { readonly gone: readonly number[] } {
  const count = parts.reduce((sum, [length]) => sum + length, 0);
  const flags = new Uint8Array(count);
  const gone: number[] = [];
  let at = 0;
  for (const [length, state] of parts) {
    if (state === 'quiet') flags.fill(WordFlag.Quiet, at, at + length);
    else if (state === 'goes quiet' && length > 0) {
      if (gone.at(-1) === at) gone[gone.length - 1] = at + length;
      else gone.push(at, at + length);
    }
    at += length;
  }
  return { hash: Uint32Array.from({ length: count }, (_, i) => word(i)), flags, gone };
}

/** What becomes of a body that stands among others, as do its fingerprints. */
function anew({ hash, flags, gone }: ReturnType<typeof bodyOf>, old: Prints, before = 0): Prints {
  const among = (own: Uint32Array): Uint32Array => Uint32Array.of(...Array(before).fill(7), ...own, 7, 7, 7);
  const words = { hash: among(hash), flags: new Uint8Array(before + hash.length + 20) };
  words.flags.set(flags, before);
  const prints = new PrintBuffer();
  winnowAnew(
    {
      words,
      own: { from: before, to: before + hash.length },
      old: { high: among(old.high), low: among(old.low) },
      had: { from: before, to: before + old.high.length },
    },
    gone.map((at) => at + before),
    prints,
  );
  return prints.views();
}

const plain = ({ high, low }: { readonly high: Uint32Array; readonly low: Uint32Array }): unknown => [
  [...high],
  [...low],
];

describe('winnowAnew', () => {
  it('gives what winnowing all of the body gives', () => {
    fc.assert(
      fc.property(stretches, vocabulary, fc.nat(20), (parts, word, before) => {
        const body = bodyOf(parts, word);
        const old = winnow(body);
        for (let g = 0; g < body.gone.length; g += 2) {
          for (let w = body.gone[g]!; w < body.gone[g + 1]!; w++) body.flags[w]! |= WordFlag.Quiet;
        }
        expect(plain(anew(body, old, before))).toEqual(plain(winnow(body)));
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps what it has where nothing went quiet, and looks at no word', () => {
    const old = winnow(bodyOf([[200, 'loud']], unlike));
    const unread = bodyOf([[200, 'loud']], () => 0);
    expect(plain(anew(unread, old))).toEqual(plain(old));
  });

  it('does not look at words far from those that went quiet', () => {
    const body = bodyOf(
      [
        [200, 'loud'],
        [5, 'goes quiet'],
        [200, 'loud'],
      ],
      unlike,
    );
    const old = winnow(body);
    body.flags.fill(WordFlag.Quiet, 200, 205);
    const whole = winnow(body);
    body.hash.fill(0, 0, 150).fill(0, 255);
    expect(plain(anew(body, old))).toEqual(plain(whole));
  });
});
