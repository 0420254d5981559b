/** How much a rule may do alone. */
type Strength =
  /** The line goes wherever it stands. */
  | 'sure'
  /** The line goes only beside other furniture: a lone "Business" may be a subhead. */
  | 'weak'
  /** The line stays in the text but out of the fingerprint. */
  | 'quiet';

interface RuleBase {
  /** Stable name, shown by `dedupe strip --explain`, used by `--disable`. */
  readonly id: string;
  /** The kind of furniture in the taxonomy. */
  readonly kind: string;
  readonly strength: Strength;
  /** One plain clause. */
  readonly reason: string;
  /** This line says that the article is over: what follows is comments, teasers and site navigation. */
  readonly endsArticle?: true;
  /** Lines that the rule must match: run as tests. */
  readonly removes: readonly string[];
  /** Look-alikes that it must leave: run as tests. */
  readonly keeps: readonly string[];
}

/**
 * Whole lines, in the form that {@link foldPhrase} gives to lines: nobody folds five thousand of them at each start. The keys are ISO 639-1
 * language codes.
 */
export interface PhraseRule extends RuleBase {
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}

/**
 * A pattern over one line. The screens (`starts`, `has`, `digit`) are checked before the pattern: a line of prose is to
 * meet a handful of patterns, not hundreds.
 */
export interface PatternRule extends RuleBase {
  /** ISO 639-1 codes of the languages whose words it holds; empty for a pattern without words. */
  readonly languages: readonly string[];
  /** Lower-case first words (letters only) of the lines it may match. */
  readonly starts?: readonly string[];
  /** First words with which much of prose begins as well: a line with one of them must hold one of the strings too, case aside. */
  readonly startsHolding?: { readonly words: readonly string[]; readonly has: readonly string[] };
  /** A string that every line it matches holds. */
  readonly has?: readonly string[];
  /** Where those stand in much of prose: another string that every line it matches holds, case aside; `needlesOfPattern` finds them. */
  readonly hasToo?: readonly string[];
  /** No line that it matches begins as prose does, with a capital and a small letter: said by rules that name neither words nor strings. */
  readonly neverProse?: true;
  /** Lines that begin with a digit. */
  readonly digit?: true;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  /** Most words a line may have; 40 when left out. */
  readonly maxWords?: number;
  /** Where on the page: `head` is before the first prose, `tail` after the last prose line but two. */
  readonly zone?: 'head' | 'tail';
}

export type Rule = PhraseRule | PatternRule;

export const isPhraseRule = (rule: Rule): rule is PhraseRule => 'phrases' in rule;

/** What a matching rule says of a line. */
export interface Mark {
  readonly rule: string;
  readonly kind: string;
  readonly strength: Strength;
  readonly reason: string;
  readonly endsArticle: boolean;
  readonly zone: 'any' | 'head' | 'tail';
}
