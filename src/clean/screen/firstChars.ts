import { FIRST_CHARS, FIRST_PLACES } from '../../kernel/lines/layout.ts';
import { foldCode } from './chars.ts';
import { isAnchored } from './openings.ts';
import { type Part, readPattern } from './pattern.ts';

/** What is beyond ASCII is one. */
const BEYOND = FIRST_CHARS - 1;

/** Beyond ASCII, what folds to a letter of it: the dotless i, the long s, the sign of kelvin. */
const FOLD_TO_ASCII = [0x131, 0x17f, 0x212a];

/** A class of which no character is beyond ASCII, unless it folds to one of ASCII. */
const WITHIN_ASCII = /^(?:\\d|\[(?!\^)(?:[\x20-\x5b\x5d-\x7e]|\\[\]\\/.^$*+?()|{}[d-])*\])$/;

/** The most ways for a pattern to begin that are told apart. */
const MOST = 256;

/** One way to begin: by place, what may stand there, and what comes behind that. */
interface Start {
  readonly codes: readonly ReadonlySet<number>[];
  /** What the pattern goes on with, what nobody knows, or what is not asked, behind a character beyond ASCII, which may be two code units. */
  readonly behind: 'more' | 'anything' | 'unasked';
}

const NOTHING: readonly Start[] = [{ codes: [], behind: 'more' }];

/**
 * What may stand at the first places of a line that the pattern takes, as far as it tells: code units of ASCII, and `FIRST_CHARS` - 1 for all
 * beyond. None where it is not anchored. A line may be shorter; what stands behind its first character beyond ASCII is not told.
 */
export function firstCharsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly ReadonlySet<number>[] {
  const pattern = readPattern(source);
  if (pattern === null || !isAnchored(pattern)) return [];
  return united(startsOf(pattern, flags)).codes;
}

/**
 * The same of where a match may begin, in a line or in its middle, for a part of a pattern and so many places: a set for each, of what it surely has
 * there; none where it may have ended.
 */
export function startCharsOf(part: Part, flags: string): readonly ReadonlySet<number>[] {
  return united(startsOf(part, flags)).codes;
}

/** All ways in one. */
function united(starts: readonly Start[]): Start {
  const asked = starts.filter(({ behind }) => behind !== 'unasked');
  const places = asked.reduce((least, { codes }) => Math.min(least, codes.length), FIRST_PLACES);
  const codes = Array.from(
    { length: places },
    (_, at) => new Set(starts.flatMap((start) => [...(start.codes[at] ?? [])])),
  );
  return { codes, behind: 'anything' };
}

function startsOf(part: Part, flags: string): readonly Start[] {
  switch (part.kind) {
    case 'edge':
      return NOTHING;
    case 'text':
      return [ofText(part, flags)];
    case 'one':
      if (part.chars === null || (!flags.includes('i') && WITHIN_ASCII.test(part.source)))
        return ofClass(part.source, flags);
      return [{ codes: [new Set(part.chars.flatMap(codesOf))], behind: 'more' }];
    case 'choice':
      return part.options.flatMap((option) => startsOf(option.part, flags));
    case 'times':
      return repeated(startsOf(part.part, flags), part.least, part.most);
    case 'row':
      return part.parts.reduce((begun, next) => joined(begun, startsOf(next, flags)), NOTHING);
  }
}

function ofText({ text, written }: Part & { kind: 'text' }, flags: string): Start {
  const exact = (char: string): number[] => [Math.min(char.charCodeAt(0), BEYOND)];
  const codes = flags.includes('i')
    ? Array.from(text.slice(0, FIRST_PLACES), codesOf)
    : Array.from(written.slice(0, FIRST_PLACES), exact);
  return { codes: codes.map((some) => new Set(some)), behind: 'more' };
}

function repeated(once: readonly Start[], least: number, most: number): readonly Start[] {
  let times = NOTHING;
  const all: Start[] = [];
  for (let n = 0; n <= Math.min(most, least + FIRST_PLACES); n++) {
    if (n >= least) all.push(...times);
    times = joined(times, once);
  }
  return most > least + FIRST_PLACES
    ? [...all, ...times.map(({ codes }) => ({ codes, behind: 'anything' as const }))]
    : all;
}

function joined(begun: readonly Start[], next: readonly Start[]): readonly Start[] {
  const all = begun.flatMap((start) => {
    if (start.behind !== 'more' || start.codes.length === FIRST_PLACES) return [start];
    return next.map(({ codes, behind }) => ({ codes: [...start.codes, ...codes].slice(0, FIRST_PLACES), behind }));
  });
  return all.length > MOST ? [united(all)] : all;
}

/** What folds to a folded character. */
function codesOf(folded: string): number[] {
  const code = folded.charCodeAt(0);
  if (code >= BEYOND) return [BEYOND];
  const found: number[] = [];
  for (let ascii = 0; ascii < BEYOND; ascii++) if (foldCode(ascii) === code) found.push(ascii);
  if (FOLD_TO_ASCII.some((other) => foldCode(other) === code)) found.push(BEYOND);
  return found;
}

/** What is in a class: the class itself is asked. */
function ofClass(source: string, flags: string): Start[] {
  const one = new RegExp(`^${source}$`, flags);
  const holds = (code: number): boolean => one.test(String.fromCharCode(code));
  const ascii = Array.from({ length: BEYOND }, (_, code) => code).filter(holds);
  const within: Start = { codes: [new Set(ascii)], behind: 'more' };
  const isWithin = WITHIN_ASCII.test(source) && !FOLD_TO_ASCII.some(holds);
  return isWithin ? [within] : [within, { codes: [new Set([BEYOND])], behind: 'unasked' }];
}
