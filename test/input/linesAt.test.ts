import fs, { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lineBatches } from '../../src/input/lineBatches.ts';
import { linesAt } from '../../src/input/linesAt.ts';
import type { JsonLinesSource } from '../../src/input/sources.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lines-at-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inMemory = (input: JsonLinesSource['input']): JsonLinesSource => ({
  kind: 'jsonl',
  id: 'wire.jsonl',
  path: null,
  size: 0,
  ...(input && { input }),
});

/** Lines short and long, so that some stand near to each other and some do not. */
const someLines = fc.array(
  fc.tuple(fc.constantFrom(0, 1, 9, 70_000, 600_000), fc.integer({ min: 97, max: 122 }), fc.boolean()),
  { maxLength: 12 },
);

/** Memory that is used again, and too large. */
function memoryOf(): (size: number) => Uint8Array {
  const bytes = new Uint8Array(1 << 23);
  return (size) => bytes.fill(0x7b, 0, size).subarray(0, size);
}

/** The lines that begin at some places, as far as there is anything. */
function read(path: string, from: readonly number[], to: readonly number[]): string[] {
  const found: string[] = [];
  for (const { first, starts, bytes } of linesAt(path, { from, to }, memoryOf())) {
    expect(first).toBe(found.length);
    for (const start of starts) found.push(Buffer.from(bytes.subarray(start)).toString().split('\n')[0]!);
  }
  return found;
}

describe('lines at their places', () => {
  it('are those that stand there', () => {
    fc.assert(
      fc.property(someLines, (all) => {
        const lines = all.map(([length, letter]) => String.fromCharCode(letter).repeat(length));
        const bytes = Buffer.from(lines.join('\n'));
        const wanted: string[] = [];
        const [begins, ends]: [number[], number[]] = [[], []];
        let from = 0;
        for (const [i, line] of lines.entries()) {
          // Up to the end of the next line: of two only the first is meant.
          const to = Math.min(bytes.length, from + line.length + 1 + (lines[i + 1]?.length ?? 0));
          if (all[i]![2]) {
            wanted.push(line);
            begins.push(from);
            ends.push(to);
          }
          from += line.length + 1;
        }
        const path = join(folder, 'wire.jsonl');
        writeFileSync(path, bytes);
        expect(read(path, begins, ends)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('are read without what stands far from all of them, and never much at once', () => {
    const path = join(folder, 'far.jsonl');
    const size = 1 << 19;
    writeFileSync(path, `${'x'.repeat(size - 1)}\n`.repeat(8));
    const places = [0, 1, 2, 5, 7].map((line) => line * size);
    const sizes = Array.from(
      linesAt(path, { from: places, to: places.map((place) => place + size) }, memoryOf()),
      ({ bytes }) => bytes.length,
    );
    expect(sizes).toEqual([2 * size, size, size, size]);
  });

  it('are not there where a file became shorter or went away', () => {
    const path = join(folder, 'shorter.jsonl');
    writeFileSync(path, 'first\nsecond\nthird\n');
    truncateSync(path, 9);
    const places: [number[], number[]] = [
      [0, 6, 13],
      [6, 13, 19],
    ];
    expect(read(path, ...places)).toEqual(['first', 'sec', '']);
    expect(read(join(folder, 'none'), ...places)).toEqual([]);
  });
});

describe('batches of lines', () => {
  const batchesOf = async (source: JsonLinesSource, maxBytes?: number) => {
    const batches = [];
    for await (const { at, bytes } of lineBatches(source, { ...(maxBytes && { maxBytes }) })) {
      batches.push({ at, text: Buffer.from(bytes).toString() });
    }
    return batches;
  };

  it('begin where they say, in whatever pieces they come and whatever is passed over', async () => {
    const pieces = fc.array(fc.constantFrom('\n', 'ab\n', 'c', 'defgh', 'i\nj\n', 'x'.repeat(30)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        async function* stream(): AsyncGenerator<Buffer> {
          for (const part of parts) yield Buffer.from(part);
        }
        const whole = parts.join('');
        for (const { at, text } of await batchesOf(inMemory(stream()), 20)) {
          if (text !== '') expect(whole.slice(at!, at! + text.length)).toBe(text);
        }
      }),
    );
  });

  it('of a file are the same, numbered and placed, in memory that is used again, be their lines counted by the reader or not', async () => {
    const path = join(folder, 'batches.jsonl');
    const lines = fc.array(fc.constantFrom(0, 1, 9, 70_000, 300_000, 600_000, 1_500_000), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(0, 1e9),
        async (lengths, tells, ends, slow) => {
          const whole =
            lengths.map((length, i) => String.fromCharCode(97 + i).repeat(length)).join('\n') + (ends ? '\n' : '');
          writeFileSync(path, whole);
          const usual = new Uint8Array(1 << 21);
          const memory = (size: number) => (size > usual.length ? new Uint8Array(size) : usual.subarray(0, size));
          let text = '';
          for await (const batch of lineBatches(
            { ...inMemory(undefined), path, size: whole.length },
            { memory, slow },
          )) {
            const { at, bytes, firstLine } = batch;
            expect({ at, firstLine }).toEqual({ at: text.length, firstLine: text.split('\n').length });
            text += Buffer.from(bytes).toString();
            if (tells) {
              batch.lines = Buffer.from(bytes).toString().split('\n').length - 1;
              batch.bytes = new Uint8Array();
            }
          }
          expect(text === whole).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of a slow file are read ahead from the fifth on, as long as somebody asks for them', async () => {
    const path = join(folder, 'slow.jsonl');
    const line = `${'x'.repeat(1 << 16)}\n`;
    writeFileSync(path, line.repeat(160));
    const lengthsOf = async (size: number, slow: number, most = 100): Promise<number[]> => {
      const lengths = [];
      for await (const { bytes } of lineBatches({ ...inMemory(undefined), path, size }, { slow })) {
        if (lengths.push(bytes.length) === most) break;
      }
      return lengths;
    };
    const ahead = vi.spyOn(fs, 'read');
    syncBuiltinESMExports();
    try {
      const plainly = await lengthsOf(160 * line.length, 1e9);
      // Of a pipe no size is told.
      expect(await lengthsOf(0, 0)).toEqual(plainly);
      expect(ahead).not.toHaveBeenCalled();
      expect(await lengthsOf(160 * line.length, 0)).toEqual(plainly);
      // And once more, which gives nothing.
      expect(ahead).toHaveBeenCalledTimes(11 - 4 + 1);
      expect(await lengthsOf(160 * line.length, 0, 5)).toEqual(plainly.slice(0, 5));
      expect(ahead).toHaveBeenCalledTimes(8 + 2);
    } finally {
      ahead.mockRestore();
      syncBuiltinESMExports();
    }
  });

  it('of a slow file that can be read no more end with an error', async () => {
    const path = join(folder, 'broken.jsonl');
    writeFileSync(path, `${'x'.repeat((1 << 16) - 1)}\n`.repeat(160));
    const broken = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    const ahead = vi.spyOn(fs, 'read').mockImplementation(((...all: unknown[]) => {
      setImmediate(() => (all.at(-1) as (error: Error) => void)(broken));
    }) as typeof fs.read);
    syncBuiltinESMExports();
    try {
      const batches = [];
      for await (const batch of lineBatches({ ...inMemory(undefined), path, size: 1 }, { slow: 0 }))
        batches.push(batch);
      expect(batches.map(({ bytes }) => bytes.length)).toEqual([1, 1, 1, 1, 0].map((piece) => piece << 20));
      expect(batches.at(-1)!.errors.map(({ code }) => code)).toEqual(['unreadable']);
    } finally {
      ahead.mockRestore();
      syncBuiltinESMExports();
    }
  });

  it('of packed data stand nowhere', async () => {
    expect(await batchesOf(inMemory(gzipSync('first\nsecond\n')))).toEqual([{ at: null, text: 'first\nsecond\n' }]);
    expect(await batchesOf(inMemory(Buffer.from('first\nsecond')))).toEqual([
      { at: 0, text: 'first\n' },
      { at: 6, text: 'second' },
    ]);
  });
});
