import type { Paragraph } from '../clean/types.ts';
import { type LocatedWords, WordFlag } from './words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The canonical words of a body's paragraphs. */
export function canonicalWords(text: string, paragraphs: readonly Paragraph[]): LocatedWords {
  const hash: number[] = [];
  const flags: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (const p of paragraphs) {
    let first = true;
    for (const m of text.slice(p.start, p.end).matchAll(WORD)) {
      const w = m[0].toLowerCase().replace('’', "'");
      let h = 2166136261;
      for (let i = 0; i < w.length; i++) h = Math.imul(h ^ w.charCodeAt(i), 16777619);
      hash.push(h >>> 0);
      flags.push((first ? WordFlag.ParagraphStart : 0) | (p.quiet ? WordFlag.Quiet : 0));
      start.push(p.start + m.index);
      end.push(p.start + m.index + m[0].length);
      first = false;
    }
  }
  return {
    hash: Uint32Array.from(hash),
    flags: Uint8Array.from(flags),
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
  };
}
