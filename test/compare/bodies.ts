import type { Paragraph } from '../../src/clean/types.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';

/** A body from its paragraphs of text. */
export function bodyOf(paragraphs: readonly string[]): Words {
  const spans: Paragraph[] = [];
  let at = 0;
  for (const p of paragraphs) {
    spans.push({ start: at, end: at + p.length, quiet: false });
    at += p.length + 2;
  }
  return canonicalWords(paragraphs.join('\n\n'), spans);
}

/** A body from word numbers, paragraph by paragraph; every paragraph is one sentence. */
export function numbered(paragraphs: readonly (readonly number[])[], flags = 0): Words {
  const hash = paragraphs.flat();
  const out = { hash: Uint32Array.from(hash), flags: new Uint8Array(hash.length).fill(flags) };
  let at = 0;
  for (const p of paragraphs) {
    if (p.length > 0) out.flags[at]! |= WordFlag.ParagraphStart | WordFlag.SentenceStart;
    at += p.length;
  }
  return out;
}

/** `count` numbers that no other call with another `key` below 1,000 returns. */
export function distinct(key: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => key * 1_000_000 + i);
}

/** Paragraphs of 30 words that occur nowhere else. */
export function story(key: number, paragraphs: number): number[][] {
  return Array.from({ length: paragraphs }, (_, p) => distinct(key, 30 * (p + 1)).slice(30 * p));
}
