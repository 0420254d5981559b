import { alternativesOf } from './alternatives.ts';
import { isWordCode } from './firstWord.ts';
import { KNOWN, KNOWN_OPENINGS } from './known.ts';
import { LetterPattern } from './letterPattern.ts';
import { NeedleList } from './needleList.ts';
import { OpeningForest, OpeningTree } from './openingTree.ts';

/** A pattern in its alternatives. Those 32 apart share a bit. */
interface SplitPattern {
  readonly sides: readonly Side[];
  /** The bits of those that say nothing of how they begin. */
  readonly silent: number;
  /** Where the tree of how the others begin stands in its forest; null where there are no others. */
  readonly tree: number | null;
}

/** One of the alternatives of a pattern. */
interface Side {
  readonly source: string;
  /** Strings of which one must stand in the lines that it takes; null where there are none that tell. */
  readonly needles: readonly string[] | null;
}

/** A rule, as far as its pattern is asked for: its own flags are `u`, or `u` and `i`. */
interface RuleOfPattern {
  readonly pattern: Pick<RegExp, 'source' | 'flags'>;
}

/** One of the alternatives, as far as lines have asked for it. */
interface Piece {
  readonly told: Side;
  pattern: LetterPattern | null;
  /** What must stand in a line for it; null until it is asked. */
  needles: NeedleList | null;
}

/**
 * A pattern that is only asked whether it takes a line. Its alternatives are tried one by one, each behind what its own wording says that
 * the first words of a line must be; so a line of prose meets next to none. Only what is met, by a line that holds what a match holds, is
 * compiled, in small pieces: whole, a long pattern with the flags `iu` takes milliseconds.
 */
export class PatternTest {
  private readonly rule: RuleOfPattern;
  /** Null until the first line comes. */
  private pieces: readonly Piece[] | null = null;
  private silent = 0;
  private openings: OpeningTree | null = null;
  private anchored = false;
  private begun: readonly string[] | null | undefined;

  /** The pattern of `rule` is asked for when the first line comes: to make it takes time, and most are never met. */
  constructor(rule: RuleOfPattern) {
    this.rule = rule;
  }

  /** Whether the pattern takes the line: what its `test` says. */
  takes(line: string): boolean {
    const pieces = this.pieces ?? this.split();
    const { openings, silent } = this;
    const may = openings === null ? silent : silent | openings.read(line, firstWordOf(line));
    if (may === 0) return false;
    for (let i = 0; i < pieces.length; i++) {
      if ((may & (1 << (i & 31))) !== 0 && this.fits(pieces[i]!, line)) return true;
    }
    return false;
  }

  /** The folded texts with one of which the first word of a line must begin for the pattern to take it; null when any will do. */
  beginnings(): readonly string[] | null {
    if (this.begun !== undefined) return this.begun;
    const openings = alternativesOf(this.rule.pattern.source).map((alternative) => alternative.openings);
    this.begun = openings.includes(null) ? null : openings.flatMap((texts) => texts ?? []);
    return this.begun;
  }

  /** Whether it says no at the first letters of most lines, as far as its first character tells: it begins where they do. */
  isAnchored(): boolean {
    if (this.pieces === null) this.split();
    return this.anchored;
  }

  private fits(piece: Piece, line: string): boolean {
    const pattern = piece.pattern ?? this.compiled(piece, line);
    return pattern?.test(line) ?? false;
  }

  /** The pattern of a piece that has none yet; null where the line shows that it would say no. Once there is one it says so sooner. */
  private compiled(piece: Piece, line: string): LetterPattern | null {
    piece.needles ??= new NeedleList(piece.told.needles ?? ['']);
    if (!piece.needles.holds(line)) return null;
    piece.pattern = new LetterPattern(piece.told.source, this.rule.pattern.flags.replace('u', ''));
    return piece.pattern;
  }

  private split(): readonly Piece[] {
    const { source } = this.rule.pattern;
    this.anchored = source.startsWith('^');
    const known = KNOWN[source];
    const forest = new OpeningForest();
    const { sides, silent, tree } = known ? (JSON.parse(known) as SplitPattern) : splitPattern(source, forest);
    this.silent = silent;
    if (tree !== null) this.openings = new OpeningTree(known ? KNOWN_OPENINGS! : forest.grown(), tree);
    this.pieces = sides.map((told) => ({ told, pattern: null, needles: null }));
    return this.pieces;
  }
}

/** Splits a pattern, by its source; the tree of its openings is added to `forest`. */
export function splitPattern(source: string, forest: OpeningForest): SplitPattern {
  const alternatives = alternativesOf(source);
  const tree = alternatives.some(({ openings }) => openings !== null) ? forest.begin() : null;
  let silent = 0;
  alternatives.forEach(({ openings }, i) => {
    const bit = 1 << (i & 31);
    if (openings === null) silent |= bit;
    else for (const text of openings) forest.add(text, bit);
  });
  return { sides: alternatives.map(({ source: side, needles }) => ({ source: side, needles })), silent, tree };
}

/** Where the first word of a line begins. */
export function firstWordOf(line: string): number {
  let at = 0;
  while (at < line.length && !isWordCode(line.charCodeAt(at))) at++;
  return at;
}
