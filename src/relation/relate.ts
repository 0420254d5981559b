import { compare } from '../compare/compare.ts';
import type { Aligned, Comparison } from '../compare/types.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';
import { closes, isHouseText } from './houseText.ts';
import { withoutIntroduced } from './introduced.ts';
import { type Cause, reasonFor } from './reasons.ts';
import { isRetoldReport } from './retold.ts';
import type { Relation, Verdict } from './types.ts';

/** One article of a pair, as far as its relation goes. */
export interface Side {
  readonly words: Words;
  readonly body: 'ok' | 'none';
  /** The words that cleaning took off (those it kept quiet are in `words`). Given, a pair that shares nothing else is told to be boilerplate. */
  readonly furniture?: Words;
}

/** All but one in twenty words of a body stand in the other. */
const WHOLE = 0.95;
/** A copy: four fifths of each body is the same text (the label guide's figure). */
const COPY = 0.8;
/** A body that is nearly all in one not much longer is a copy too, which lost or gained a closing paragraph. */
const LOST_PARAGRAPH = 0.7;
/** An excerpt: this share of the shorter stands in the longer. Aligned word by word two thirds is what a person calls four fifths. */
const EXCERPT = 0.65;
/** And of its narrative, at least half. */
const EXCERPT_NARRATIVE = 0.5;
/** Clearly longer: by a third. Bodies closer in length are versions of each other. */
const CLEARLY_LONGER = 1.33;
/** A version: this share of both, and of the narrative of both, and somewhat more on the mean of the two. */
const VERSION = 0.3;
const VERSION_MEAN = 0.375;
const QUOTED_VERSION = 0.2;
/** Phrases: no narrative run reaches this, no more words of meaning than these are shared, and less of either body than this. */
const PHRASE_RUN = 14;
const PHRASES_CONTENT = 40;
const PHRASES_SHARE = 0.6;
/** Less narrative than this is a sentence, whatever share of a short body it makes. */
const LEAST_NARRATIVE = 30;
/** A whole text that is all quotation is an article from this many words on; less is a post. */
const WHOLE_WORDS = 80;
/** A link rests on this many words of meaning or on two aligned paragraphs. */
const EVIDENT_CONTENT = 60;
/** A quotation that is shared, not a phrase in quotation marks. */
const LEAST_QUOTED = 16;
/** A text is called a third party's when it is so called this often, as by its writer's introduction on each side. */
const LEAST_CUES = 2;
/** A sentence this long is not the same by chance. */
const LONG_SENTENCE = 24;
/** Formula: at least this many facts differ, one in this many equal words, and no equal run is longer than a stock sentence. */
const FORMULA_FACTS = 3;
const FORMULA_WORDS_PER_FACT = 20;
const FORMULA_RUN = 45;
/** And the formula makes up this share of the narrative of one body. */
const FORMULA_SHARE = 0.25;
/** A body of fewer words of its own, the half of it said more than once, is captions, not an article. */
const CAPTIONS_ONLY = 120;
/** Or a body of any length that says everything so often over. */
const CAPTIONS_REPEATED = 4;
/** A paragraph this long, in a body of at least so many paragraphs, is not narrative. */
const BLOCK_WORDS = 250;
const BLOCK_PARAGRAPHS = 6;
/** A stock passage: this many words at most (two short paragraphs), this share of it word for word. */
const STOCK_PASSAGE = 80;
const VERBATIM = 0.75;
const HALF = 0.5;
/** Shared furniture worth naming: an eight-word stock line. */
const STOCK_WORDS = 8;
// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const QUIET_SHIFT = Math.log2(WordFlag.Quiet);

/**
 * Names the relation of two articles from what their bodies share, with the reason in a sentence and the figures.
 * Symmetric but for the order of the two sides. Links (copy, excerpt, version) rest on narrative outside quotations.
 */
export function relate(a: Side, b: Side, comparison: Comparison): Verdict {
  const { relation: found, cause } = decide(a, b, comparison);
  const stock = found === 'none' ? sharedFurniture(a, b) : 0;
  const relation = stock >= STOCK_WORDS ? 'boilerplate' : found;
  const evidence = evidenceOf(comparison, stock);
  const introduced = cause !== null && cause !== 'retold';
  return {
    relation,
    coverage: comparison.coverage,
    reason: reasonFor(relation, comparison, stock, cause),
    evidence: introduced ? { ...evidence, introducedWords: cause.introduced } : evidence,
  };
}

/** The relation alone. Where it is none, shared furniture may make it boilerplate: nobody looks, as neither links. */
export const relationOf = (a: Side, b: Side, comparison: Comparison): Relation => decide(a, b, comparison).relation;

/** The figures that a decision rests on. */
function evidenceOf(comparison: Comparison, stock: number): Verdict['evidence'] {
  return {
    wordsA: comparison.words.a,
    wordsB: comparison.words.b,
    narrativeWordsShared: comparison.equalNarrative,
    contentWordsShared: comparison.equalContent,
    quotedWordsShared: comparison.equalQuoted,
    longestRun: comparison.longestRun,
    passages: comparison.segments.length,
    alignedParagraphs: Math.min(comparison.alignedParagraphs.a, comparison.alignedParagraphs.b),
    alignedSentences: Math.min(comparison.alignedSentences.a, comparison.alignedSentences.b),
    numbersChanged: comparison.numbersChanged,
    namesChanged: comparison.namesChanged,
    edits: comparison.edits,
    attributionWords: comparison.writtenCues,
    furnitureWordsShared: stock,
  };
}

interface Decision {
  readonly relation: Relation;
  readonly cause: Cause;
}

function decide(a: Side, b: Side, c: Comparison): Decision {
  const relation = byMeasure(a, b, c);
  const excerptInPart = relation === 'excerpt' && Math.max(c.coverage.a, c.coverage.b) < COPY;
  return relation === 'version' || excerptInPart ? thirdPartys(a, b, c, relation) : { relation, cause: null };
}

/**
 * A link for a part of the text stands only if that part is a newsroom's own: not what one of them prints as somebody else's
 * text, and not an official report that both retell. A whole article inside another is linked whoever wrote it.
 */
function thirdPartys(a: Side, b: Side, c: Comparison, relation: Relation): Decision {
  const own = withoutIntroduced(a.words, b.words, c);
  if (own !== null && linked(own.comparison) === null) {
    return { relation: own.byBoth ? 'release' : 'partial', cause: { introduced: own.words } };
  }
  if (isRetoldReport(a.words, b.words, c)) return { relation: 'release', cause: 'retold' };
  return { relation, cause: null };
}

function byMeasure(a: Side, b: Side, c: Comparison): Relation {
  if (a.body === 'none' || b.body === 'none') return 'broken';
  if (captionsOnly(a, c.words.a) || captionsOnly(b, c.words.b)) return 'broken';
  if (c.runs.length === 0) return 'none';
  if (isStockPassage(a, b, c) || isHouseText(a.words, b.words, c)) return 'boilerplate';
  if (isFormula(c)) return 'template';
  if (isBlock(c)) return 'boilerplate';
  const sure = linked(c);
  if (sure !== null) return sure;
  return unlinked(c);
}

/**
 * False where what two bodies share is too little to link them, whatever it is: fewer equal words than a sentence, and passages too short to be
 * a whole article. Most pairs that met by rare words share no more, and need not be measured.
 */
export function mayLink({ equal, extent }: Aligned): boolean {
  return equal >= LEAST_NARRATIVE || extent >= WHOLE * WHOLE_WORDS;
}

/** Copy, excerpt or version, where the narrative bears it. */
function linked(c: Comparison): 'copy' | 'excerpt' | 'version' | null {
  const { coverage, narrativeCoverage } = c;
  const low = Math.min(coverage.a, coverage.b);
  const high = Math.max(coverage.a, coverage.b);
  if (c.equalNarrative < LEAST_NARRATIVE) return low >= WHOLE && isArticle(c) ? 'copy' : null;
  if (low >= VERSION && low + high >= 2 * VERSION_MEAN && narrativeEnough(c) && evident(c) && !isPhrases(c, high)) {
    const longer = Math.max(c.words.a, c.words.b) / Math.min(c.words.a, c.words.b);
    if (low >= COPY) return 'copy';
    if (high >= COPY && longer >= CLEARLY_LONGER) return 'excerpt';
    if (high >= WHOLE && low >= LOST_PARAGRAPH) return 'copy';
    return 'version';
  }
  const shorter = c.words.a < c.words.b ? 'a' : 'b';
  const enough = coverage[shorter] >= EXCERPT && narrativeCoverage[shorter] >= EXCERPT_NARRATIVE;
  return enough && evident(c) ? 'excerpt' : null;
}

/** Long enough that one text in two places is one article, be it a quotation from end to end: a speech, an interview, a letter. */
function isArticle({ words }: Comparison): boolean {
  return Math.min(words.a, words.b) >= WHOLE_WORDS;
}

/**
 * Short phrases without a sentence among them: two events told in one formula, or one event told by two hands from one
 * release. A rewrite word by word has short runs too, but many of them.
 */
function isPhrases(c: Comparison, high: number): boolean {
  return c.longestNarrativeRun < PHRASE_RUN && c.equalContent <= PHRASES_CONTENT && high < PHRASES_SHARE;
}

/** Enough of the narrative of both; where quotations fill both, somewhat less and three whole sentences will do. */
function narrativeEnough({ narrativeCoverage: narrative, alignedSentences }: Comparison): boolean {
  const low = Math.min(narrative.a, narrative.b);
  if (low >= VERSION) return true;
  return low >= QUOTED_VERSION && Math.min(alignedSentences.a, alignedSentences.b) >= 3;
}

function evident(c: Comparison): boolean {
  const shorter = c.words.a < c.words.b ? 'a' : 'b';
  return (
    c.equalContent >= EVIDENT_CONTENT ||
    c.alignedParagraphs[shorter] >= 2 ||
    Math.max(c.alignedSentences.a, c.alignedSentences.b) >= 2 ||
    Math.min(c.coverage.a, c.coverage.b) >= COPY
  );
}

/** One formula filled with other facts: many numbers and names differ and no sentence is long the same. */
function isFormula(c: Comparison): boolean {
  const facts = c.numbersChanged + c.namesChanged;
  if (Math.max(c.narrativeCoverage.a, c.narrativeCoverage.b) < FORMULA_SHARE) return false;
  return facts >= FORMULA_FACTS && facts * FORMULA_WORDS_PER_FACT >= c.equalNarrative && c.longestRun < FORMULA_RUN;
}

/**
 * All that is shared is a block without paragraphs in a body that has paragraphs: the captions of a gallery or the list of
 * a form, which cleaning did not know. Paragraphs of news end long before BLOCK_WORDS. Where the other body has most of
 * its paragraphs in the block, the block is a story that lost its line breaks.
 */
function isBlock(c: Comparison): boolean {
  const { alignedParagraphs: aligned, paragraphs: all } = c;
  if (3 * aligned.a >= 2 * all.a || 3 * aligned.b >= 2 * all.b) return false;
  const shared = c.equalNarrative + c.equalQuoted;
  const inBlock = (side: 'a' | 'b'): boolean =>
    all[side] >= BLOCK_PARAGRAPHS && shared >= BLOCK_WORDS * Math.max(1, aligned[side]);
  return inBlock('a') || inBlock('b');
}

/**
 * All that is shared is one passage that is less than half of either body, and it is a single paragraph word for word or
 * the closing lines of both: a sign-up prompt, a tip line, a copyright notice. Own and shared narrative interlace instead.
 */
function isStockPassage(a: Side, b: Side, c: Comparison): boolean {
  const only = c.segments.length === 1 ? c.segments[0] : undefined;
  if (only === undefined || only.words > STOCK_PASSAGE || Math.max(c.coverage.a, c.coverage.b) >= HALF) return false;
  if (c.equalQuoted > c.equalNarrative) return false;
  const oneParagraph = Math.max(c.alignedParagraphs.a, c.alignedParagraphs.b) <= 1;
  if (oneParagraph && c.longestRun >= VERBATIM * only.words && c.longestRun >= LONG_SENTENCE) return true;
  return closes(only, only.aStart, a.words) && closes(only, only.bStart, b.words);
}

/** What is shared and yet makes no link. */
function unlinked(c: Comparison): Relation {
  const sentences = Math.max(c.alignedSentences.a, c.alignedSentences.b);
  const whole = Math.min(c.alignedSentences.a, c.alignedSentences.b);
  if (c.equalQuoted >= LEAST_QUOTED && c.equalQuoted > c.equalNarrative && whole < 2)
    return c.writtenCues >= LEAST_CUES ? 'release' : 'quote';
  if (c.equalNarrative >= LEAST_NARRATIVE && (sentences >= 2 || c.longestNarrativeRun >= LONG_SENTENCE))
    return 'partial';
  if (c.equalNarrative >= LEAST_NARRATIVE && Math.min(c.narrativeCoverage.a, c.narrativeCoverage.b) >= VERSION)
    return 'partial';
  return sentences > 0 ? 'boilerplate' : 'none';
}

function captionsOnly({ words }: Side, counted: number): boolean {
  const said = words.hash.length;
  return (counted < CAPTIONS_ONLY && 2 * counted < said) || CAPTIONS_REPEATED * counted < said;
}

/** Words of the longest run that two articles share in what is not their body: quiet paragraphs, and furniture if given. */
function sharedFurniture(a: Side, b: Side): number {
  if (!hasFurniture(a) || !hasFurniture(b)) return 0;
  const { longestRun } = compare(besideTheBody(a), besideTheBody(b));
  return longestRun >= STOCK_WORDS ? longestRun : 0;
}

/** Whether there are words enough beside the body to be worth naming. */
function hasFurniture({ words: { flags }, furniture }: Side): boolean {
  let count = furniture === undefined ? 0 : furniture.hash.length;
  for (let i = 0; i < flags.length && count < STOCK_WORDS; i++) count += (flags[i]! >> QUIET_SHIFT) & 1;
  return count >= STOCK_WORDS;
}

/** The quiet words, and those of the furniture if it is given, loud. */
function besideTheBody({ words, furniture }: Side): Words {
  const own = words.hash.length;
  const most = own + (furniture === undefined ? 0 : furniture.hash.length);
  const hash = new Uint32Array(most);
  const flags = new Uint8Array(most);
  let count = 0;
  for (let i = 0; i < own; i++) {
    if (((words.flags[i]! >> QUIET_SHIFT) & 1) === 0) continue;
    hash[count] = words.hash[i]!;
    flags[count++] = words.flags[i]!;
  }
  if (furniture !== undefined) {
    hash.set(furniture.hash, count);
    flags.set(furniture.flags, count);
    count += furniture.hash.length;
  }
  for (let i = 0; i < count; i++) flags[i]! &= ~WordFlag.Quiet;
  return { hash: hash.subarray(0, count), flags: flags.subarray(0, count) };
}
