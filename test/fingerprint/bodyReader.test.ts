import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import { BodyReader, roomFor } from '../../src/fingerprint/bodyReader.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { sampledOf } from '../../src/fingerprint/sampled.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';
import * as Flag from '../../src/kernel/words/flag.ts';
import * as LineFlags from '../../src/kernel/words/lineFlag.ts';
import { formulas } from '../../src/learn/formulas.ts';
import { lineReader } from '../../src/learn/identity.ts';
import { LineFlag } from '../../src/learn/lineFlag.ts';
import { copyUnits } from '../../src/units.ts';

interface Body {
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly quiet: boolean }[];
}

const line = fc
  .array(
    fc.constantFrom('la', 'la', 'la', 'sign up', 'the harbour', 'of Velden,', '$3.5m', '“No,”', '日本', '😀', 'it’s'),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '));
/** Few different words: many of their shingles are the same, and the least of several windows. */
const body: fc.Arbitrary<Body> = fc.array(fc.tuple(line, fc.boolean()), { maxLength: 6 }).map((lines) => {
  const text = lines.map(([some]) => some).join('\n');
  return { text, paragraphs: splitLines(text).map(({ start, end }, i) => ({ start, end, quiet: lines[i]![1] })) };
});

/** The words that are marked, of so many: what stands behind them means nothing. */
function marked(marks: Uint32Array, count: number): number[] {
  return Array.from({ length: count }, (_, w) => w).filter((w) => (marks[w >>> 5]! & (1 << (w & 31))) !== 0);
}

function begin(reader: BodyReader, bodies: readonly Body[]): void {
  const units = Math.max(0, ...bodies.map(({ text }) => text.length));
  const paragraphs = bodies.reduce((sum, one) => sum + one.paragraphs.length, 0);
  reader.begin(
    units,
    paragraphs,
    bodies.reduce((sum, { text }) => sum + text.length, 0),
  );
}

function read(reader: BodyReader, { text, paragraphs }: Body): number {
  copyUnits(text, reader.text);
  reader.paragraphs.set(paragraphs.flatMap(({ start, end, quiet }) => [start, end, Number(quiet)]));
  return reader.read(text.length, paragraphs.length);
}

describe('a reader of bodies', () => {
  const reader = new BodyReader(formulas());

  it('has of each what it has of it alone, one behind the other', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 5 }), (bodies) => {
        begin(reader, bodies);
        const all = { hash: [] as number[], flags: [] as number[] };
        const lines = { flags: [] as number[], identities: [] as number[] };
        for (const one of bodies) {
          const words = canonicalWords(one.text, one.paragraphs);
          lineReader().read(one.text, one.paragraphs);
          const noted = lineReader().noteLines();
          expect(read(reader, one)).toBe(words.hash.length);
          expect(reader.note()).toBe(noted.flags.length);
          expect(reader.words).toEqual(words);
          all.hash.push(...words.hash);
          all.flags.push(...words.flags);
          lines.flags.push(...noted.flags);
          lines.identities.push(...noted.identities);
        }
        expect([...reader.allWords.hash]).toEqual(all.hash);
        expect([...reader.allWords.flags]).toEqual(all.flags);
        const { sampled } = reader.allWords;
        expect(marked(sampled, all.hash.length)).toEqual(marked(sampledOf(reader.allWords), all.hash.length));
        expect([...reader.allLines.flags]).toEqual(lines.flags);
        expect([...reader.allLines.identities]).toEqual(lines.identities);
      }),
      { numRuns: 300 },
    );
  });

  it('knows the same words again by their key', () => {
    const keyOf = (text: string): readonly number[] => {
      const one = { text, paragraphs: [{ start: 0, end: text.length, quiet: false }] };
      begin(reader, [one]);
      read(reader, one);
      reader.note();
      return reader.key;
    };
    expect(keyOf('The ferry left the harbour.')).toEqual(keyOf('THE FERRY LEFT THE HARBOUR'));
    const others = ['The ferry left the harbor.', 'The ferry left harbour the', 'ferry left the harbour', ''];
    expect(new Set(others.map((text) => keyOf(text).join())).size).toBe(4);
    const halves = others.map(keyOf);
    for (const half of [0, 1]) expect(new Set(halves.map((key) => key[half])).size).toBe(4);
  });

  it('has room from the first for as many bytes as it is told of', () => {
    const bytes = 1 << 18;
    const ahead = new BodyReader(formulas(), roomFor(bytes));
    const { buffer } = ahead.text;
    const text = 'a '.repeat(bytes / 2);
    ahead.begin(text.length, bytes / 16, text.length);
    expect(read(ahead, { text, paragraphs: [{ start: 0, end: text.length, quiet: false }] })).toBe(bytes / 2);
    expect(ahead.text.buffer).toBe(buffer);
    expect(buffer.byteLength).toBeLessThan(64 * bytes);
  });

  it('has room for the words of one text at a time, and for what is kept of all', () => {
    const [each, count] = [1 << 15, 32];
    const ahead = new BodyReader(formulas(), roomFor(count * each, each));
    const { buffer } = ahead.text;
    const text = 'sea '.repeat(each / 4);
    const one: Body = { text, paragraphs: [{ start: 0, end: each, quiet: false }] };
    ahead.begin(each, count, count * each, each);
    const words = canonicalWords(text, one.paragraphs);
    for (let i = 0; i < count; i++) expect(read(ahead, one)).toBe(each / 4);
    expect(ahead.words).toEqual(words);
    expect(ahead.allWords.hash.length).toBe((count * each) / 4);
    expect(new Set(ahead.allWords.hash).size).toBe(1);
    expect(ahead.text.buffer).toBe(buffer);
    expect(buffer.byteLength).toBeLessThan(24 * count * each);
  });

  it('has room for more than before, of each kind', () => {
    const small = new BodyReader(formulas());
    const ferry = (words: number, paragraphs: number): Body => {
      const text = 'ferry '.repeat(words);
      const size = text.length / paragraphs;
      return {
        text,
        paragraphs: Array.from({ length: paragraphs }, (_, p) => ({
          start: p * size,
          end: (p + 1) * size,
          quiet: false,
        })),
      };
    };
    for (const [words, paragraphs] of [
      [10, 1],
      [30_000, 1],
      [30_000, 3000],
      [400_000, 10],
      [10, 5],
    ] as const) {
      const one = ferry(words, paragraphs);
      begin(small, [one, one]);
      for (let time = 1; time <= 2; time++) {
        expect(read(small, one)).toBe(words);
        expect(small.note()).toBe(paragraphs);
        expect(small.allWords.hash).toHaveLength(time * words);
        expect(small.allLines.flags).toHaveLength(time * paragraphs);
      }
      expect(new Set(small.allWords.hash).size).toBe(1);
    }
  });
});

describe('the kernel of words', () => {
  it('has the flags that the program has', () => {
    const { Numeric, ...others } = Flag;
    expect({ ...others, Number: Numeric }).toEqual({ ...WordFlag });
    const { MOST_SIZE, NUMBER, ...flags } = LineFlags;
    expect(flags).toEqual({ ...LineFlag });
    expect([MOST_SIZE & (MOST_SIZE + 1), NUMBER > 0]).toEqual([0, true]);
  });
});
