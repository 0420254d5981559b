import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietenLines } from '../../bench/ablation/quieten.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';
import { lineEnd, lineReader, lineStarts } from '../../src/learn/identity.ts';
import { LineSet } from '../../src/learn/lines.ts';

/** Lines in scripts with and without spaces, short ones and such as are longer than an identity can count. */
const line = fc.constantFrom(
  'Sign up for our letter',
  'The harbour board met on Tuesday to hear the clerk.',
  `A list: ${'one more berth, '.repeat(30)}and that is all.`,
  '港湾局は火曜日に会合を開いた。',
  `${'港湾局は火曜日に会合を開いた。'.repeat(12)}`,
  '$35 million',
  '12 views',
);
const article = fc.array(fc.tuple(line, fc.boolean()), { maxLength: 8 });

function read(lines: readonly (readonly [string, boolean])[]) {
  const text = lines.map(([words]) => words).join('\n');
  let end = -1;
  const paragraphs = lines.map(([words, quiet]) => {
    const start = end + 1;
    end = start + words.length;
    return { start, end, quiet };
  });
  const words = canonicalWords(text, paragraphs);
  lineReader().read(text, paragraphs);
  const noted = lineReader().noteLines();
  return { words, identities: noted.identities.slice(), lineFlags: noted.flags.slice() };
}

describe('lineEnd', () => {
  it('is where the next line begins', () => {
    fc.assert(
      fc.property(article, (lines) => {
        const { words, identities, lineFlags } = read(lines);
        const starts = [...lineStarts(words)];
        const ends = starts
          .slice(0, -1)
          .map((start, l) => lineEnd(words, start, words.hash.length, identities[l]!, lineFlags[l]!));
        expect(ends).toEqual(starts.slice(1));
      }),
    );
  });
});

describe('quietenLines', () => {
  it('flags the words of learned lines quiet, and tells which were not before', () => {
    fc.assert(
      fc.property(article, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), fc.nat(3), (lines, places, skipped) => {
        const { words, identities, lineFlags } = read(lines);
        const before = words.flags.slice();
        const learned = new LineSet(places.filter((l) => l < identities.length).map((l) => identities[l]!));
        const starts = lineStarts(words);
        const isLearned = (l: number): boolean => learned.find(identities[l]!) >= 0;
        const lineOf = (w: number): number => starts.findLastIndex((start) => start <= w);
        // Its lines and words stand among those of a batch.
        const among = <T extends Float64Array | Uint32Array | Uint8Array>(own: T, all: T): T => {
          all.set(own, skipped);
          return all;
        };
        const count = before.length;
        const hash = among(words.hash, new Uint32Array(count + 9));
        const flagged = among(words.flags, new Uint8Array(count + 9));
        const range = {
          identities: among(identities, new Float64Array(20)),
          lineFlags: among(lineFlags, new Uint8Array(20)),
          first: skipped,
          end: skipped + identities.length,
          from: skipped,
          to: skipped + count,
        };
        const found = quietenLines({ hash, flags: flagged }, range, learned);
        const taken = [...before.keys()].filter((w) => isLearned(lineOf(w)));
        expect(found.words).toBe(taken.length);
        expect(found.lines).toBe([...identities.keys()].filter(isLearned).length);
        const flags = before.map((flag, w) => (isLearned(lineOf(w)) ? flag | WordFlag.Quiet : flag));
        expect(flagged).toEqual(among(flags, new Uint8Array(count + 9)));
      }),
    );
  });
});
