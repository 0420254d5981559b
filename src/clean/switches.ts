import { BUILTIN_RULES } from './rules/builtin.ts';
import type { Credit } from './types.ts';
import type { UserRule } from './userRules/schema.ts';

/** What finds furniture by more than one line, by id and kind. */
const DETECTORS: readonly (readonly [rule: string, kind: string])[] = [
  ['above-article', 'nav'],
  ['after-article', 'nav'],
  ['carousel-run', 'carousel'],
  ['comment-thread', 'comments'],
  ['counted-captions', 'gallery'],
  ['doubled-captions', 'gallery'],
  ['gallery-run', 'gallery'],
  ['inline-menu', 'nav'],
  ['link-cluster', 'nav'],
  ['links-below', 'read-more'],
  ['playlist-run', 'carousel'],
  ['repeated-line', 'caption'],
  ['stray-teaser', 'read-more'],
  ['teaser-run', 'read-more'],
  ['learned-line', 'learned'],
  ['page-line', 'outside-article'],
  ['page-span', 'outside-article'],
  ['dateline', 'dateline'],
  ['title', 'title'],
  ['standfirst', 'title'],
  ['repeated-headline', 'title'],
];
const CREDITS: Readonly<Record<Credit['kind'], true>> = {
  byline: true,
  agency: true,
  copyright: true,
  'sign-off': true,
  contribution: true,
  syndication: true,
  republication: true,
  correction: true,
  published: true,
  source: true,
  photo: true,
};
/** Names that stand for many at once: all runs, all credits. */
const GROUPS = ['runs', 'credits', 'credit-trailing'];

/** All that can be switched off when an article is cleaned: ids and kinds of rules, of detectors, and of `own` rules. Sorted. */
export function switchNames(own: readonly UserRule[] = []): string[] {
  const names = new Set(GROUPS);
  for (const { id, kind } of [...BUILTIN_RULES, ...own]) names.add(id).add(kind);
  for (const [rule, kind] of DETECTORS) names.add(rule).add(kind);
  for (const kind of Object.keys(CREDITS)) names.add(kind).add(`credit-${kind}`);
  return [...names].sort();
}
