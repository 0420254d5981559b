import { needlesOf } from './needles.ts';
import { openingsOf } from './openings.ts';
import { type Option, type Part, readPattern } from './pattern.ts';

/** One of the alternatives of a pattern, and what its own wording says of the lines that it takes. */
export interface Alternative {
  readonly source: string;
  /** How their first word must begin; null where nothing is known. */
  readonly openings: readonly string[] | null;
  /** Strings of which one must stand in them; null where there are none that tell. */
  readonly needles: readonly string[] | null;
}

/**
 * A pattern, by the source of a regular expression with the flag `u`, once for each side of its outermost alternation; the sides that say
 * nothing of how they begin stay together, as the last.
 */
export function alternativesOf(source: string): readonly Alternative[] {
  const whole = readPattern(source);
  if (whole === null) return [{ source, openings: null, needles: null }];
  const choice = whole.kind === 'row' ? whole.parts.find((part) => part.kind === 'choice') : whole;
  if (choice?.kind !== 'choice') return [{ source, openings: openingsOf(whole), needles: needlesOf(whole) }];
  const head = source.slice(0, choice.from);
  const tail = source.slice(choice.to);
  const found: Alternative[] = [];
  const silent: Option[] = [];
  for (const option of choice.options) {
    const part = whole.kind === 'row' ? withOption(whole.parts, choice, option.part) : option.part;
    const openings = openingsOf(part);
    const side = source.slice(option.from, option.to);
    if (openings === null) silent.push({ ...option, part });
    else found.push({ source: head + side + tail, openings, needles: needlesOf(part) });
  }
  if (silent.length > 0) {
    const sides = silent.map(({ from, to }) => source.slice(from, to)).join('|');
    const needles = needlesOf({ ...choice, options: silent });
    found.push({ source: head + sides + tail, openings: null, needles });
  }
  return found;
}

/** The parts of a pattern with one side of the choice among them in its place. */
const withOption = (parts: readonly Part[], choice: Part, option: Part): Part => ({
  kind: 'row',
  parts: parts.map((part) => (part === choice ? option : part)),
});
