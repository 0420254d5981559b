/**
 * FNV-1a over folded code units (Fowler, Noll, Vo; RFC 9923), as the kernel has it (src/kernel/words). Raw hashes are signed: the engine
 * keeps those as plain integers wherever they are stored.
 */
export const SEED: number = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** Bijective finaliser of MurmurHash3: spreads a raw hash over all 32 bits, so that hashes may be added and compared. */
export function mix(raw: number): number {
  let h = raw ^ (raw >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The raw hash of a word that stands in a fold table: lower case, no accents. As the reader does, it reads z after i or
 * y as s: organize and organise, analyze and analyse (see fold/spelling.ts).
 */
export function rawHash(word: string): number {
  let h = SEED;
  let previous = 0;
  for (let i = 0; i < word.length; i++) {
    let c = word.charCodeAt(i);
    if (c === 122 && (previous === 105 || previous === 121)) c = 115;
    h = Math.imul(h ^ c, PRIME);
    previous = c;
  }
  return h;
}

/** Key of two neighbouring words in the fold table. */
export function pairKey(first: number, second: number): number {
  return Math.imul(first ^ 0x5bd1e995, 0x9e3779b1) ^ second;
}
