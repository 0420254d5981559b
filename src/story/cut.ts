import type { Comparison } from '../compare/types.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';

/** How two texts that share a story begin and end: what desks do to copy shows at its edges. Shares from 0 to 1. */
export interface Cut {
  readonly words: { readonly a: number; readonly b: number };
  readonly coverage: { readonly a: number; readonly b: number };
  /** Share of the first paragraph that stands in the other text. */
  readonly lead: { readonly a: number; readonly b: number };
}

/** A first paragraph with fewer words is a headline or a label. */
const LEAD_WORDS = 12;
/** So much of a first paragraph in the other text means that it stands there; so little that it does not. */
const STANDS = 0.7;
const STANDS_NOT = 0.3;
/** All but the last touches of the shorter text stand in the longer. */
const INSIDE = 0.85;
/** The longer is so by a quarter: less than that, a paragraph may as well have been added, unless next to nothing else was changed. */
const LONGER = 1.25;
const NOTHING_ELSE = 0.95;
const SOMEWHAT_LONGER = 1.1;
/** A text of fewer words that stands inside another may be its source, or a digest of it. */
const DIGEST = 300;
/** It is a digest when it has no more than this share of the other's length. */
const HALF = 0.5;

/** The edges of two bodies, from their comparison. */
export function cutOf(a: Words, b: Words, { runs, coverage, words }: Comparison): Cut {
  return { words, coverage, lead: { a: leadShare(a, runs, 0), b: leadShare(b, runs, 1) } };
}

/** Share of a first paragraph in the runs that have this body as their side 0 or 1. Equal words only: a passage may begin with one sentence replaced. */
function leadShare({ flags }: Words, runs: Uint32Array, side: 0 | 1): number {
  const end = leadEnd(flags);
  const words = loud(flags, 0, end);
  if (words === 0) return 0;
  let shared = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const from = runs[i + side]!;
    if (from < end) shared += loud(flags, from, Math.min(end, from + runs[i + 2]!));
  }
  return shared / words;
}

/** Where the first paragraph of {@link LEAD_WORDS} words ends, with what stands above it. */
function leadEnd(flags: Uint8Array): number {
  let words = 0;
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & WordFlag.ParagraphStart) !== 0 && words >= LEAD_WORDS) return i;
    if ((flags[i]! & WordFlag.Quiet) === 0) words++;
  }
  return flags.length;
}

/** Words that count, from `from` up to `to`. */
function loud(flags: Uint8Array, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if ((flags[i]! & WordFlag.Quiet) === 0) words++;
  return words;
}

export interface SourceByCut {
  readonly source: 'a' | 'b';
  readonly code: 'cut-from-the-end' | 'new-lead' | 'digest';
}

/** Which of two texts the other was made from, as far as their edges tell, and why; null when they do not. */
export function sourceByCut({ words, coverage, lead }: Cut): SourceByCut | null {
  const [short, long] = words.a < words.b ? (['a', 'b'] as const) : (['b', 'a'] as const);
  // Stories are cut from the end: what begins as the other does and ends before it was cut from it.
  if (lead.a >= STANDS && lead.b >= STANDS) {
    const ratio = coverage[short] >= NOTHING_ELSE ? SOMEWHAT_LONGER : LONGER;
    const cut = coverage[short] >= INSIDE && words[long] >= ratio * words[short];
    return cut ? { source: long, code: 'cut-from-the-end' } : null;
  }
  // A later desk sets a lead of its own on top of what it took over.
  for (const [source, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    if (lead[source] < STANDS || lead[other] > STANDS_NOT) continue;
    if (coverage[source] >= INSIDE && source === short && words[short] < DIGEST) {
      return words[short] <= HALF * words[long] ? { source: long, code: 'digest' } : null;
    }
    return { source, code: 'new-lead' };
  }
  return null;
}

const CODES: readonly SourceByCut['code'][] = ['cut-from-the-end', 'new-lead', 'digest'];
/** Bits of what {@link sourceByCut} finds, as a number. */
const FOUND_BITS = 4;

/**
 * What the edges of two bodies tell, seen from either side, as one byte that can be kept beside a pair: see {@link cutFrom}. Which of
 * two equally long texts is asked about first may decide what they tell.
 */
export function cutByte(cut: Cut): number {
  const found = numbered(sourceByCut(cut));
  const { words, coverage, lead } = cut;
  // The other way round it is the same, unless which is the shorter goes by the sides.
  const other =
    words.a === words.b
      ? numbered(sourceByCut({ words, coverage: mirrored(coverage), lead: mirrored(lead) }))
      : turned(found);
  return found | (other << FOUND_BITS);
}

const mirrored = ({ a, b }: Cut['coverage']): Cut['coverage'] => ({ a: b, b: a });

/** The same byte seen from the other side. */
export const mirroredCut = (byte: number): number => (byte >> FOUND_BITS) | ((byte & 15) << FOUND_BITS);

/** What {@link sourceByCut} found of a and b, out of their {@link cutByte}. */
export function cutFrom(byte: number): SourceByCut | null {
  const found = (byte & 15) - 1;
  return found < 0 ? null : { source: found % 2 === 0 ? 'a' : 'b', code: CODES[found >> 1]! };
}

/** The number of what was found, each side being the other. */
const turned = (found: number): number => (found === 0 ? 0 : ((found - 1) ^ 1) + 1);

const numbered = (found: SourceByCut | null): number =>
  found === null ? 0 : 1 + 2 * CODES.indexOf(found.code) + (found.source === 'a' ? 0 : 1);
