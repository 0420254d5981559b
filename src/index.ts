/**
 * The library: the stages of `dedupe` without the command line. Importing it does nothing; every stage but `collect`,
 * `scan` and `learnLines` is a pure function of its arguments.
 *
 * @packageDocumentation
 */
export type { Article, ArticleMetadata, Span } from './article.ts';
export { type CleanOptions, clean } from './clean/clean.ts';
export type {
  CleanArticle,
  CleanWarning,
  Credit,
  Dateline,
  Paragraph,
  Profile,
  Removal,
} from './clean/types.ts';
export { type ParsedRules, parseRules } from './clean/userRules/parse.ts';
export type { RuleProblem, UserRule } from './clean/userRules/schema.ts';
export { compare } from './compare/compare.ts';
export type { Comparison, Segment } from './compare/types.ts';
export { diffArticles, type SharedRuns } from './edits/diff.ts';
export type { DiffSide } from './edits/side.ts';
export type { ArticleDiff, DiffRow, Edit, EditClass, ParagraphRange, Piece, TextSpan } from './edits/types.ts';
export { canonicalWords } from './fingerprint/canonical.ts';
export { winnow } from './fingerprint/winnow.ts';
export {
  type Fingerprints,
  type LocatedWords,
  SHINGLE_WORDS,
  WINDOW_SHINGLES,
  WordFlag,
  type Words,
} from './fingerprint/words.ts';
export { type Collected, type CollectOptions, collect } from './input/collect.ts';
export type { FieldNames } from './input/jsonLines.ts';
export type { ArticleSource, BytesSource, FileSource, JsonLinesSource, Source } from './input/sources.ts';
export { type LearnedEntry, writeLearned } from './learn/file.ts';
export type { Learned, LearnedLine } from './learn/learn.ts';
export { type LearnedLines, learnLines } from './pipeline/learn/learned.ts';
export type { Progress, ScanOptions } from './pipeline/options.ts';
export { scan } from './pipeline/scan.ts';
export { relate, type Side } from './relation/relate.ts';
export type { Coverage, Match, Relation, Verdict } from './relation/types.ts';
export { bodyText } from './report/body.ts';
export { jsonReport } from './report/json.ts';
export type { ArticleRecord, InputError, LinePlaces, List, Notice, ScanResult } from './result.ts';
export type { Published } from './story/published.ts';
export type { OriginEvidence, Story, StoryMember } from './story/types.ts';
export type { CopyUnits } from './units.ts';
