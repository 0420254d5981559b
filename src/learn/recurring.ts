import { lineSize } from './identity.ts';
import { LineFlag } from './lineFlag.ts';
import { forEachLine, type LineBlock } from './lines.ts';
import { Links } from './links.ts';
import type { Texts } from './texts.ts';

/** Shortest line, in words, that says two articles may be copies: shorter ones are furniture or formulas. */
const PROSE_WORDS = 9;
/** Share of the smaller article's prose that makes two articles a family. */
const FAMILY_SHARE = 0.25;
const PARTITIONS = 4096;

/** A line that stands in several texts, which are given in ascending order. */
interface RecurringLine {
  readonly line: number;
  readonly texts: Uint32Array;
}

export interface Recurrence {
  /** The lines that stand in at least as many texts as was asked, in order of identity. */
  readonly lines: readonly RecurringLine[];
  /** The family of each text, named by one of its members. */
  readonly family: Uint32Array;
}

/**
 * Finds the lines that stand in `least` or more texts, and the families of texts: texts that share a quarter of the
 * smaller one's prose are copies of a story, or reports on one running story, and count as one witness. Each line of each
 * text is one packed 64-bit key (40 bits of identity, 24 bits text, 12 more bits by partition), sorted a partition at a
 * time. Links within the list of a line are linear (each text to the least and to the one before), so that a story run
 * by a thousand papers costs two thousand. The keys of one pass take `memory` bytes at most.
 */
export function findRecurring(blocks: readonly LineBlock[], texts: Texts, least: number, memory: number): Recurrence {
  const { of, block: blockOf, within } = texts;
  const prose = new Uint32Array(texts.count);
  const sizes = new Uint32Array(PARTITIONS);
  const each = (visit: (text: number, line: number, flags: number) => void): void =>
    blocks.forEach((block, b) => {
      forEachLine(block, (article, line, flags) => {
        const text = of[b]![article]!;
        if (blockOf[text] === b && within[text] === article) visit(text, line, flags);
      });
    });
  // Long notices are no part of a story: two short reports of one outlet may have nothing but them in common.
  const notices = new Set<number>();
  each((text, line, flags) => {
    sizes[partitionOf(line)]!++;
    if (lineSize(line) < PROSE_WORDS) return;
    if ((flags & (LineFlag.Loud | LineFlag.Formula)) !== LineFlag.Loud) notices.add(line);
    else prose[text]! += lineSize(line);
  });
  const links = new Links();
  const lines: RecurringLine[] = [];
  for (let from = 0; from < PARTITIONS; ) {
    // As many partitions as the memory holds, one at least.
    let to = from + 1;
    let count = sizes[from]!;
    while (to < PARTITIONS && 8 * (count + sizes[to]!) <= memory) count += sizes[to++]!;
    const postings = new LinePostings(sizes, from, to);
    each((text, line) => postings.add(text, line));
    postings.forEach((line, members, size) => {
      if (lineSize(line) >= PROSE_WORDS && !notices.has(line)) link(links, members, size, lineSize(line));
      if (size >= least) lines.push({ line, texts: members.slice(0, size) });
    });
    from = to;
  }
  return { lines, family: families(links, prose) };
}

const partitionOf = (line: number): number => Math.floor(line / 0x10000000000);

/** The lines of some partitions, each with the text it stands in. */
class LinePostings {
  readonly #from: number;
  readonly #to: number;
  /** Where each partition begins, and where its next posting goes. */
  readonly #starts: Uint32Array;
  readonly #next: Uint32Array;
  readonly #keys: BigUint64Array;
  readonly #halves: Uint32Array;

  constructor(sizes: Uint32Array, from: number, to: number) {
    this.#from = from;
    this.#to = to;
    this.#starts = new Uint32Array(to - from + 1);
    for (let p = from; p < to; p++) this.#starts[p - from + 1] = this.#starts[p - from]! + sizes[p]!;
    this.#next = this.#starts.slice();
    this.#keys = new BigUint64Array(this.#starts[to - from]!);
    this.#halves = new Uint32Array(this.#keys.buffer);
  }

  /** Lines of other partitions are passed over. */
  add(text: number, line: number): void {
    const partition = partitionOf(line);
    if (partition < this.#from || partition >= this.#to) return;
    const at = 2 * this.#next[partition - this.#from]!++;
    // Typed arrays are little-endian on every platform that runs Node: the low half comes first.
    this.#halves[at] = (Math.floor(line / 0x100000000) << 24) | text;
    this.#halves[at + 1] = line >>> 0;
  }

  /** Calls `visit` for each line in several texts, which are `members[0..size)` in ascending order; the array is reused. */
  forEach(visit: (line: number, members: Uint32Array, size: number) => void): void {
    const halves = this.#halves;
    let members = new Uint32Array(64);
    for (let p = this.#from; p < this.#to; p++) {
      const start = this.#starts[p - this.#from]!;
      const to = this.#starts[p - this.#from + 1]!;
      this.#keys.subarray(start, to).sort();
      for (let i = start; i < to; ) {
        const low = halves[2 * i + 1]!;
        const high = halves[2 * i]! >>> 24;
        let end = i + 1;
        while (end < to && halves[2 * end + 1] === low && halves[2 * end]! >>> 24 === high) end++;
        if (members.length < end - i) members = new Uint32Array(2 * (end - i));
        let size = 0;
        for (let m = i; m < end; m++) {
          const text = halves[2 * m]! & 0xffffff;
          if (size === 0 || members[size - 1] !== text) members[size++] = text;
        }
        if (size > 1) visit((p * 256 + high) * 0x100000000 + low, members, size);
        i = end;
      }
    }
  }
}

function link(links: Links, members: Uint32Array, count: number, size: number): void {
  for (let i = 1; i < count; i++) {
    links.add(members[0]!, members[i]!, size);
    if (i > 1) links.add(members[i - 1]!, members[i]!, size);
  }
}

function families(links: Links, prose: Uint32Array): Uint32Array {
  const parent = Uint32Array.from(prose, (_, text) => text);
  const root = (text: number): number => {
    let at = text;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  links.forEach((a, b, words) => {
    if (words >= FAMILY_SHARE * Math.min(prose[a]!, prose[b]!)) parent[root(a)] = root(b);
  });
  return Uint32Array.from(prose, (_, text) => root(text));
}
