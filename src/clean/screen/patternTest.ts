import { isWordCode } from './firstWord.ts';
import { openingsOf } from './openings.ts';
import { OpeningTree } from './openingTree.ts';
import { readPattern } from './pattern.ts';

/**
 * A pattern that is only asked whether it takes a line. Its alternatives are tried one by one, each behind what its own wording says that
 * the first words of a line must be; so a line of prose meets next to none. Only what is met is compiled, in small pieces: whole, a long
 * pattern with the flags `iu` takes milliseconds.
 */
export class PatternTest {
  private readonly pattern: RegExp;
  /** The sources of the alternatives; null until the first line comes. Those 32 apart share a bit of `openings`. */
  private sources: readonly string[] | null = null;
  private readonly pieces: (RegExp | undefined)[] = [];
  private readonly openings: OpeningTree = new OpeningTree();

  constructor(pattern: RegExp) {
    this.pattern = pattern;
  }

  /** Whether the pattern takes the line: what its `test` says. */
  takes(line: string): boolean {
    this.sources ??= this.split();
    let word = 0;
    while (word < line.length && !isWordCode(line.charCodeAt(word))) word++;
    const may = this.openings.read(line, word);
    if (may === 0) return false;
    const { sources, pieces } = this;
    for (let i = 0; i < sources.length; i++) {
      if ((may & (1 << (i & 31))) === 0) continue;
      pieces[i] ??= new RegExp(sources[i]!, this.pattern.flags);
      if (pieces[i]!.test(line)) return true;
    }
    return false;
  }

  /** The pattern once for each side of its outermost alternation; the sides that say nothing of how they begin stay together. */
  private split(): readonly string[] {
    const { source } = this.pattern;
    const whole = readPattern(source);
    const choice = whole?.kind === 'row' ? whole.parts.find((part) => part.kind === 'choice') : whole;
    if (choice?.kind !== 'choice') {
      this.file(whole === null ? null : openingsOf(whole), 0);
      return [source];
    }
    const head = source.slice(0, choice.from);
    const tail = source.slice(choice.to);
    const sources: string[] = [];
    const silent: string[] = [];
    for (const { from, to } of choice.options) {
      const option = source.slice(from, to);
      const piece = readPattern(head + option + tail);
      const openings = piece === null ? null : openingsOf(piece);
      if (openings === null) silent.push(option);
      else this.file(openings, sources.push(head + option + tail) - 1);
    }
    if (silent.length > 0) this.file(null, sources.push(head + silent.join('|') + tail) - 1);
    return sources;
  }

  private file(openings: readonly string[] | null, piece: number): void {
    for (const text of openings ?? ['']) this.openings.add(text, 1 << (piece & 31));
  }
}
