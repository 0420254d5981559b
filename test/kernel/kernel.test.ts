import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PhraseShapes } from '../../src/clean/rules/fold.ts';
import { classesOf } from '../../src/clean/screen/lineChars.ts';
import { PairMemory } from '../../src/compare/pairMemory.ts';
import { BodyReader, roomFor } from '../../src/fingerprint/bodyReader.ts';
import * as fold from '../../src/fingerprint/fold/table.ts';
import { CompareKernel } from '../../src/kernel/compare/kernel.ts';
import * as pair from '../../src/kernel/compare/layout.ts';
import { LineKernel } from '../../src/kernel/lines/kernel.ts';
import * as layout from '../../src/kernel/lines/layout.ts';
import * as strings from '../../src/kernel/strings/layout.ts';
import * as words from '../../src/kernel/words/layout.ts';

const { KERNELS, bytesFile, compileKernel } = (await import(
  new URL('../../build/kernel.js', import.meta.url).href
)) as {
  readonly KERNELS: readonly string[];
  readonly bytesFile: (name: string) => string;
  readonly compileKernel: (name: string) => Promise<string>;
};

describe.each(KERNELS)('the kernel of %s', (name) => {
  it('is what its source compiles to', async () => {
    const kept = readFileSync(new URL(`../../${bytesFile(name)}`, import.meta.url), 'utf8');
    // Told in words: the difference of two such files is of no use to anybody.
    expect(kept === (await compileKernel(name)), 'run `npm run kernel` after changes to src/kernel').toBe(true);
  });
});

describe('the kernel of words', () => {
  it('has a memory in which nothing overlaps', () => {
    const { CHARS, TABLE, PRESENT, SHORT_WORDS, LONG_WORDS, FORMULA_FIRSTS } = words;
    const { FORMULA_PAIRS, SEEDS, EXPANSION, TOLD, ROOM } = words;
    const sizes = [
      [CHARS, 4 << 16],
      [TABLE, fold.TABLE.byteLength],
      [PRESENT, fold.PRESENT.byteLength],
      [SHORT_WORDS, fold.SHORT_WORDS.byteLength],
      [LONG_WORDS, fold.LONG_WORDS.byteLength],
      [FORMULA_FIRSTS, (words.FORMULA_MASK + 1) / 8],
      [FORMULA_PAIRS, words.FORMULA_MASK + 1],
      [SEEDS, 4 * 9],
      [EXPANSION, 2 * words.MOST_EXPANSION],
      [TOLD, 4 * words.MOST_TOLD],
      [ROOM, 0],
    ] as const;
    for (let i = 1; i < sizes.length; i++) {
      const [at, size] = sizes[i - 1]!;
      expect(at + size).toBeLessThanOrEqual(sizes[i]![0]);
      expect(at % 16).toBe(0);
    }
  });

  it('has a memory for which V8 collects no garbage', () => {
    const before = process.memoryUsage().external;
    const reader = new BodyReader(null, roomFor(1 << 20));
    expect(reader.text.buffer.byteLength).toBeGreaterThan(1 << 25);
    expect(process.memoryUsage().external - before).toBeLessThan(1 << 22);
  });
});

describe('the kernel of lines', () => {
  it('has a memory in which nothing overlaps', () => {
    const { CHARS, CLASSES, PHRASES, LINES, LINE_CODES, GRAMS, NEEDLES, BESIDE, HEADS, SIGN_HEADS, ENTRIES } = layout;
    // Both are written sixteen bytes and eight at a time.
    const codes = 16 + layout.LONGEST_CREDIT + 16;
    const sizes = [
      [CHARS, 4 << 16],
      [CLASSES, classesOf(new Int32Array(128)).length],
      [PHRASES, new PhraseShapes().known.byteLength],
      [LINES, 4 * layout.MOST_LINES * layout.LINE_NUMBERS],
      [LINE_CODES, codes],
      [GRAMS, codes / 16 + 8],
      [NEEDLES, 1 << (layout.GRAM_BITS - 3)],
      [BESIDE, 8 << layout.HEAD_BITS],
      [HEADS, 2 * ((1 << layout.HEAD_BITS) + 1)],
      [SIGN_HEADS, 2 * 257],
      [ENTRIES, 0],
    ] as const;
    for (let i = 1; i < sizes.length; i++) {
      const [at, size] = sizes[i - 1]!;
      expect(at + size).toBeLessThanOrEqual(sizes[i]![0]);
      expect(at % 4).toBe(0);
    }
  });

  it('keeps its memory when it grows', () => {
    const kernel = new LineKernel(() => 0);
    const { buffer } = kernel;
    new Uint8Array(buffer)[7] = 42;
    kernel.reach(buffer.byteLength);
    expect(kernel.buffer).toBe(buffer);
    kernel.reach(buffer.byteLength + 1);
    expect(kernel.buffer.byteLength).toBeGreaterThan(buffer.byteLength);
    expect(new Uint8Array(kernel.buffer)[7]).toBe(42);
  });
});

describe('the kernel of comparing', () => {
  it('has a memory in which nothing overlaps', () => {
    const { TOLD, MOST_TOLD, LEFT, RIGHT, GAP, MOST_GAP, ROOM, SIDES, SIDE_NUMBERS } = pair;
    expect(SIDES + 2 * SIDE_NUMBERS).toBeLessThanOrEqual(MOST_TOLD);
    expect(TOLD + 4 * MOST_TOLD).toBeLessThanOrEqual(LEFT);
    // As many fields as assembly/body.ts names.
    expect(LEFT + 64).toBeLessThanOrEqual(RIGHT);
    expect(RIGHT + 64).toBeLessThanOrEqual(GAP);
    expect(GAP + (MOST_GAP + 1) ** 2).toBeLessThanOrEqual(ROOM);
  });

  it('needs what it says for the bodies of a usual pair', () => {
    const kernel = new CompareKernel(pair.ROOM);
    const bytes = kernel.functions.begin(1 << 14, 1 << 12);
    expect(bytes).toBeLessThanOrEqual(new PairMemory().numbers.buffer.byteLength);
    expect(kernel.functions.begin(1 << 15, 1 << 12)).toBeGreaterThan(bytes);
    // Two articles of 64 MB, of one letter a word: bytes are addressed by 32 bits.
    const most = (1 << 25) + (1 << 20);
    expect(kernel.functions.begin(most, most / 8)).toBeLessThan(2 ** 32);
  });
});

describe('the kernel of strings', () => {
  it('has a memory in which nothing overlaps', () => {
    const { FIRST, ENTRIES, STRINGS, BRACKET, COPYRIGHT, FOUND, UNITS, CODES, MOST_UNITS, MEMORY } = strings;
    const sizes = [
      [FIRST, 2 << 15],
      [ENTRIES, strings.ENTRY_BYTES * strings.MOST_ENTRIES],
      [STRINGS, strings.STRINGS_BYTES],
      [BRACKET, COPYRIGHT - BRACKET + 4],
      [FOUND, 4 * MOST_UNITS],
      // Before the first code stand zeros.
      [UNITS, 2 * MOST_UNITS + 16],
      // Sixteen codes are written at a time.
      [CODES, MOST_UNITS + 16],
      [MEMORY, 0],
    ] as const;
    for (let i = 1; i < sizes.length; i++) {
      const [at, size] = sizes[i - 1]!;
      expect(at + size).toBeLessThanOrEqual(sizes[i]![0]);
      expect(at % 16).toBe(0);
    }
  });
});
