import type { Line } from '../../src/clean/lines.ts';
import { classOf } from '../../src/clean/page/charClass.ts';
import { cueTable } from '../../src/clean/page/cues.ts';
import type { Measures } from '../../src/clean/page/measure.ts';
import * as M from '../../src/kernel/page/layout.ts';
import { PlainTally } from './plainTally.ts';

const LONG = 12;
const FEWEST_COMMON = 3;
const WORDLESS = 9;

/** What the kernel of pages measures, said plainly: with lists of words for the lines, and a map for each count. */
export function plainMeasure(lines: readonly Line[]): Measures {
  const table = new Float32Array(lines.length * M.COLUMNS);
  const tally = new PlainTally();
  const words = lines.map(({ text, blanksBefore }, i) => {
    const own: number[] = [];
    tally.read(text, own, table, i * M.COLUMNS);
    table[i * M.COLUMNS + M.BLANKS] = Math.min(3, blanksBefore);
    return own;
  });
  const get = (i: number, column: number): number => table[i * M.COLUMNS + column]!;
  const put = (i: number, column: number, value: number): void => {
    table[i * M.COLUMNS + column] = value;
  };
  putAlike(words, put);
  const isLong = (_: unknown, i: number): boolean => get(i, M.WORDS) >= LONG;
  const isSentence = (i: number): boolean => get(i, M.WORDS) >= LONG && get(i, M.END) === 3;
  const common = new Set(
    [...countsOf(words.filter(isLong).flat())]
      .filter(([, count]) => count >= FEWEST_COMMON)
      .sort(([a, often], [b, other]) => other - often || (a >>> 0) - (b >>> 0))
      .slice(0, M.MOST_COMMON)
      .map(([word]) => word),
  );
  const topics = countsOf(words.flatMap((own, i) => (isSentence(i) ? [...new Set(own)] : [])));
  const found = words.findIndex((_, i) => i === Math.min(words.length - 1, 5) || get(i, M.WORDS) >= 4);
  const title = new Set(words[found]);
  const cues = cueMap();
  words.forEach((own, i) => {
    const share = 1 / Math.max(1, own.length);
    const rest = own.filter((word) => !common.has(word));
    const onTopic = rest.filter((word) => (topics.get(word) ?? 0) > (isSentence(i) ? 1 : 0));
    put(i, M.COMMON, (own.length - rest.length) * share);
    put(i, M.TOPIC, onTopic.length / Math.max(1, rest.length));
    const like = own.filter((word) => title.has(word)).length / Math.max(4, title.size, own.length);
    put(i, M.TITLE, i === found ? -1 : like);
    for (let kind = 0; kind < M.CUE_KINDS; kind++)
      put(i, M.CUE + kind, own.filter((word) => (((cues.get(word) ?? 0) >> kind) & 1) === 1).length * share);
  });
  return { lines: lines.length, table, unspaced: isUnspaced(lines) };
}

function putAlike(words: readonly number[][], put: (i: number, column: number, value: number) => void): void {
  for (const [column, most] of [
    [M.REPEATS, Number.POSITIVE_INFINITY],
    [M.ALIKE_START, 2],
  ] as const) {
    const keys = words.map((own) => own.slice(0, most).join(' '));
    const counts = countsOf(keys);
    for (const [i, key] of keys.entries()) put(i, column, key === '' ? WORDLESS : counts.get(key)!);
  }
}

function countsOf<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function cueMap(): Map<number, number> {
  const cues = new Map<number, number>();
  const table = cueTable();
  for (let at = 0; at < table.length; at += 2) if (table[at + 1] !== 0) cues.set(table[at]!, table[at + 1]!);
  return cues;
}

function isUnspaced(lines: readonly Line[]): boolean {
  let characters = 0;
  let unspaced = 0;
  for (const { text } of lines) {
    characters += text.length;
    for (let at = 0; at < text.length; at += 16) if ((classOf(text.charCodeAt(at)) & M.UNSPACED) !== 0) unspaced += 16;
  }
  return unspaced * 4 > characters;
}
