import type { Comparison } from '../compare/types.ts';
import type { Words } from '../fingerprint/words.ts';
import type { Relation, Verdict } from './types.ts';

/** One article of a pair, as far as its relation goes. */
export interface Side {
  readonly words: Words;
  readonly body: 'ok' | 'none';
}

/** Names the relation of two articles from what their bodies share. */
export function relate(a: Side, b: Side, comparison: Comparison): Verdict {
  const relation = decide(a, b, comparison);
  const { coverage } = comparison;
  return {
    relation,
    coverage,
    reason: relation,
    evidence: { equalNarrative: comparison.equalNarrative, longestRun: comparison.longestRun },
  };
}

function decide(a: Side, b: Side, c: Comparison): Relation {
  if (a.body === 'none' || b.body === 'none') return 'broken';
  const low = Math.min(c.narrativeCoverage.a, c.narrativeCoverage.b);
  const high = Math.max(c.narrativeCoverage.a, c.narrativeCoverage.b);
  if (low >= 0.8 && c.equalNarrative >= 30) return 'copy';
  if (high >= 0.7 && c.equalNarrative >= 40) return 'excerpt';
  if (low >= 0.3 && c.equalNarrative >= 40) return 'version';
  if (c.equalNarrative >= 30) return 'partial';
  if (c.equalQuoted >= 20) return 'quote';
  if (c.equalNarrative >= 8) return 'boilerplate';
  return 'none';
}
