import { lineSize } from './identity.ts';
import { LineFlag } from './lineFlag.ts';
import type { LineBlock } from './lines.ts';
import { Links } from './links.ts';
import { NO_TEXT, type Texts, textsIn } from './texts.ts';

/** Shortest line, in words, that says two articles may be copies: shorter ones are furniture or formulas. */
const PROSE_WORDS = 9;
/** Share of the smaller article's prose that makes two articles a family. */
const FAMILY_SHARE = 0.25;
const PARTITIONS = 4096;
/** Slots that the lines of a partition are counted in, by bits of their hashes. */
const SLOTS = 1 << 15;

export interface Recurrence {
  /** The lines that stand in at least as many texts as was asked, in an order that depends on their identities alone. */
  readonly lines: RecurringLines;
  /** The family of each text, named by one of its members. */
  readonly family: Uint32Array;
}

/**
 * Finds the lines that stand in `least` or more texts, and the families of texts: texts that share a quarter of the
 * smaller one's prose are copies of a story, or reports on one running story, and count as one witness. Each line of each
 * text is one packed 64-bit key (40 bits of identity, 24 bits text, 12 more bits by partition); those that may recur are
 * sorted, a partition at a time. Links within the list of a line are linear (each text to the least and to the one before),
 * so that a story run by a thousand papers costs two thousand. The keys of one pass take `memory` bytes at most.
 */
export function findRecurring(blocks: readonly LineBlock[], texts: Texts, least: number, memory: number): Recurrence {
  const prose = new Uint32Array(texts.count);
  const sizes = new Uint32Array(PARTITIONS);
  // Long notices are no part of a story: two short reports of one outlet may have nothing but them in common.
  const notices = new Set<number>();
  for (const [b, block] of blocks.entries()) countLines(block, textsIn(texts, b), { sizes, prose, notices });
  const links = new Links();
  const lines = new RecurringLines();
  const passes = passesOf(sizes, memory);
  // One array for all passes: those of several would wait for the garbage collector together.
  const keys = new BigUint64Array(passes.reduce((most, { count }) => Math.max(most, count), 0));
  for (const { from, to } of passes) {
    const postings = new LinePostings(sizes, from, to, keys);
    for (const [b, block] of blocks.entries()) postings.add(block, textsIn(texts, b));
    postings.forEach((line, members, size) => {
      if (lineSize(line) >= PROSE_WORDS && !notices.has(line)) link(links, members, size, lineSize(line));
      if (size >= least) lines.add(line, members.subarray(0, size));
    });
  }
  return { lines, family: families(links, prose) };
}

/** The partitions from `from` up to `to`, which have `count` lines. */
interface Pass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** As many partitions at a time as the memory holds, one at least. */
function passesOf(sizes: Uint32Array, memory: number): Pass[] {
  const passes: Pass[] = [];
  for (let from = 0; from < PARTITIONS; ) {
    let to = from + 1;
    let count = sizes[from]!;
    while (to < PARTITIONS && 8 * (count + sizes[to]!) <= memory) count += sizes[to++]!;
    passes.push({ from, to, count });
    from = to;
  }
  return passes;
}

/** Lines that stand in several texts, which are given in ascending order. As columns: there may be many lines, and many texts. */
class RecurringLines {
  readonly #lines: number[] = [];
  readonly #ends: number[] = [];
  #texts: Uint32Array = new Uint32Array(1 << 10);

  add(line: number, texts: Uint32Array): void {
    const start = this.#ends.at(-1) ?? 0;
    const end = start + texts.length;
    if (end > this.#texts.length) {
      const larger = new Uint32Array(2 * end);
      larger.set(this.#texts.subarray(0, start));
      this.#texts = larger;
    }
    this.#texts.set(texts, start);
    this.#lines.push(line);
    this.#ends.push(end);
  }

  forEach(visit: (line: number, texts: Uint32Array) => void): void {
    for (const [i, line] of this.#lines.entries()) {
      visit(line, this.#texts.subarray(i === 0 ? 0 : this.#ends[i - 1]!, this.#ends[i]!));
    }
  }
}

const partitionOf = (line: number): number => (line / 0x10000000000) | 0;

/** Counts the lines of a block by partition, and the words of its texts that are prose. */
function countLines(
  block: LineBlock,
  texts: Uint32Array,
  {
    sizes,
    prose,
    notices,
  }: { readonly sizes: Uint32Array; readonly prose: Uint32Array; readonly notices: Set<number> },
): void {
  const { lineAt, lineFlags } = block;
  const identities = block.identities();
  for (let article = 0; article < texts.length; article++) {
    const text = texts[article]!;
    if (text === NO_TEXT) continue;
    const end = lineAt[article + 1]!;
    let own = 0;
    for (let l = lineAt[article]!; l < end; l++) {
      const line = identities[l]!;
      sizes[partitionOf(line)]!++;
      const words = lineSize(line);
      if (words < PROSE_WORDS) continue;
      if ((lineFlags[l]! & (LineFlag.Loud | LineFlag.Formula)) !== LineFlag.Loud) notices.add(line);
      else own += words;
    }
    prose[text] = own;
  }
}

/** The lines of some partitions, each with the text it stands in. */
class LinePostings {
  readonly #from: number;
  readonly #to: number;
  /** Where each partition begins, and where its next posting goes. */
  readonly #starts: Uint32Array;
  readonly #next: Uint32Array;
  readonly #keys: BigUint64Array;
  readonly #halves: Uint32Array;
  /** Whether a line of the partition at hand, by its slot, was seen once or again. */
  readonly #seen: Uint16Array = new Uint16Array(SLOTS);

  /** @param keys room for them */
  constructor(sizes: Uint32Array, from: number, to: number, keys: BigUint64Array) {
    this.#from = from;
    this.#to = to;
    this.#starts = new Uint32Array(to - from + 1);
    for (let p = from; p < to; p++) this.#starts[p - from + 1] = this.#starts[p - from]! + sizes[p]!;
    this.#next = this.#starts.slice();
    this.#keys = keys;
    this.#halves = new Uint32Array(keys.buffer);
  }

  /** Adds the lines of a block, whose `texts` are given; those of other partitions are passed over. */
  add(block: LineBlock, texts: Uint32Array): void {
    const halves = this.#halves;
    const next = this.#next;
    const first = this.#from;
    const count = this.#to - first;
    const { lineAt } = block;
    const identities = block.identities();
    for (let article = 0; article < texts.length; article++) {
      const text = texts[article]!;
      if (text === NO_TEXT) continue;
      const end = lineAt[article + 1]!;
      for (let l = lineAt[article]!; l < end; l++) {
        const line = identities[l]!;
        const partition = partitionOf(line) - first;
        if (partition < 0 || partition >= count) continue;
        const at = 2 * next[partition]!++;
        // Typed arrays are little-endian on every platform that runs Node: the low half comes first.
        halves[at] = ((line / 0x100000000) << 24) | text;
        halves[at + 1] = line >>> 0;
      }
    }
  }

  /** Calls `visit` for each line in several texts, which are `members[0..size)` in ascending order; the array is reused. */
  forEach(visit: (line: number, members: Uint32Array, size: number) => void): void {
    const halves = this.#halves;
    let members = new Uint32Array(64);
    for (let p = this.#from; p < this.#to; p++) {
      const start = this.#starts[p - this.#from]!;
      const to = this.#keepSome(p, start, this.#starts[p - this.#from + 1]!);
      // In a small corpus most partitions have none.
      if (to - start > 1) this.#keys.subarray(start, to).sort();
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

  /**
   * Moves those keys of a partition to the front whose lines may stand among them several times, and returns where they end: most
   * lines stand in one text, and to sort those took longer than all else.
   */
  #keepSome(partition: number, start: number, end: number): number {
    const halves = this.#halves;
    const seen = this.#seen;
    // What other partitions have left in the table is neither: nobody has to clear it.
    const once = 2 * partition + 1;
    const again = once + 1;
    for (let i = start; i < end; i++) {
      const slot = slotOf(halves[2 * i + 1]!);
      seen[slot] = seen[slot]! < once ? once : again;
    }
    let to = start;
    for (let i = start; i < end; i++) {
      const low = halves[2 * i + 1]!;
      if (seen[slotOf(low)] === once) continue;
      halves[2 * to] = halves[2 * i]!;
      halves[2 * to + 1] = low;
      to++;
    }
    return to;
  }
}

/** Bits of a line's hash by its low half, of which the lowest six are its size. */
const slotOf = (low: number): number => (low >>> 6) & (SLOTS - 1);

function link(links: Links, members: Uint32Array, count: number, size: number): void {
  for (let i = 1; i < count; i++) {
    links.add(members[0]!, members[i]!, size);
    if (i > 1) links.add(members[i - 1]!, members[i]!, size);
  }
}

function families(links: Links, prose: Uint32Array): Uint32Array {
  const parent = new Uint32Array(prose.length);
  for (let text = 0; text < parent.length; text++) parent[text] = text;
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
  for (let text = 0; text < parent.length; text++) parent[text] = root(text);
  return parent;
}
