import type { Article } from '../article.ts';
import type { CleanOptions } from '../clean/clean.ts';
import { compare } from '../compare/compare.ts';
import { diffArticles } from '../edits/diff.ts';
import type { ArticleDiff } from '../edits/types.ts';
import { relate } from '../relation/relate.ts';
import type { Verdict } from '../relation/types.ts';
import { inferOriginal, type Origin } from '../story/original.ts';
import { provenance } from '../story/provenance.ts';
import { type Prepared, prepare } from './prepare.ts';

/** All that is known of one pair. */
export interface PairDiff {
  readonly a: Prepared;
  readonly b: Prepared;
  readonly verdict: Verdict;
  readonly origin: Origin;
  readonly diff: ArticleDiff;
}

/** Relations under which one text derives from another, so that asking for the original makes sense. */
const DERIVED: readonly string[] = ['copy', 'excerpt', 'version', 'partial'];

/** Compares two articles and aligns their bodies, whatever their relation. Pure. */
export function diffPair(a: Article, b: Article, options: CleanOptions = {}): PairDiff {
  const left = kept(prepare(a, options));
  const right = prepare(b, options);
  const comparison = compare(left.words, right.words);
  const verdict = relate(
    { words: left.words, body: left.clean.body },
    { words: right.words, body: right.clean.body },
    comparison,
  );
  const diff = diffArticles(sideOf(left), sideOf(right), comparison);
  const origin = DERIVED.includes(verdict.relation)
    ? inferOriginal([left, right].map(memberOf))
    : { original: null, wire: null, evidence: [] };
  return { a: left, b: right, verdict, origin, diff };
}

/** With words of its own: the arrays that folding hands out are views that the next article overwrites. */
function kept(prepared: Prepared): Prepared {
  const { hash, flags, start, end } = prepared.words;
  const words = { hash: hash.slice(), flags: flags.slice(), start: start.slice(), end: end.slice() };
  return { ...prepared, words };
}

const sideOf = ({ clean, words }: Prepared): Parameters<typeof diffArticles>[0] => ({
  article: clean.body === 'ok' ? clean : { ...clean, paragraphs: [] },
  words,
});

const memberOf = ({ clean, record }: Prepared): Parameters<typeof inferOriginal>[0][number] => ({
  id: clean.id,
  words: record.words,
  provenance: provenance(clean),
});
