/** How two articles are related. Only copy, excerpt and version join a story. */
export type Relation =
  | 'copy'
  | 'excerpt'
  | 'version'
  | 'partial'
  | 'quote'
  | 'release'
  | 'boilerplate'
  | 'template'
  | 'none'
  | 'broken';

/** The relations that join two articles in a story. */
export type Linking = 'copy' | 'excerpt' | 'version';

export const isLinking = (relation: Relation): relation is Linking =>
  relation === 'copy' || relation === 'excerpt' || relation === 'version';

/** Share of A's words that stand in B, and of B's that stand in A; 0 to 1. */
export interface Coverage {
  readonly a: number;
  readonly b: number;
}

/** What was found about one pair: the relation, its measure, and why, in a sentence. */
export interface Verdict {
  readonly relation: Relation;
  readonly coverage: Coverage;
  readonly reason: string;
  /** The measurements the decision rests on, for JSON: words and paragraphs shared, quoted, numbers that differ. */
  readonly evidence: Readonly<Record<string, number | string | boolean | readonly string[]>>;
}

/** A compared pair of articles by id, `a` before `b` in code-unit order. */
export interface Match extends Verdict {
  readonly a: string;
  readonly b: string;
}
