import { WordFlag, type Words } from '../fingerprint/words.ts';

/** Share of the shorter article's names that two reports of one event have in common at least. */
const SHARED_NAMES = 0.25;
/** And no fewer than this many: one place or one club is no subject. */
const LEAST_NAMES = 3;
/** With fewer names than this an article is judged by all the words that carry meaning: scripts without capitals. */
const FEW_NAMES = 5;
const SHARED_CONTENT = 0.3;

function distinct({ hash, flags }: Words, take: (flags: number) => boolean): Set<number> {
  const out = new Set<number>();
  for (let i = 0; i < hash.length; i++) if (take(flags[i]!)) out.add(hash[i]!);
  return out;
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const word of a) if (b.has(word)) n++;
  return n;
}

/**
 * Whether two articles tell of one subject, though they may share no sentence: the first and the last half of one story do,
 * two briefs of one round-up do not. Judged by the names they hold in common. Symmetric.
 */
export function sameSubject(a: Words, b: Words): boolean {
  const isName = (flags: number): boolean => (flags & WordFlag.Capital) !== 0 && (flags & WordFlag.Stop) === 0;
  const namesA = distinct(a, isName);
  const namesB = distinct(b, isName);
  const fewer = Math.min(namesA.size, namesB.size);
  if (fewer >= FEW_NAMES) {
    const shared = common(namesA, namesB);
    return shared >= LEAST_NAMES && shared >= SHARED_NAMES * fewer;
  }
  const isContent = (flags: number): boolean => (flags & (WordFlag.Stop | WordFlag.Quiet)) === 0;
  const wordsA = distinct(a, isContent);
  const wordsB = distinct(b, isContent);
  return common(wordsA, wordsB) >= SHARED_CONTENT * Math.min(wordsA.size, wordsB.size);
}
