import {
  BESIDE,
  ENTRIES,
  ENTRY_BYTES,
  GRAM_BITS,
  GRAM_FACTOR,
  HEAD_BITS,
  HEADS,
  NEEDLES,
  OFFSET_BIAS,
  SIGN_HEADS,
} from '../../kernel/lines/layout.ts';
import { Char, charOf, foldText } from './chars.ts';
import { frequencyOf, GRAM } from './grams.ts';

/** `[g][i]`: the strings of rule i of group g, one of which must stand in a line, or null when any line will do. */
export type NeedleGroups = readonly (readonly (readonly string[] | null)[])[];

/** Within a group, rules so far apart share a bit. */
const BITS = 32;
/** Strings shorter than this are filed under one of their characters, as are those a little longer that hold a sign. */
const SHORTEST = 3;
const KEPT = 0x1f;
/** How often a million characters of news have a gram of which one character is open; each more makes it so many times as often. */
const OPEN_ONE = 1e5;

/** A string to be found: folded, and the bit that finding it sets. */
interface Needle {
  readonly text: string;
  readonly tag: number;
}

/** A needle by its number, the gram or sign that it is filed under, and how far behind its first character that begins. */
interface Entry {
  readonly needle: number;
  readonly key: number;
  readonly offset: number;
}

/**
 * The needles as the kernel looks for them, from `NEEDLES` in layout.ts on. It looks at grams that begin at every other place: so each needle is
 * filed under two grams, one of those that begin at an even distance from it, and one at an odd distance, of each the one that news has
 * least. A gram may reach beyond a short needle; then it is filed under all that it may be.
 */
export function needleTable(groups: NeedleGroups): Int32Array {
  const needles: Needle[] = [];
  groups.forEach((lists, group) => {
    lists.forEach((list, i) => {
      const tag = group * BITS + (i % BITS);
      for (const text of list ?? []) needles.push({ text: foldText(text), tag });
    });
  });
  const byHash = new Map<number, Entry[]>();
  const bySign = new Map<number, Entry[]>();
  needles.forEach(({ text }, needle) => {
    const sign = signIn(text);
    if (sign >= 0) fileUnderSign(bySign, text.charCodeAt(sign), needle, sign);
    else for (const side of [0, 1]) fileUnderGrams(byHash, text, needle, rarestGram(text, side));
  });
  return written(needles, byHash, bySign);
}

/** Under which head of signs a folded code is. */
export const signHead = (folded: number): number => (folded < 128 ? folded : (folded & 127) | 128);

function file<Key>(entries: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = entries.get(key);
  if (list === undefined) entries.set(key, [entry]);
  else list.push(entry);
}

function fileUnderSign(bySign: Map<number, Entry[]>, key: number, needle: number, offset: number): void {
  file(bySign, signHead(key), { needle, key, offset });
}

/** Where the character is that a short needle is filed under; -1 where grams tell more. */
function signIn(text: string): number {
  if (text.length >= GRAM) return -1;
  for (let i = 0; i < text.length; i++) if ((charOf(text.charCodeAt(i)) & Char.Sign) !== 0) return i;
  return text.length < SHORTEST ? 0 : -1;
}

/** Of the grams that touch the needle and begin at an even distance from it (`side` 0) or an odd one (1), where the rarest begins. */
function rarestGram(text: string, side: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let from = side === 0 ? 2 - GRAM : 1 - GRAM; from < text.length; from += 2) {
    const open = Math.max(0, -from) + Math.max(0, from + GRAM - text.length);
    const times = open === 0 ? frequencyOf(text, from) : OPEN_ONE * open ** 3;
    if (times >= least) continue;
    least = times;
    best = from;
  }
  return best;
}

/** Files a needle under the gram that begins at `offset`, which has any characters where it reaches beyond the needle. */
function fileUnderGrams(byHash: Map<number, Entry[]>, text: string, needle: number, offset: number): void {
  let grams = [0];
  for (let i = 0; i < GRAM; i++) {
    const at = offset + i;
    const open = at < 0 || at >= text.length;
    const chars = open ? Array.from({ length: KEPT + 1 }, (_, kept) => kept) : [text.charCodeAt(at) & KEPT];
    grams = grams.flatMap((gram) => chars.map((kept) => gram | (kept << (8 * i))));
  }
  for (const key of grams) {
    file(byHash, Math.imul(key, GRAM_FACTOR) >>> (32 - GRAM_BITS), { needle, key, offset });
  }
}

/** Five bits each of four characters of a folded text, in bytes. */
function keptGram(text: string, from: number): number {
  let gram = 0;
  for (let i = 0; i < GRAM; i++) gram |= (text.charCodeAt(from + i) & KEPT) << (8 * i);
  return gram;
}

function written(
  needles: readonly Needle[],
  byHash: ReadonlyMap<number, readonly Entry[]>,
  bySign: ReadonlyMap<number, readonly Entry[]>,
): Int32Array {
  const underHead: Entry[][] = Array.from({ length: 1 << HEAD_BITS }, () => []);
  for (const [hash, entries] of byHash) underHead[hash >>> (GRAM_BITS - HEAD_BITS)]!.push(...entries);
  const underSign: Entry[][] = Array.from({ length: 256 }, (_, head) => [...(bySign.get(head) ?? [])]);
  const entries = [...underHead, ...underSign].flat();
  if (entries.length > 0xffff) throw new RangeError('more needles than there is room for');
  const places: number[] = [];
  let size = ENTRIES - NEEDLES + ENTRY_BYTES * entries.length;
  for (const { text } of needles) {
    places.push((size - (ENTRIES - NEEDLES)) / 2);
    size += 4 + 2 * text.length;
  }
  const table = new Int32Array(Math.ceil(size / 4));
  const bytes = new Uint8Array(table.buffer);
  for (const hash of byHash.keys()) bytes[hash >>> 3]! |= 1 << (hash & 7);
  writeBeside(new Uint32Array(table.buffer, BESIDE - NEEDLES), needles, underHead);
  const pairs = new Uint16Array(table.buffer);
  const behindHeads = writeHeads(pairs, HEADS, underHead, 0);
  writeHeads(pairs, SIGN_HEADS, underSign, behindHeads);
  const first = (ENTRIES - NEEDLES) / 4;
  entries.forEach(({ needle, key, offset }, i) => {
    const { text } = needles[needle]!;
    // The end of the needle that is farther from the gram; a short needle is its gram.
    const end = text.length < GRAM ? offset : 2 * offset < text.length - GRAM ? text.length - GRAM : 0;
    const check = text.length < GRAM ? key : keptGram(text, end);
    table.set([key, check, end - offset, (places[needle]! << 8) | (offset + OFFSET_BIAS)], first + 4 * i);
  });
  needles.forEach(({ text, tag }, needle) => {
    const at = 2 * first + places[needle]!;
    pairs[at] = text.length;
    pairs[at + 1] = tag;
    for (let i = 0; i < text.length; i++) pairs[at + 2 + i] = text.charCodeAt(i);
  });
  return table;
}

/** Writes what may stand beside the grams of each head: see `BESIDE` of layout.ts. */
function writeBeside(beside: Uint32Array, needles: readonly Needle[], heads: readonly (readonly Entry[])[]): void {
  const codeAt = (text: string, at: number): number =>
    at >= 0 && at < text.length ? 1 << (text.charCodeAt(at) & KEPT) : -1;
  for (const [head, entries] of heads.entries()) {
    for (const { needle, offset } of entries) {
      const { text } = needles[needle]!;
      beside[2 * head]! |= codeAt(text, offset - 1);
      beside[2 * head + 1]! |= codeAt(text, offset + GRAM);
    }
  }
}

/** Writes where the entries of each head begin, and behind the last where they end. Returns that. */
function writeHeads(pairs: Uint16Array, at: number, heads: readonly (readonly Entry[])[], from: number): number {
  let place = (at - NEEDLES) / 2;
  let entry = from;
  for (const entries of heads) {
    pairs[place++] = entry;
    entry += entries.length;
  }
  pairs[place] = entry;
  return entry;
}
