import { type Part, readPattern } from './pattern.ts';

/** Most strings of which one must stand in a line, and the longest of them. */
const MOST = 48;
const LONGEST = 24;
/** Shorter strings stand everywhere. */
const SHORTEST = 3;

/** `exact`: all that the part may take, when that is few; `best`: strings of which one stands in all that it takes. */
interface Held {
  readonly exact: readonly string[] | null;
  readonly best: readonly string[] | null;
}

const EMPTY: readonly string[] = [''];

/** Folded strings of which one stands in every line that the pattern takes; null when the pattern has none that tell. */
export function needlesOf(pattern: Part): readonly string[] | null {
  const { exact, best } = held(pattern);
  return better(best, exact);
}

/** {@link needlesOf} of a regular expression with the flag `u`, by its source. */
export function needlesOfPattern({ source }: Pick<RegExp, 'source'>): readonly string[] | null {
  const pattern = readPattern(source);
  return pattern === null ? null : needlesOf(pattern);
}

function held(part: Part): Held {
  switch (part.kind) {
    case 'edge':
      return { exact: EMPTY, best: null };
    case 'text':
      return { exact: [part.text], best: null };
    case 'one':
      return { exact: part.chars, best: null };
    case 'choice':
      return choice(part.options.map((option) => held(option.part)));
    case 'times':
      return times(part);
    case 'row':
      return row(part.parts);
  }
}

function choice(options: readonly Held[]): Held {
  const exact = options.flatMap((option) => option.exact ?? []);
  const whole = options.every((option) => option.exact !== null) && exact.length <= MOST;
  const lists = options.map((option) => better(option.best, option.exact));
  const all = lists.flatMap((list) => list ?? []);
  return {
    exact: whole ? [...new Set(exact)] : null,
    best: lists.every((list) => list !== null) && all.length <= MOST * 2 ? [...new Set(all)] : null,
  };
}

function times({ part, least, most }: Part & { kind: 'times' }): Held {
  const { exact, best } = held(part);
  if (least === 0) {
    const few = most === 1 && exact !== null && exact.length < MOST;
    return { exact: few ? [...EMPTY, ...exact] : null, best: null };
  }
  return most === 1 ? { exact, best } : { exact: null, best: better(best, exact) };
}

/** Strings that stand side by side are one string; what has too many forms parts them. */
function row(parts: readonly Part[]): Held {
  let run: readonly string[] = EMPTY;
  let whole = true;
  let best: readonly string[] | null = null;
  for (const part of parts) {
    const next = held(part);
    best = better(best, next.best);
    const joined = next.exact === null ? null : join(run, next.exact);
    if (joined === null) {
      best = better(best, run);
      whole = false;
      run = next.exact ?? EMPTY;
    } else {
      best = better(best, run);
      run = joined;
    }
  }
  return { exact: whole ? run : null, best: better(best, run) };
}

function join(left: readonly string[], right: readonly string[]): readonly string[] | null {
  if (left.length * right.length > MOST) return null;
  const joined: string[] = [];
  for (const a of left) {
    for (const b of right) {
      if (a.length + b.length > LONGEST) return null;
      joined.push(a + b);
    }
  }
  return joined;
}

/** The list that fewer lines pass: by its shortest string, then by how many there are. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  const first = weight(a);
  const second = weight(b);
  if (second < SHORTEST) return first < SHORTEST ? null : a;
  return second > first || (second === first && b!.length < a!.length) ? b : a;
}

/** The length of the shortest; a string that begins with a sign or a letter beyond the alphabet's is rare, and counts for more. */
function weight(list: readonly string[] | null): number {
  if (list === null || list.length === 0) return 0;
  let least = LONGEST;
  for (let i = 0; i < list.length; i++) {
    const text = list[i]!;
    const size = text.charCodeAt(0) > 160 ? 3 * text.length : text.length;
    if (size < least) least = size;
  }
  return least;
}
