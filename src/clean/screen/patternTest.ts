import { isWordCode } from './firstWord.ts';
import { NeedleList } from './needleList.ts';
import { needlesOf } from './needles.ts';
import { openingsOf } from './openings.ts';
import { OpeningTree } from './openingTree.ts';
import { type Option, type Part, readPattern } from './pattern.ts';

/** One of the alternatives of a pattern. */
interface Piece {
  readonly source: string;
  readonly part: Part | null;
  pattern: RegExp | null;
  /** What must stand in a line for it; null when it does not tell, undefined until it is asked. */
  needles: NeedleList | null | undefined;
}

/**
 * A pattern that is only asked whether it takes a line. Its alternatives are tried one by one, each behind what its own wording says that
 * the first words of a line must be and must be in it; so a line of prose meets next to none. Only what is met is compiled, in small pieces:
 * whole, a long pattern with the flags `iu` takes milliseconds.
 */
export class PatternTest {
  private readonly rule: { readonly pattern: RegExp };
  /** Null until the first line comes. Those 32 apart share a bit of `openings`. */
  private pieces: readonly Piece[] | null = null;
  private readonly openings: OpeningTree = new OpeningTree();
  /** All the texts in `openings`; null when one of the pieces says nothing of how it begins. */
  private texts: string[] | null = [];

  /** The pattern of `rule` is asked for when the first line comes: to make it takes time, and most are never met. */
  constructor(rule: { readonly pattern: RegExp }) {
    this.rule = rule;
  }

  /** Whether the pattern takes the line: what its `test` says. */
  takes(line: string): boolean {
    this.pieces ??= this.split();
    const may = this.openings.read(line, firstWordOf(line));
    if (may === 0) return false;
    const { pieces } = this;
    for (let i = 0; i < pieces.length; i++) {
      if ((may & (1 << (i & 31))) !== 0 && this.fits(pieces[i]!, line)) return true;
    }
    return false;
  }

  /** The folded texts with one of which the first word of a line must begin for the pattern to take it; null when any will do. */
  beginnings(): readonly string[] | null {
    this.pieces ??= this.split();
    return this.texts;
  }

  private fits(piece: Piece, line: string): boolean {
    if (piece.needles === undefined) {
      const needles = piece.part === null ? null : needlesOf(piece.part);
      piece.needles = needles === null ? null : new NeedleList(needles);
    }
    if (piece.needles !== null && !piece.needles.holds(line)) return false;
    piece.pattern ??= new RegExp(piece.source, this.rule.pattern.flags);
    return piece.pattern.test(line);
  }

  /** The pattern once for each side of its outermost alternation; the sides that say nothing of how they begin stay together. */
  private split(): readonly Piece[] {
    const { source } = this.rule.pattern;
    const pieces: Piece[] = [];
    const whole = readPattern(source);
    const choice = whole?.kind === 'row' ? whole.parts.find((part) => part.kind === 'choice') : whole;
    if (choice?.kind !== 'choice') {
      this.file(pieces, source, whole, whole === null ? null : openingsOf(whole));
      return pieces;
    }
    const head = source.slice(0, choice.from);
    const tail = source.slice(choice.to);
    const silent: Option[] = [];
    for (const option of choice.options) {
      const part = whole?.kind === 'row' ? withOption(whole.parts, choice, option.part) : option.part;
      const openings = openingsOf(part);
      if (openings === null) silent.push({ ...option, part });
      else this.file(pieces, head + source.slice(option.from, option.to) + tail, part, openings);
    }
    if (silent.length > 0) {
      const sides = silent.map(({ from, to }) => source.slice(from, to)).join('|');
      this.file(pieces, head + sides + tail, { ...choice, options: silent }, null);
    }
    return pieces;
  }

  private file(pieces: Piece[], source: string, part: Part | null, openings: readonly string[] | null): void {
    const bit = 1 << (pieces.length & 31);
    pieces.push({ source, part, pattern: null, needles: undefined });
    for (const text of openings ?? ['']) this.openings.add(text, bit);
    if (openings === null) this.texts = null;
    else this.texts?.push(...openings);
  }
}

/** Where the first word of a line begins. */
export function firstWordOf(line: string): number {
  let at = 0;
  while (at < line.length && !isWordCode(line.charCodeAt(at))) at++;
  return at;
}

/** The parts of a pattern with one side of the choice among them in its place. */
const withOption = (parts: readonly Part[], choice: Part, option: Part): Part => ({
  kind: 'row',
  parts: parts.map((part) => (part === choice ? option : part)),
});
