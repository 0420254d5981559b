import type { Comparison } from '../compare/types.ts';
import { percent } from './percent.ts';
import type { Relation } from './types.ts';

const counted = (n: number, noun: string): string => (n === 1 ? `1 ${noun}` : `${n} ${noun}s`);
const words = (n: number): string => counted(n, 'word');

/** What overruled the measures: a passage that an article introduces as somebody else's (its words), or a report that both retell. */
export type Cause = { readonly introduced: number } | 'retold' | null;

/** Why two articles are said to be so related: one sentence with the figures it rests on, for a person. */
export function reasonFor(relation: Relation, c: Comparison, furnitureWords: number, cause: Cause = null): string {
  const { coverage, equalNarrative, equalQuoted } = c;
  if (cause === 'retold') {
    return `Both retell one official report in words of their own: ${words(equalNarrative + equalQuoted)} are shared, in ${counted(c.edits + 1, 'fragment')}.`;
  }
  if (cause !== null) {
    const who = relation === 'release' ? 'both introduce' : 'one of the two introduces';
    return `What is shared is a text that ${who} as somebody else's (${words(cause.introduced)} outside quotation marks).`;
  }
  const sides = `${percent(coverage.a)} of A and ${percent(coverage.b)} of B`;
  switch (relation) {
    case 'copy':
      return `${sides} are the same text, the longest run ${words(c.longestRun)}.`;
    case 'excerpt': {
      const [shorter, longer] = c.words.a < c.words.b ? (['a', 'b'] as const) : (['b', 'a'] as const);
      const name = shorter.toUpperCase();
      return `${percent(coverage[shorter])} of ${name} (${words(c.words[shorter])}) stand in ${longer.toUpperCase()} (${words(c.words[longer])}).`;
    }
    case 'version':
      return `${sides} are the same narrative, and each has text of its own.`;
    case 'partial':
      return `${words(equalNarrative)} of narrative are the same, only ${sides} in all.`;
    case 'quote':
      return `Only quotations are shared: ${words(equalQuoted)} in quotation marks, ${words(equalNarrative)} outside.`;
    case 'release':
      return `What is shared (${words(equalQuoted + equalNarrative)}) is a third party's text, such as a statement, letter or post.`;
    case 'template':
      return `The same formula tells other facts: ${counted(c.numbersChanged, 'number')} and ${counted(c.namesChanged, 'name')} differ among ${words(equalNarrative)} that are equal.`;
    case 'boilerplate':
      return furnitureWords > 0
        ? `Only page furniture is shared (${words(furnitureWords)}).`
        : `Only a stock sentence is shared (${words(equalNarrative + equalQuoted)}).`;
    case 'broken':
      return 'At least one of the two has no readable body.';
    case 'none':
      return equalNarrative + equalQuoted === 0
        ? 'No passage is shared.'
        : `Only phrases are shared (${words(equalNarrative + equalQuoted)}).`;
  }
}
