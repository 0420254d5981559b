import { lineSize, MOST_SIZE } from './identity.ts';
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
 * by a thousand papers costs two thousand.
 */
export function findRecurring(blocks: readonly LineBlock[], texts: Texts, least: number): Recurrence {
  const { of, block: blockOf, within } = texts;
  const prose = new Uint32Array(texts.count);
  const next = new Uint32Array(PARTITIONS + 1);
  const each = (visit: (text: number, line: number) => void): void =>
    blocks.forEach((block, b) => {
      forEachLine(block, (article, line) => {
        const text = of[b]![article]!;
        if (blockOf[text] === b && within[text] === article) visit(text, line);
      });
    });
  each((_, line) => {
    next[Math.floor(line / 0x10000000000) + 1]!++;
  });
  for (let p = 0; p < PARTITIONS; p++) next[p + 1]! += next[p]!;
  const starts = next.slice();
  const keys = new BigUint64Array(starts[PARTITIONS]!);
  const halves = new Uint32Array(keys.buffer);
  each((text, line) => {
    if (lineSize(line) >= PROSE_WORDS) prose[text]! += lineSize(line);
    const at = 2 * next[Math.floor(line / 0x10000000000)]!++;
    // Typed arrays are little-endian on every platform that runs Node: the low half comes first.
    halves[at] = (Math.floor(line / 0x100000000) << 24) | text;
    halves[at + 1] = line >>> 0;
  });
  const links = new Links();
  const lines: RecurringLine[] = [];
  let members = new Uint32Array(64);
  for (let p = 0; p < PARTITIONS; p++) {
    const to = starts[p + 1]!;
    keys.subarray(starts[p]!, to).sort();
    for (let i = starts[p]!; i < to; ) {
      const low = halves[2 * i + 1]!;
      const high = halves[2 * i]! >>> 24;
      let end = i + 1;
      while (end < to && halves[2 * end + 1] === low && halves[2 * end]! >>> 24 === high) end++;
      if (end - i > 1) {
        const size = low & MOST_SIZE;
        if (members.length < end - i) members = new Uint32Array(2 * (end - i));
        let count = 0;
        for (let m = i; m < end; m++) {
          const text = halves[2 * m]! & 0xffffff;
          if (count === 0 || members[count - 1] !== text) members[count++] = text;
        }
        if (size >= PROSE_WORDS) link(links, members, count, size);
        if (count >= least) lines.push({ line: (p * 256 + high) * 0x100000000 + low, texts: members.slice(0, count) });
      }
      i = end;
    }
  }
  return { lines, family: families(links, prose) };
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
