import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileSource, Source } from '../../../src/input/sources.ts';
import { FilesAhead } from '../../../src/pipeline/read/filesAhead.ts';

const filesOf = (count: number): FileSource[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'file', id: `${i}.txt`, path: `nowhere/${i}.txt`, size: 100 }));

function readersOf(count: number) {
  const told: string[][] = Array.from({ length: count }, () => []);
  let ended = 0;
  const readers = told.map((paths) => ({
    postMessage: (more: readonly string[]) => {
      paths.push(...more);
    },
    terminate: async () => {
      ended++;
      return 0;
    },
  }));
  return { told, readers, ended: () => ended };
}

test('each file is told to one reader, none much further ahead than the scan is', () => {
  fc.assert(
    fc.property(
      fc.nat(9000),
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.integer({ min: 1, max: 400 })),
      (count, n, pieces) => {
        const { told, readers } = readersOf(n);
        const ahead = new FilesAhead(filesOf(count), readers);
        let drawn = 0;
        for (const piece of pieces) {
          ahead.drawn(piece);
          drawn += piece;
          const paths = told.flat().sort((a, b) => numberIn(a) - numberIn(b));
          expect(paths.length).toBeGreaterThanOrEqual(Math.min(count, drawn + 3200));
          expect(paths.length).toBeLessThanOrEqual(Math.min(count, drawn + 3300));
          expect(paths.map(numberIn)).toEqual(paths.map((_, i) => i));
        }
      },
    ),
    { numRuns: 30 },
  );
});

const numberIn = (path: string): number => Number(/\d+/.exec(path)?.[0]);

test('all readers end with it', async () => {
  const { readers, ended } = readersOf(2);
  await new FilesAhead(filesOf(10), readers).close();
  expect(ended()).toBe(2);
});

test('nothing is read ahead of few files, of pipes, of what is no file, nor where reading is fast', () => {
  const pipes = filesOf(600).map((file) => ({ ...file, size: 0 }));
  const articles: Source[] = filesOf(600).map(({ id }) => ({ kind: 'article', article: { id, text: 'Rain.' } }));
  expect(FilesAhead.of(filesOf(499), 0)).toBeNull();
  expect(FilesAhead.of(pipes, 0)).toBeNull();
  expect(FilesAhead.of([...articles, ...filesOf(499)], 0)).toBeNull();
  expect(FilesAhead.of(filesOf(600), 10_000)).toBeNull();
});
