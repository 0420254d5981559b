import * as M from '../../kernel/page/layout.ts';
import { COLUMNS, CUE_KINDS } from '../../kernel/page/layout.ts';
import type { Measures } from './measure.ts';

/** Neighbours whose measurements stand in a line's row, by distance. */
const REACH: readonly number[] = [-3, -2, -1, 1, 2, 3];
/** Which of a neighbour's measurements. */
const OF_NEIGHBOUR: readonly number[] = [M.WORDS, M.END, M.CAPITAL, M.COMMON, M.TOPIC, M.BLANKS, M.BULLET];
const WINDOWS: readonly number[] = [4, 10, 30];
/** A span's weight is the sum of words minus this, a line: how short a line must be to weigh against it. */
const SPAN_COSTS: readonly number[] = [8, 15];
/** Lines above and below in which cues are counted. */
const CUE_REACH = 6;

/** Numbers in a row: own measurements, neighbours, windows either side, nearest prose, spans, place, page. */
const ROW: number =
  COLUMNS + REACH.length * OF_NEIGHBOUR.length + WINDOWS.length * 8 + 8 + SPAN_COSTS.length * 4 + 7 + 6 + 2 * CUE_KINDS;

/** What stands for a distance that there is none of, and the widest that is told. */
const NO_PROSE = 99;
const NO_TITLE = 300;
const FARTHEST = 200;
const NO_NEIGHBOUR = -2;

const clip = (x: number, limit: number): number => Math.max(-limit, Math.min(limit, x));

/** Lines `first` to `last`. */
interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The rows of a page, {@link ROW} numbers each: what the line model looks at. A row is written when it is asked for; what all of them
 * need of the page is counted once.
 */
export class PageRows {
  readonly #page: Measures;
  readonly #sums: Sums;
  readonly #near: Near;
  readonly #spans: readonly LineSpan[];
  readonly #totals: Totals;
  readonly #row: Float32Array = new Float32Array(ROW);
  #at = 0;

  constructor(page: Measures) {
    const prose = proseOf(page);
    this.#page = page;
    this.#sums = sumsOf(page, prose);
    this.#near = nearOf(page, prose);
    this.#spans = SPAN_COSTS.map((cost) => bestSpan(page, cost));
    this.#totals = totalsOf(page, prose);
  }

  /** The row of a line. It holds until the next one is asked for. */
  of(line: number): Float32Array {
    this.#at = 0;
    for (let column = 0; column < COLUMNS; column++) this.#put(this.#get(line, column));
    this.#putNeighbours(line);
    for (let w = 0; w < WINDOWS.length; w++) this.#putWindow(line, WINDOWS[w]!);
    const { above, below } = this.#near;
    this.#putNearest(above[line]!, line - above[line]!);
    this.#putNearest(below[line]!, below[line]! - line);
    for (let s = 0; s < this.#spans.length; s++) this.#putSpan(line, this.#spans[s]!);
    this.#putPlace(line);
    this.#putPage();
    this.#putCues(line);
    return this.#row;
  }

  #put(value: number): void {
    this.#row[this.#at++] = value;
  }

  #get(line: number, column: number): number {
    return this.#page.table[line * COLUMNS + column]!;
  }

  #putNeighbours(line: number): void {
    for (let r = 0; r < REACH.length; r++) {
      const other = line + REACH[r]!;
      const there = other >= 0 && other < this.#page.lines;
      for (let c = 0; c < OF_NEIGHBOUR.length; c++)
        this.#put(there ? this.#get(other, OF_NEIGHBOUR[c]!) : NO_NEIGHBOUR);
    }
  }

  #putWindow(line: number, size: number): void {
    this.#putWindowSide(Math.max(0, line - size), line, size);
    this.#putWindowSide(line + 1, Math.min(this.#page.lines, line + 1 + size), size);
  }

  #putWindowSide(from: number, to: number, size: number): void {
    const { words, prose, short, topic } = this.#sums;
    this.#put((words[to]! - words[from]!) / size);
    this.#put((prose[to]! - prose[from]!) / size);
    this.#put((short[to]! - short[from]!) / size);
    this.#put((topic[to]! - topic[from]!) / Math.max(1, to - from));
  }

  /** The nearest line of prose on one side; -1 for none. */
  #putNearest(line: number, distance: number): void {
    const none = line < 0;
    this.#put(none ? NO_PROSE : Math.min(NO_PROSE, distance));
    this.#put(none ? 0 : this.#get(line, M.WORDS));
    this.#put(none ? 0 : this.#get(line, M.TOPIC));
    this.#put(none ? 0 : this.#get(line, M.COMMON));
  }

  #putSpan(line: number, { first, last }: LineSpan): void {
    const { words } = this.#sums;
    const all = Math.max(1, this.#totals.words);
    this.#put(clip(line - first, FARTHEST));
    this.#put(clip(last - line, FARTHEST));
    this.#put((words[line]! - words[first]!) / all);
    this.#put((words[last + 1]! - words[line]!) / all);
  }

  #putPlace(line: number): void {
    const { lines } = this.#page;
    const { titleAbove, titleBelow } = this.#near;
    this.#put(line);
    this.#put(line / lines);
    this.#put(lines - line);
    this.#put(this.#sums.words[line]! / Math.max(1, this.#totals.words));
    this.#put(this.#sums.prose[line]! / Math.max(1, this.#totals.prose));
    this.#put(titleAbove[line]! < 0 ? NO_TITLE : Math.min(FARTHEST, line - titleAbove[line]!));
    this.#put(titleBelow[line]! < 0 ? NO_TITLE : Math.min(FARTHEST, titleBelow[line]! - line));
  }

  #putPage(): void {
    const { lines, unspaced } = this.#page;
    const { words, prose, proseWords, spaced } = this.#totals;
    this.#put(lines);
    this.#put(words / lines);
    this.#put(prose / lines);
    this.#put(proseWords / Math.max(1, prose));
    this.#put(spaced / lines);
    this.#put(unspaced ? 1 : 0);
  }

  #putCues(line: number): void {
    const { cues } = this.#sums;
    const { lines } = this.#page;
    for (let kind = 0; kind < CUE_KINDS; kind++) {
      const base = kind * (lines + 1);
      this.#put(cues[base + line]! - cues[base + Math.max(0, line - CUE_REACH)]!);
      this.#put(cues[base + Math.min(lines, line + 1 + CUE_REACH)]! - cues[base + line + 1]!);
    }
  }
}

/** Running text: long enough and ended like a sentence. */
function proseOf({ lines, table }: Measures): Uint8Array {
  const prose = new Uint8Array(lines);
  for (let i = 0; i < lines; i++)
    if (table[i * COLUMNS + M.WORDS]! >= 12 && table[i * COLUMNS + M.END] === 3) prose[i] = 1;
  return prose;
}

/** The run of lines with the largest sum of weights (Kadane). */
function bestSpan({ lines, table }: Measures, cost: number): LineSpan {
  let best = -Infinity;
  let sum = 0;
  let start = 0;
  let span: LineSpan = { first: 0, last: 0 };
  for (let i = 0; i < lines; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    const repeated = table[i * COLUMNS + M.REPEATS]! > 1;
    sum += Math.min(60, table[i * COLUMNS + M.WORDS]!) * (repeated ? 0.3 : 1) - cost;
    if (sum > best) {
      best = sum;
      span = { first: start, last: i };
    }
  }
  return span;
}

/** Counts over the whole page. */
interface Totals {
  /** Lines of prose, and their words. */
  readonly prose: number;
  readonly proseWords: number;
  /** Lines below a blank one. */
  readonly spaced: number;
  readonly words: number;
}

function totalsOf({ lines, table }: Measures, isProse: Uint8Array): Totals {
  let words = 0;
  let prose = 0;
  let proseWords = 0;
  let spaced = 0;
  for (let i = 0; i < lines; i++) {
    const own = table[i * COLUMNS + M.WORDS]!;
    words += own;
    if (isProse[i] === 1) {
      prose++;
      proseWords += own;
    }
    if (table[i * COLUMNS + M.BLANKS]! > 0) spaced++;
  }
  // Not the words first: V8 keeps one hidden class for literals of one size that begin alike. A sum of floats in that place made it hold
  // fractions in the `words` of all `Shape`s too, and undid what was compiled for lines.
  return { prose, proseWords, spaced, words };
}

/** By line: the nearest line of prose, and the nearest one that speaks like the page's title, above and below it; -1 for none. */
interface Near {
  readonly above: Int32Array;
  readonly below: Int32Array;
  readonly titleAbove: Int32Array;
  readonly titleBelow: Int32Array;
}

/** From this likeness on a line speaks like the title. */
const TITLE_LIKE = 0.5;

function nearOf({ lines, table }: Measures, isProse: Uint8Array): Near {
  const isTitle = new Uint8Array(lines);
  for (let i = 0; i < lines; i++) if (table[i * COLUMNS + M.TITLE]! >= TITLE_LIKE) isTitle[i] = 1;
  return {
    above: nearestAbove(isProse),
    below: nearestBelow(isProse),
    titleAbove: nearestAbove(isTitle),
    titleBelow: nearestBelow(isTitle),
  };
}

function nearestAbove(is: Uint8Array): Int32Array {
  const nearest = new Int32Array(is.length);
  let last = -1;
  for (let i = 0; i < is.length; i++) {
    nearest[i] = last;
    if (is[i] === 1) last = i;
  }
  return nearest;
}

function nearestBelow(is: Uint8Array): Int32Array {
  const nearest = new Int32Array(is.length);
  let last = -1;
  for (let i = is.length - 1; i >= 0; i--) {
    nearest[i] = last;
    if (is[i] === 1) last = i;
  }
  return nearest;
}

/** Sums over the lines before each line, so that any window costs two reads. */
interface Sums {
  readonly words: Float64Array;
  readonly prose: Float64Array;
  readonly short: Float64Array;
  readonly topic: Float64Array;
  /** One kind of cue after the other, a number more than there are lines for each. */
  readonly cues: Float64Array;
}

function sumsOf({ lines, table }: Measures, isProse: Uint8Array): Sums {
  const size = lines + 1;
  const words = new Float64Array(size);
  const prose = new Float64Array(size);
  const short = new Float64Array(size);
  const topic = new Float64Array(size);
  const cues = new Float64Array(size * CUE_KINDS);
  for (let i = 0; i < lines; i++) {
    const row = i * COLUMNS;
    const own = table[row + M.WORDS]!;
    words[i + 1] = words[i]! + Math.min(80, own);
    prose[i + 1] = prose[i]! + isProse[i]!;
    short[i + 1] = short[i]! + (own < 6 ? 1 : 0);
    topic[i + 1] = topic[i]! + table[row + M.TOPIC]!;
    for (let kind = 0; kind < CUE_KINDS; kind++)
      cues[kind * size + i + 1] = cues[kind * size + i]! + table[row + M.CUE + kind]!;
  }
  return { words, prose, short, topic, cues };
}
