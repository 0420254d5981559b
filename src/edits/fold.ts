const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟«»″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''],
  [/\s+/g, ' '],
];

/** A text with the house's quotes, dashes, spaces and Unicode form taken out, letter case kept. */
export function plainSurface(text: string): string {
  let plain = text.normalize('NFKC');
  for (const [pattern, by] of PAIRS) plain = plain.replace(pattern, by);
  return plain.trim();
}

/** Letters and digits of {@link plainSurface} alone, in lower case: two texts that agree here differ in style only. */
export function bareLetters(text: string): string {
  return plainSurface(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}$€£¥%]+/gu, '');
}

/** The words of a short text as they stand, in order: letters, digits and what binds them. */
export function surfaceWords(text: string): string[] {
  return plainSurface(text).match(/[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}
