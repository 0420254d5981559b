import { COLUMNS, M, type Measures } from './measure.ts';

/** Neighbours whose measurements stand in a line's row, by distance. */
const REACH = [-3, -2, -1, 1, 2, 3] as const;
/** Which of a neighbour's measurements. */
const OF_NEIGHBOUR = [M.words, M.end, M.capital, M.common, M.topic, M.blanks, M.bullet] as const;
const WINDOWS = [4, 10, 30] as const;
/** A span's weight is the sum of words minus this, a line: how short a line must be to weigh against it. */
const SPAN_COSTS = [8, 15] as const;
const CUES = COLUMNS - M.cue;

/** Numbers in a row: own measurements, neighbours, windows either side, nearest prose, spans, place, page. */
export const ROW: number =
  COLUMNS + REACH.length * OF_NEIGHBOUR.length + WINDOWS.length * 8 + 8 + SPAN_COSTS.length * 4 + 7 + 6 + 2 * CUES;

/** The run of lines with the largest sum of weights (Kadane): `[first, last]`. */
function bestSpan(weights: Float64Array): [number, number] {
  let best = -Infinity;
  let sum = 0;
  let start = 0;
  let span: [number, number] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += weights[i]!;
    if (sum > best) {
      best = sum;
      span = [start, i];
    }
  }
  return span;
}

/** Running text: long enough and ended like a sentence. */
function proseOf(m: Measures): Uint8Array {
  const prose = new Uint8Array(m.lines);
  for (let i = 0; i < m.lines; i++)
    if (m.table[i * COLUMNS + M.words]! >= 12 && m.table[i * COLUMNS + M.end] === 3) prose[i] = 1;
  return prose;
}

const clip = (x: number, limit: number): number => Math.max(-limit, Math.min(limit, x));

/** The rows of a page, line after line, {@link ROW} numbers each: what the line model looks at. */
export function buildRows(m: Measures): Float32Array {
  const n = m.lines;
  const rows = new Float32Array(n * ROW);
  const get = (i: number, column: number): number => m.table[i * COLUMNS + column]!;
  const prose = proseOf(m);
  const sums = prefixSums(m, prose);
  const spans = SPAN_COSTS.map((cost) => {
    const weights = new Float64Array(n).map(
      (_, i) => Math.min(60, get(i, M.words)) * (get(i, M.repeats) > 1 ? 0.3 : 1) - cost,
    );
    return bestSpan(weights);
  });
  let proseLines = 0;
  let totalWords = 0;
  let proseWords = 0;
  let spaced = 0;
  for (let i = 0; i < n; i++) {
    totalWords += get(i, M.words);
    if (prose[i]) {
      proseLines++;
      proseWords += get(i, M.words);
    }
    if (get(i, M.blanks) > 0) spaced++;
  }
  const above = new Int32Array(n).fill(-1);
  const below = new Int32Array(n).fill(-1);
  const titleAbove = new Int32Array(n).fill(-1);
  for (let i = 1; i < n; i++) {
    above[i] = prose[i - 1] ? i - 1 : above[i - 1]!;
    titleAbove[i] = get(i - 1, M.title) >= 0.5 ? i - 1 : titleAbove[i - 1]!;
  }
  let titleBelow = -1;
  const titleNext = new Int32Array(n);
  for (let i = n - 1; i >= 0; i--) {
    if (i < n - 1) below[i] = prose[i + 1] ? i + 1 : below[i + 1]!;
    titleNext[i] = titleBelow;
    if (get(i, M.title) >= 0.5) titleBelow = i;
  }
  for (let i = 0; i < n; i++) {
    let at = i * ROW;
    const put = (value: number): void => {
      rows[at++] = value;
    };
    for (let c = 0; c < COLUMNS; c++) put(get(i, c));
    for (const distance of REACH) {
      const j = i + distance;
      for (const c of OF_NEIGHBOUR) put(j >= 0 && j < n ? get(j, c) : -2);
    }
    for (const size of WINDOWS) {
      const low = Math.max(0, i - size);
      const high = Math.min(n, i + 1 + size);
      for (const [from, to] of [
        [low, i],
        [i + 1, high],
      ] as const) {
        const count = Math.max(1, to - from);
        put((sums.words[to]! - sums.words[from]!) / size);
        put((sums.prose[to]! - sums.prose[from]!) / size);
        put((sums.short[to]! - sums.short[from]!) / size);
        put((sums.topic[to]! - sums.topic[from]!) / count);
      }
    }
    for (const [j, distance] of [
      [above[i]!, i - above[i]!],
      [below[i]!, below[i]! - i],
    ] as const) {
      put(j < 0 ? 99 : Math.min(99, distance));
      put(j < 0 ? 0 : get(j, M.words));
      put(j < 0 ? 0 : get(j, M.topic));
      put(j < 0 ? 0 : get(j, M.common));
    }
    for (const [first, last] of spans) {
      put(clip(i - first, 200));
      put(clip(last - i, 200));
      put((sums.words[i]! - sums.words[first]!) / Math.max(1, totalWords));
      put((sums.words[last + 1]! - sums.words[i]!) / Math.max(1, totalWords));
    }
    put(i);
    put(i / n);
    put(n - i);
    put(sums.words[i]! / Math.max(1, totalWords));
    put(sums.prose[i]! / Math.max(1, proseLines));
    put(titleAbove[i]! < 0 ? 300 : Math.min(200, i - titleAbove[i]!));
    put(titleNext[i]! < 0 ? 300 : Math.min(200, titleNext[i]! - i));
    put(n);
    put(totalWords / n);
    put(proseLines / n);
    put(proseWords / Math.max(1, proseLines));
    put(spaced / n);
    put(m.unspaced ? 1 : 0);
    for (let kind = 0; kind < CUES; kind++) {
      const s = sums.cues[kind]!;
      put(s[i]! - s[Math.max(0, i - 6)]!);
      put(s[Math.min(n, i + 7)]! - s[i + 1]!);
    }
  }
  return rows;
}

interface Sums {
  readonly words: Float64Array;
  readonly prose: Float64Array;
  readonly short: Float64Array;
  readonly topic: Float64Array;
  readonly cues: readonly Float64Array[];
}

/** Sums over the lines before each line, so that any window costs two reads. */
function prefixSums(m: Measures, prose: Uint8Array): Sums {
  const column = (value: (i: number) => number): Float64Array => {
    const sums = new Float64Array(m.lines + 1);
    for (let i = 0; i < m.lines; i++) sums[i + 1] = sums[i]! + value(i);
    return sums;
  };
  const get = (i: number, c: number): number => m.table[i * COLUMNS + c]!;
  return {
    words: column((i) => Math.min(80, get(i, M.words))),
    prose: column((i) => prose[i]!),
    short: column((i) => (get(i, M.words) < 6 ? 1 : 0)),
    topic: column((i) => get(i, M.topic)),
    cues: Array.from({ length: CUES }, (_, kind) => column((i) => get(i, M.cue + kind))),
  };
}
