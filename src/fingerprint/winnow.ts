import { type Fingerprints, SHINGLE_WORDS, WINDOW_SHINGLES, WordFlag, type Words } from './words.ts';

/** Winnowing (Schleimer, Wilkerson, Aiken 2003): in each window of shingles the least hash, rightmost on ties. */
export function winnow(words: Words): Fingerprints {
  const { hash, flags } = words;
  const high: number[] = [];
  const low: number[] = [];
  const position: number[] = [];
  const count = hash.length - SHINGLE_WORDS + 1;
  const hi = new Uint32Array(Math.max(0, count));
  const lo = new Uint32Array(Math.max(0, count));
  for (let i = 0; i < count; i++) {
    let a = 0;
    let b = 0x9e3779b9;
    for (let j = i; j < i + SHINGLE_WORDS; j++) {
      a = Math.imul(a ^ hash[j]!, 0x85ebca6b);
      a ^= a >>> 13;
      b = Math.imul(b ^ hash[j]!, 0xc2b2ae35);
      b ^= b >>> 15;
    }
    hi[i] = a >>> 0;
    lo[i] = b >>> 0;
  }
  let last = -1;
  for (let w = 0; w < count; w++) {
    const to = Math.min(count, w + WINDOW_SHINGLES);
    let best = w;
    for (let i = w + 1; i < to; i++) if (hi[i]! < hi[best]! || (hi[i]! === hi[best]! && lo[i]! <= lo[best]!)) best = i;
    if (best !== last && (flags[best]! & WordFlag.Quiet) === 0) {
      high.push(hi[best]!);
      low.push(lo[best]!);
      position.push(best);
    }
    last = best;
    if (to === count) break;
  }
  return { high: Uint32Array.from(high), low: Uint32Array.from(low), position: Uint32Array.from(position) };
}
