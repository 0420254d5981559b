import { PARTITIONS, PROSE_WORDS } from '../kernel/recurring/layout.ts';
import { lineSize } from './identity.ts';
import { LineRoom, type Pass } from './lineRoom.ts';
import type { LineBlock } from './lines.ts';
import { Links } from './links.ts';
import { type Texts, textsIn } from './texts.ts';

/** Share of the smaller article's prose that makes two articles a family. */
const FAMILY_SHARE = 0.25;

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
export function findRecurring(
  blocks: readonly LineBlock[],
  texts: Texts,
  least: number,
  memory: number,
  room: LineRoom = new LineRoom(blocks),
): Recurrence {
  // Long notices are no part of a story: two short reports of one outlet may have nothing but them in common.
  const notices = new Set<number>();
  for (let b = 0; b < blocks.length; b++) room.count(b, textsIn(texts, b), notices);
  const links = new Links();
  const lines = new RecurringLines();
  for (const pass of passesOf(room.sizes, memory)) {
    room.gather(
      (b) => textsIn(texts, b),
      pass,
      least,
      (line, members) => {
        if (lineSize(line) >= PROSE_WORDS && !notices.has(line)) link(links, members, lineSize(line));
        if (members.length >= least) lines.add(line, members);
      },
    );
  }
  return { lines, family: families(links, room.prose(texts.count)) };
}

/** As many partitions at a time as the memory holds, one at least. */
function passesOf(sizes: Uint32Array, memory: number): Pass[] {
  const passes: Pass[] = [];
  for (let from = 0; from < PARTITIONS; ) {
    let to = from + 1;
    let count = sizes[from]!;
    while (to < PARTITIONS && 8 * (count + sizes[to]!) <= memory) count += sizes[to++]!;
    passes.push({ from, to });
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

function link(links: Links, members: Uint32Array, size: number): void {
  for (let i = 1; i < members.length; i++) {
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
