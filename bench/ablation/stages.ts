import type { Article } from '../../src/article.ts';
import { compare } from '../../src/compare/compare.ts';
import { Comparer } from '../../src/compare/comparer.ts';
import { winnow } from '../../src/fingerprint/winnow.ts';
import type { Words } from '../../src/fingerprint/words.ts';
import { candidateKeys, candidatesOf } from '../../src/match/candidates.ts';
import type { Candidates } from '../../src/match/pairKeys.ts';
import { NO_ARTICLE, type PrintList, postingsOf } from '../../src/match/postings.ts';
import { rewrites } from '../../src/match/rewrites.ts';
import { byCodeUnits } from '../../src/order.ts';
import { compareEdges } from '../../src/pipeline/stories/pairs.ts';
import { buildFamilies } from '../../src/story/families.ts';
import { type Compared, linksOf } from '../../src/story/links.ts';
import { keepsSubject, sameSubject } from '../../src/story/subject.ts';
import { type Body, bodiesOf } from './bodies.ts';
import type { Off } from './parts.ts';

type Link = Compared & { readonly a: number; readonly b: number };

/** Articles that may share a fingerprint where links in long lists are left out. */
const CAP = 8;
const LINKS: readonly string[] = ['copy', 'excerpt', 'version'];
/** As in a scan: words that a pair must share to be aligned; share of a body that must stand in the other when they met by rare words only. */
const LEAST_SHARED_WORDS = 16;
const REWRITE = 0.5;

/** What a scan finds: stories, and the pairs linked as copy, excerpt or version, as ids; and what meeting and comparing took. */
export interface Found {
  readonly stories: readonly (readonly string[])[];
  readonly links: readonly (readonly [string, string])[];
  readonly compared: number;
  /** Milliseconds of this thread. */
  readonly meeting: number;
  readonly comparing: number;
}

/** Scans some articles with some parts left out. The stages are those of a scan, put together anew. */
export function scanWithout(off: Off, articles: readonly Article[]): Found {
  const bodies = bodiesOf(articles, off);
  const start = performance.now();
  const met = meetingsOf(bodies, off);
  const between = performance.now();
  const comparer = new Comparer();
  let loaded = -1;
  const links = met.flatMap(({ a, b, weak }): Link[] => {
    if (!weak) {
      if (a !== loaded || !comparer.isLoaded) comparer.load(bodies[a]!.words);
      loaded = a;
      comparer.meet(bodies[b]!.words);
      if (comparer.shared() < LEAST_SHARED_WORDS && !comparer.whole) return [];
    }
    const { relation, coverage } = compareEdges(bodies[a]!.words, bodies[b]!.words).verdict;
    const tooWeak = weak && Math.max(coverage.a, coverage.b) < REWRITE;
    return LINKS.includes(relation) && !tooWeak ? [{ a, b, relation, coverage, cut: 0 }] : [];
  });
  const end = performance.now();
  const groups = off.has('stars') ? components(bodies.length, links) : stars(bodies, links);
  const id = (i: number): string => bodies[i]!.id;
  return {
    stories: groups.map((group) => group.map(id)),
    links: links.map(({ a, b }) => [id(a), id(b)]),
    compared: met.length,
    meeting: between - start,
    comparing: end - between,
  };
}

interface Meeting {
  readonly a: number;
  readonly b: number;
  /** They met by rare words only. */
  readonly weak: boolean;
}

function meetingsOf(bodies: readonly Body[], off: Off): Meeting[] {
  const prints = printsOf(bodies);
  if (off.has('linear')) cap(prints);
  const pairs = ({ a, b }: Candidates, weak: boolean): Meeting[] =>
    Array.from(a, (left, i) => ({ a: left, b: b[i]!, weak }));
  const met = pairs(candidatesOf([candidateKeys(postingsOf([prints]))]), false);
  if (off.has('rewrites')) return met;
  const known = new Set(met.map(({ a, b }) => a * bodies.length + b));
  const more = pairs(
    rewrites(bodies.length, (i) => bodies[i]!.words),
    true,
  );
  return [...met, ...more.filter(({ a, b }) => !known.has(a * bodies.length + b))];
}

function printsOf(bodies: readonly Body[]): PrintList {
  const prints = bodies.map(({ words }) => winnow(words));
  const total = prints.reduce((sum, { high }) => sum + high.length, 0);
  const list = { high: new Uint32Array(total), low: new Uint32Array(total), article: new Uint32Array(total) };
  let at = 0;
  for (const [article, { high, low }] of prints.entries()) {
    list.high.set(high, at);
    list.low.set(low, at);
    list.article.fill(article, at, at + high.length);
    at += high.length;
  }
  return list;
}

/** Takes out the fingerprints that stand in too many articles. */
function cap({ high, low, article }: PrintList): void {
  const holders = new Map<number, Set<number>>();
  const key = (p: number): number => (high[p]! & 0x1fffff) * 0x100000000 + low[p]!;
  for (let p = 0; p < high.length; p++) holders.set(key(p), (holders.get(key(p)) ?? new Set()).add(article[p]!));
  for (let p = 0; p < high.length; p++) if (holders.get(key(p))!.size > CAP) article[p] = NO_ARTICLE;
}

function stars(bodies: readonly Body[], links: readonly Link[]): number[][] {
  const wordsOf = (i: number): Words => bodies[i]!.words;
  const length = (i: number): number => wordsOf(i).hash.length;
  const order = bodies
    .map((_, i) => i)
    .sort((x, y) => length(y) - length(x) || byCodeUnits(bodies[x]!.id, bodies[y]!.id));
  const rank = new Uint32Array(bodies.length);
  for (const [place, i] of order.entries()) rank[i] = place;
  const { representative, memberAt, member } = buildFamilies(rank, linksOf(links), {
    verify: (a, b) => compareEdges(wordsOf(a), wordsOf(b)).verdict,
    kin: (a, b) => sameSubject(wordsOf(a), wordsOf(b)),
    coherent: (whole, a, b) =>
      keepsSubject(wordsOf(whole), compare(wordsOf(whole), wordsOf(a)), compare(wordsOf(whole), wordsOf(b))),
  });
  return Array.from(representative, (of, f) => [of, ...member.subarray(memberAt[f]!, memberAt[f + 1]!)]);
}

function components(count: number, links: readonly Link[]): number[][] {
  const root = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at]!;
    return at;
  };
  for (const { a, b } of links) root[find(a)] = find(b);
  const groups = new Map<number, number[]>();
  for (let i = 0; i < count; i++) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
  return [...groups.values()].filter((group) => group.length > 1);
}
