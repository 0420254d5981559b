import { RecurringKernel } from '../kernel/recurring/kernel.ts';
import * as layout from '../kernel/recurring/layout.ts';
import type { LineBlock } from './lines.ts';

/** Called with a line, and with the texts that it stands in, ascending: a view that holds until the next. */
export type VisitLine = (line: number, texts: Uint32Array) => void;

/** Partitions from `from` up to `to`, whose lines are gathered together. */
export interface Pass {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of some blocks, which the kernel of recurring lines goes through a block at a time. There is room for a key of each line; what is not asked
 * for takes no memory.
 */
export class LineRoom {
  readonly #blocks: readonly LineBlock[];
  /** The number of the first article of each block, and behind the last how many articles there are. */
  readonly firstOf: Uint32Array;
  readonly #kernel: RecurringKernel;
  readonly #places: Uint32Array;
  /** The block that stands there, or -1; its articles and lines. */
  #at = -1;
  #articles = 0;
  #lines = 0;

  constructor(blocks: readonly LineBlock[]) {
    this.#blocks = blocks;
    this.firstOf = new Uint32Array(blocks.length + 1);
    let [lines, blockArticles, blockLines] = [0, 0, 0];
    for (const [b, { lineAt }] of blocks.entries()) {
      const [own, theirs] = [lineAt.length - 1, lineAt.at(-1)!];
      this.firstOf[b + 1] = this.firstOf[b]! + own;
      lines += theirs;
      blockArticles = Math.max(blockArticles, own);
      blockLines = Math.max(blockLines, theirs);
    }
    const articles = this.firstOf[blocks.length]!;
    const keys = Math.max(8 * lines, layout.TEXT_ROOM * articles);
    const bytes = 12 * articles + keys + 4 * blockArticles + 13 * blockLines + FIXED;
    this.#kernel = new RecurringKernel(bytes);
    this.#kernel.functions.begin(articles, lines, blockArticles, blockLines);
    this.#places = new Uint32Array(this.#kernel.buffer, layout.TOLD, layout.MOST_TOLD);
  }

  /** How many lines the texts have in each partition, once they are counted. */
  get sizes(): Uint32Array {
    return this.#numbers(layout.SIZES, layout.PARTITIONS);
  }

  /** Words of prose of so many texts, once they are counted. */
  prose(texts: number): Uint32Array {
    return this.#numbers(layout.PROSE, texts);
  }

  /**
   * Numbers the texts of all articles, in so many passes, by what their lines add up to: those of the same lines are one. Returns, each in the order of
   * numbers, the text that each article is taken for, or NO_TEXT, and the article that is taken for each text: the last that holds it.
   */
  numberTexts(passes: number): readonly [texts: Uint32Array, articles: Uint32Array] {
    const { functions } = this.#kernel;
    functions.beginTexts(passes);
    let count = 0;
    for (let pass = 0; pass < passes; pass++) {
      for (let b = 0; b < this.#blocks.length; b++) functions.addTexts(this.#take(b), this.firstOf[b]!, pass);
      count = functions.numberTexts(count);
    }
    return [this.#numbers(layout.TEXTS, this.firstOf.at(-1)!), this.#numbers(layout.ARTICLES, count)];
  }

  /** Counts the lines and the prose of all texts, once they are numbered. Returns the long lines that are notices. */
  count(): Set<number> {
    const notices = new Set<number>();
    for (let b = 0; b < this.#blocks.length; b++) {
      const found = this.#kernel.functions.countLines(this.#take(b), this.firstOf[b]!);
      if (found === 0) continue;
      const identities = this.#identities();
      for (const line of this.#numbers(layout.FOUND, found)) notices.add(identities[line]!);
    }
    return notices;
  }

  /** Calls `visit` for each line, in a pass, of `least` texts or more, and for each line of prose that stands in two. */
  gather({ from, to }: Pass, least: number, visit: VisitLine): void {
    const { functions } = this.#kernel;
    functions.beginPass(from, to);
    for (let b = 0; b < this.#blocks.length; b++) functions.post(this.#take(b), this.firstOf[b]!, from, to);
    for (let p = from; p < to; p += GATHERED)
      this.#gatherSome({ from: p, to: Math.min(to, p + GATHERED) }, least, visit);
  }

  #gatherSome({ from, to }: Pass, least: number, visit: VisitLine): void {
    this.#kernel.functions.gather(from, to, least);
    const begins = this.#numbers(layout.BEGINS, layout.PARTITIONS);
    const ends = this.#numbers(layout.ENDS, layout.PARTITIONS);
    const halves = new Uint32Array(this.#kernel.buffer, this.#places[layout.KEYS]);
    for (let p = from; p < to; p++) {
      const end = 2 * ends[p]!;
      for (let at = 2 * begins[p]!; at < end; ) {
        const more = halves[at + 1]!;
        const texts = at + 2;
        at = texts + (more & 0xffffff);
        visit((p * 256 + (more >>> 24)) * 0x100000000 + halves[texts - 2]!, halves.subarray(texts, at));
        at += at & 1;
      }
    }
  }

  /** What is noted of some lines, wherever they stand, given their identities: lines that {@link gather} has told, each of at least four texts. */
  flagsOf(lines: readonly number[]): Uint8Array {
    const { functions, buffer } = this.#kernel;
    new Float64Array(buffer, this.#places[layout.KEYS], lines.length).set(lines);
    functions.beginNoting(lines.length);
    for (let b = 0; b < this.#blocks.length; b++) {
      this.#take(b);
      functions.noteFlags(this.#lines);
    }
    return new Uint8Array(buffer, this.#places[layout.NOTED], lines.length);
  }

  /** Puts a block where the kernel looks for it. Returns how many articles it has. */
  #take(b: number): number {
    if (this.#at !== b) this.#copy(b);
    return this.#articles;
  }

  #copy(b: number): void {
    const block = this.#blocks[b]!;
    const { lineAt } = block;
    this.#articles = lineAt.length - 1;
    this.#lines = lineAt.at(-1)!;
    this.#numbers(layout.STARTS, lineAt.length).set(lineAt);
    new Uint8Array(this.#kernel.buffer, this.#places[layout.FLAGS], this.#lines).set(block.lineFlags);
    this.#identities().set(block.identities());
    this.#at = b;
  }

  /** The identities of the block at hand. */
  #identities(): Float64Array {
    return new Float64Array(this.#kernel.buffer, this.#places[layout.IDENTITIES], this.#lines);
  }

  #numbers(place: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernel.buffer, this.#places[place], count);
  }
}

/** Partitions that are gathered at a time: V8 has a kernel's function optimised while it is at work, but for its next call. */
const GATHERED = 16;

/** Bytes of what does not grow with the lines, and of what is left between. */
const FIXED = layout.MOST_SLOTS + (1 << 18);
