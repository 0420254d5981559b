import { isWordCode } from './firstWord.ts';
import { NeedleScreen } from './needleScreen.ts';
import { needlesOf } from './needles.ts';
import { openingsOf } from './openings.ts';
import { OpeningTree } from './openingTree.ts';
import { type Option, type Part, readPattern } from './pattern.ts';

/**
 * A pattern that is only asked whether it takes a line. Its alternatives are tried one by one, each behind what its own wording says that
 * the first words of a line must be; so a line of prose meets next to none. Only what is met is compiled, in small pieces: whole, a long
 * pattern with the flags `iu` takes milliseconds.
 */
export class PatternTest {
  private readonly rule: { readonly pattern: RegExp };
  /** The sources of the alternatives; null until the first line comes. Those 32 apart share a bit of `openings`. */
  private sources: readonly string[] | null = null;
  private readonly pieces: (RegExp | undefined)[] = [];
  private readonly openings: OpeningTree = new OpeningTree();
  /** The last of the sources may say nothing of how it begins: then this tells what must stand in a line, if it tells that. */
  private silent: NeedleScreen | null = null;

  /** The pattern of `rule` is asked for when the first line comes: to make it takes time, and most are never met. */
  constructor(rule: { readonly pattern: RegExp }) {
    this.rule = rule;
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
      if (i === sources.length - 1 && this.silent !== null && !this.silent.holds(line)) continue;
      pieces[i] ??= new RegExp(sources[i]!, this.rule.pattern.flags);
      if (pieces[i]!.test(line)) return true;
    }
    return false;
  }

  /** The pattern once for each side of its outermost alternation; the sides that say nothing of how they begin stay together. */
  private split(): readonly string[] {
    const { source } = this.rule.pattern;
    const whole = readPattern(source);
    const choice = whole?.kind === 'row' ? whole.parts.find((part) => part.kind === 'choice') : whole;
    if (choice?.kind !== 'choice') {
      const openings = whole === null ? null : openingsOf(whole);
      this.file(openings, 0);
      if (whole !== null && openings === null) this.screenBy(needlesOf(whole));
      return [source];
    }
    const head = source.slice(0, choice.from);
    const tail = source.slice(choice.to);
    const sources: string[] = [];
    const silent: Option[] = [];
    for (const option of choice.options) {
      const part = whole?.kind === 'row' ? withOption(whole.parts, choice, option.part) : option.part;
      const openings = openingsOf(part);
      if (openings === null) silent.push({ ...option, part });
      else this.file(openings, sources.push(head + source.slice(option.from, option.to) + tail) - 1);
    }
    if (silent.length > 0) {
      this.file(null, sources.push(head + silent.map(({ from, to }) => source.slice(from, to)).join('|') + tail) - 1);
      this.screenBy(needlesOf({ ...choice, options: silent }));
    }
    return sources;
  }

  private screenBy(needles: readonly string[] | null): void {
    if (needles !== null) this.silent = new NeedleScreen([needles]);
  }

  private file(openings: readonly string[] | null, piece: number): void {
    for (const text of openings ?? ['']) this.openings.add(text, 1 << (piece & 31));
  }
}

/** The parts of a pattern with one side of the choice among them in its place. */
const withOption = (parts: readonly Part[], choice: Part, option: Part): Part => ({
  kind: 'row',
  parts: parts.map((part) => (part === choice ? option : part)),
});
