import type { NotedLines } from '../../src/fingerprint/bodyReader.ts';
import { type LocatedWords, WordFlag } from '../../src/fingerprint/words.ts';
import { holdsFormula } from '../../src/learn/formulas.ts';
import { lineIdentity, lineStarts } from '../../src/learn/identity.ts';
import { LineFlag } from '../../src/learn/lineFlag.ts';

const BREAK = /[\n\r\u2028\u2029]/;
const UNSPACED = /^[\u0e00-\u0e7f\u2e80-\uffff]$/;

/** What the reader notes of lines, of any words of a text: those of the ablation are not the ones that it reads. */
export function notedLines(text: string, words: LocatedWords): NotedLines {
  const starts = lineStarts(words);
  const count = starts.length - 1;
  const flags = Uint8Array.from({ length: count }, (_, l) => flagsOf(text, words, starts[l]!, starts[l + 1]!));
  const identities = Float64Array.from({ length: count }, (_, l) =>
    lineIdentity(words, starts[l]!, starts[l + 1]!, flags[l]!),
  );
  return { flags, identities };
}

function flagsOf(text: string, words: LocatedWords, from: number, to: number): number {
  const { flags, start, end } = words;
  const before = text.slice(0, start[from]!).split(BREAK).at(-1) ?? '';
  const behind = text.slice(end[to - 1]! - 1).split(BREAK, 1)[0] ?? '';
  let noted = flags.subarray(from, to).some((flag) => (flag & WordFlag.Number) === 0) ? LineFlag.Worded : 0;
  if ((flags[from]! & WordFlag.Quiet) === 0) noted |= LineFlag.Loud;
  if (holdsFormula(words, from, to)) noted |= LineFlag.Formula;
  if (UNSPACED.test(text.slice(start[from], end[from]))) noted |= LineFlag.Unspaced;
  if (/["«“”„‟「]/.test(before) || /[.!?…。！？]/.test(behind)) noted |= LineFlag.Sentence;
  return /[:：]/.test(behind) ? noted | LineFlag.Colon : noted;
}
