import { foldCode } from './chars.ts';
import { isAnchored } from './openings.ts';
import { type Part, readPattern } from './pattern.ts';

/** ASCII one by one, and what is beyond it as one. */
export const FIRST_CHARS = 129;
const BEYOND = 128;

/** Beyond ASCII, what folds to a letter of it: the dotless i, the long s, the sign of kelvin. */
const FOLD_TO_ASCII = [0x131, 0x17f, 0x212a];

/** A class of which no character is beyond ASCII, unless case is ignored. */
const WITHIN_ASCII = /^(?:\\d|\[(?!\^)(?:[\x20-\x5b\x5d-\x7e]|\\[\]\\/.^$*+?()|{}[d-])*\])$/;

/** What a match may begin with: the codes, and whether it may also be empty. */
interface Beginning {
  readonly codes: ReadonlySet<number>;
  readonly empty: boolean;
}

/**
 * With which code units a line may begin that the pattern takes: those of ASCII, and {@link FIRST_CHARS} - 1 for all beyond. Null where any will do: the
 * pattern is not anchored, or may take nothing before something that is not known.
 */
export function firstCharsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): ReadonlySet<number> | null {
  const pattern = readPattern(source);
  if (pattern === null || !isAnchored(pattern)) return null;
  const { codes, empty } = beginning(pattern, flags);
  return empty ? null : codes;
}

function beginning(part: Part, flags: string): Beginning {
  switch (part.kind) {
    case 'edge':
      return { codes: new Set(), empty: true };
    case 'text':
      return { codes: new Set(codesOf(part.text.slice(0, 1))), empty: part.text === '' };
    case 'one':
      return { codes: new Set(part.chars?.flatMap(codesOf) ?? codesOfClass(part.source, flags)), empty: false };
    case 'choice': {
      const sides = part.options.map((option) => beginning(option.part, flags));
      return { codes: union(sides), empty: sides.some(({ empty }) => empty) };
    }
    case 'times': {
      const once = beginning(part.part, flags);
      return { codes: once.codes, empty: once.empty || part.least === 0 };
    }
    case 'row': {
      const sides: Beginning[] = [];
      for (const each of part.parts) {
        const side = beginning(each, flags);
        sides.push(side);
        if (!side.empty) break;
      }
      return { codes: union(sides), empty: sides.every(({ empty }) => empty) };
    }
  }
}

const union = (sides: readonly Beginning[]): Set<number> => new Set(sides.flatMap(({ codes }) => [...codes]));

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
function codesOfClass(source: string, flags: string): number[] {
  const one = new RegExp(`^${source}$`, flags);
  const found: number[] = [];
  for (let ascii = 0; ascii < BEYOND; ascii++) if (one.test(String.fromCharCode(ascii))) found.push(ascii);
  if (flags.includes('i') || !WITHIN_ASCII.test(source)) found.push(BEYOND);
  return found;
}
