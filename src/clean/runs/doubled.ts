import { HEAD } from '../../kernel/lines/layout.ts';
import type { Row, Verdict } from '../rows.ts';

/**
 * Galleries whose captions stand in the text twice in immediate succession: once for the picture, once for its label. One
 * doubled paragraph is a slip of the extractor; several together are a gallery, and then both copies go.
 */

const GALLERY: Verdict = {
  rule: 'doubled-captions',
  kind: 'gallery',
  reason: 'part of a gallery: captions that each stand twice in succession',
};
const CHANT: Verdict = {
  rule: 'doubled-captions',
  kind: 'gallery',
  reason: 'part of a gallery: one label under every picture',
};

/** Also the fewest neighbours that are alike: doubled captions have one pair each, one label four times over has three. */
export const FEWEST_DOUBLED = 3;
/** One label so many times in succession is a gallery by itself. */
const FEWEST_ALIKE = 4;
/** Captions between two doubled ones that lost their double. */
const WIDEST_GAP = 2;
/** Doubled captions for each single one among them: with fewer, they are pulled quotes between the paragraphs of a story. */
const PAIRS_PER_SINGLE = 3;
const LONGEST_CAPTION = 900;
/** A shortened copy has to be this long to count as one. */
const SHORTEST_CUT = 60;

interface Group {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const STOP = 46;
const ELLIPSIS = 0x2026;

/** The length of a line without the stops at its end. */
function keyLength(text: string): number {
  let size = text.length;
  while (size > 0 && isStop(text.charCodeAt(size - 1))) size--;
  return size;
}

const isStop = (code: number): boolean => code === STOP || code === ELLIPSIS;

const keyOf = ({ line: { text } }: Row): string => text.slice(0, keyLength(text));

const isCaption = (row: Row): boolean =>
  row.verdict === null && row.shape.words >= 3 && row.line.text.length <= LONGEST_CAPTION;

/** Whether two rows are captions of which one is the other, or its beginning; their first letters tell nearly always. */
export function isDouble(a: Row, b: Row): boolean {
  if (((a.signs ^ b.signs) & HEAD) !== 0 || !isCaption(a) || !isCaption(b)) return false;
  const one = a.line.text;
  const other = b.line.text;
  const size = keyLength(one);
  const otherSize = keyLength(other);
  const short = Math.min(size, otherSize);
  if (size !== otherSize && short < SHORTEST_CUT) return false;
  // Not character by character: how V8 looks at one in a string of any form is much to compile, and rarely used here.
  return one.startsWith(other.slice(0, short));
}

/**
 * Takes galleries of doubled captions, a text whose every paragraph is doubled aside (one copy of each is the story then).
 * Linear in the text. Returns how many rows went.
 */
export function takeDoubled(rows: readonly Row[]): number {
  const live = rows.filter((row) => row.verdict === null);
  const groups: Group[] = [];
  for (let at = 0; at < live.length; ) {
    let to = at + 1;
    while (to < live.length && isDouble(live[to - 1]!, live[to]!)) to++;
    if (to - at > 1) groups.push({ from: at, to });
    at = to;
  }
  if (groups.length === 0) return 0;
  const keys = live.map(keyOf);
  const inRun = new Uint8Array(live.length);
  for (let first = 0; first < groups.length; ) {
    let last = first;
    let singles = 0;
    while (last + 1 < groups.length && groups[last + 1]!.from - groups[last]!.to <= WIDEST_GAP) {
      singles += groups[last + 1]!.from - groups[last]!.to;
      last++;
    }
    const count = last - first + 1;
    if (count >= FEWEST_DOUBLED && count >= singles * PAIRS_PER_SINGLE)
      inRun.fill(1, groups[first]!.from, groups[last]!.to);
    for (let g = first; g <= last; g++) {
      const { from, to } = groups[g]!;
      if (to - from >= FEWEST_ALIKE) inRun.fill(inRun[from] || 2, from, to);
    }
    first = last + 1;
  }
  takeEdges(live, keys, inRun);
  if (!hasStory(live, inRun)) return 0;
  let taken = 0;
  live.forEach((row, i) => {
    if (inRun[i] === 0) return;
    row.verdict = inRun[i] === 1 ? GALLERY : CHANT;
    taken++;
  });
  return taken;
}

/** The captions at the edges of a gallery may have their double far away, in the picture at the head of the page. */
function takeEdges(live: readonly Row[], keys: readonly string[], inRun: Uint8Array): void {
  const count = new Map<string, number>();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  const edges = new Set<string>();
  live.forEach((row, i) => {
    const beside = inRun[i - 1] === 1 || inRun[i + 1] === 1;
    if (inRun[i] === 0 && beside && isCaption(row) && count.get(keys[i]!)! > 1) edges.add(keys[i]!);
  });
  live.forEach((row, i) => {
    if (inRun[i] === 0 && isCaption(row) && edges.has(keys[i]!)) inRun[i] = 1;
  });
}

function hasStory(live: readonly Row[], inRun: Uint8Array): boolean {
  let prose = 0;
  live.forEach((row, i) => {
    if (inRun[i] === 0 && row.prose) prose++;
  });
  return prose >= 2;
}
