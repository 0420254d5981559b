import { RecurringKernel } from '../kernel/recurring/kernel.ts';
import * as layout from '../kernel/recurring/layout.ts';
import { type LineBlock, SLOTS_PER_LINE, slotOf } from './lines.ts';

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
  readonly #kernel: RecurringKernel;
  readonly #places: Uint32Array;
  /** The block that stands there, or -1; its articles and lines. */
  #at = -1;
  #articles = 0;
  #lines = 0;

  constructor(blocks: readonly LineBlock[]) {
    this.#blocks = blocks;
    let [articles, lines, blockArticles, blockLines] = [0, 0, 0, 0];
    for (const { lineAt } of blocks) {
      const [own, theirs] = [lineAt.length - 1, lineAt.at(-1)!];
      articles += own;
      lines += theirs;
      blockArticles = Math.max(blockArticles, own);
      blockLines = Math.max(blockLines, theirs);
    }
    const bytes = 4 * articles + 8 * lines + 16 * blockArticles + 13 * blockLines + FIXED;
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

  /** What the lines of each article of block b add up to: two numbers each, which hold until the next block is asked for. */
  signatures(b: number): Uint32Array {
    const articles = this.#take(b);
    this.#kernel.functions.addUp(articles);
    return this.#numbers(layout.SIGNATURES, 2 * articles);
  }

  /** Counts the lines and the prose of the texts that the articles of block b are taken for. Adds the long lines that are notices to `notices`. */
  count(b: number, texts: Uint32Array, notices: Set<number>): void {
    const articles = this.#take(b, texts);
    const found = this.#kernel.functions.countLines(articles);
    if (found === 0) return;
    const identities = this.#identities();
    for (const line of this.#numbers(layout.FOUND, found)) notices.add(identities[line]!);
  }

  /** Calls `visit` for each line, in a pass, of `least` texts or more, and for each line of prose that stands in two. */
  gather(textsIn: (b: number) => Uint32Array, { from, to }: Pass, least: number, visit: VisitLine): void {
    const { functions } = this.#kernel;
    functions.beginPass(from, to);
    for (let b = 0; b < this.#blocks.length; b++) functions.post(this.#take(b, textsIn(b)), from, to);
    functions.gather(from, to, least);
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

  /** Calls `visit` for each line of all blocks that may be one of some, and for few others. */
  forEachOf(lines: readonly number[], visit: (line: number, flags: number) => void): void {
    const count = Math.min(layout.MOST_SLOTS, 2 ** Math.ceil(Math.log2(SLOTS_PER_LINE * lines.length + 1)));
    const slots = new Uint8Array(this.#kernel.buffer, this.#places[layout.SLOTS], count).fill(0);
    for (const line of lines) slots[slotOf(line, count)] = 1;
    for (let b = 0; b < this.#blocks.length; b++) {
      this.#take(b);
      const found = this.#kernel.functions.find(this.#lines, count);
      const identities = this.#identities();
      const flags = new Uint8Array(this.#kernel.buffer, this.#places[layout.FLAGS], this.#lines);
      for (const line of this.#numbers(layout.FOUND, found)) visit(identities[line]!, flags[line]!);
    }
  }

  /** Puts a block where the kernel looks for it, with the texts that its articles are taken for. Returns how many articles. */
  #take(b: number, texts: Uint32Array | null = null): number {
    if (this.#at !== b) this.#copy(b);
    if (texts) this.#numbers(layout.TEXTS, texts.length).set(texts);
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

/** Bytes of what does not grow with the lines, and of what is left between. */
const FIXED = layout.MOST_SLOTS + (1 << 18);
