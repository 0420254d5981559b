import type { Article } from '../article.ts';
import { type CleanOptions, clean } from '../clean/clean.ts';
import type { CleanArticle } from '../clean/types.ts';
import { compare } from '../compare/compare.ts';
import type { Comparison } from '../compare/types.ts';
import { diffArticles } from '../edits/diff.ts';
import type { DiffSide } from '../edits/side.ts';
import type { ArticleDiff } from '../edits/types.ts';
import { canonicalWords } from '../fingerprint/canonical.ts';
import type { LocatedWords, Words } from '../fingerprint/words.ts';
import { relate } from '../relation/relate.ts';
import type { Verdict } from '../relation/types.ts';
import { cutOf, sourceByCut } from '../story/cut.ts';
import { inferOriginal, type Origin } from '../story/original.ts';
import { type Provenance, provenance } from '../story/provenance.ts';
import type { OriginMember } from '../story/vote.ts';

/** One article made ready to be held against others: everything that depends on it alone. */
export interface DiffArticle {
  readonly clean: CleanArticle;
  readonly words: LocatedWords;
  /** The words of what cleaning took off, so that a pair which shares only that can be told so. */
  readonly furniture: Words;
  readonly provenance: Provenance;
}

/** All that is known of one pair. */
export interface PairDiff {
  readonly a: DiffArticle;
  readonly b: DiffArticle;
  readonly verdict: Verdict;
  readonly origin: Origin;
  readonly diff: ArticleDiff;
}

/** Relations under which one text derives from another, so that asking for the original makes sense. */
const DERIVED: readonly string[] = ['copy', 'excerpt', 'version', 'partial'];

/** Cleans and folds an article for {@link diffPair}. Pure. */
export function readyForDiff(article: Article, options: CleanOptions = {}): DiffArticle {
  const cleaned = clean(article, options);
  const body = cleaned.body === 'ok' ? cleaned : { ...cleaned, paragraphs: [] };
  const removed = cleaned.removals.map(({ start, end }) => ({ start, end, quiet: false }));
  const { hash, flags } = canonicalWords(cleaned.text, removed);
  return {
    clean: body,
    words: canonicalWords(body.text, body.paragraphs),
    furniture: { hash, flags },
    provenance: provenance(cleaned),
  };
}

/** Compares two articles and aligns their bodies, whatever their relation. Pure. */
export function diffPair(a: DiffArticle, b: DiffArticle): PairDiff {
  const comparison = compare(a.words, b.words);
  const verdict = relate(sideOf(a), sideOf(b), comparison);
  const [left, right] = [sayingOf(a), sayingOf(b)];
  const diff = diffArticles(left, right, compare(left.words, right.words));
  const origin = DERIVED.includes(verdict.relation)
    ? originOf(a, b, comparison)
    : { original: null, wire: null, evidence: [] };
  return { a, b, verdict, origin, diff };
}

function originOf(a: DiffArticle, b: DiffArticle, comparison: Comparison): Origin {
  const x = memberOf(a);
  // A file held against itself is one member.
  const y = a.clean.id === b.clean.id ? x : memberOf(b);
  const found = sourceByCut(cutOf(a.words, b.words, comparison));
  return inferOriginal([x, y], found === null ? [] : [{ a: x, b: y, found }]);
}

/** What readers are shown beside the other text: the body without its quiet lines (notices, copyright, highlights). */
function sayingOf({ clean: article, words }: DiffArticle): DiffSide {
  const paragraphs = article.paragraphs.filter(({ quiet }) => !quiet);
  if (paragraphs.length === article.paragraphs.length) return { article, words };
  return { article: { ...article, paragraphs }, words: canonicalWords(article.text, paragraphs) };
}

const sideOf = ({ clean: { body }, words, furniture }: DiffArticle): Parameters<typeof relate>[0] => ({
  words,
  body,
  furniture,
});

const memberOf = ({ clean: { id }, words, provenance }: DiffArticle): OriginMember => ({
  id,
  words: words.hash.length,
  provenance,
});
