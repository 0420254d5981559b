/** A blank of any kind: `\s`. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

/** A figure of ASCII: `\d`. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A capital: `\p{Lu}`. Like the next, of a code point. */
export const isUpper = (code: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(String.fromCodePoint(code));

/** A small letter: `\p{Ll}`. */
export const isLower = (code: number): boolean =>
  code < 128 ? code >= 97 && code <= 122 : /\p{Ll}/u.test(String.fromCodePoint(code));

/** Whether what begins at `at` begins with a small letter. */
export const startsLower = (text: string, at: number): boolean => at < text.length && isLower(text.codePointAt(at)!);

/** Where the blanks end that begin at `at`. */
export function afterBlanks(text: string, at: number, end: number = text.length): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** What the classes of letters and figures come to in ASCII, as it stands in a class of characters. */
const IN_ASCII: Readonly<Record<string, string>> = { Lu: 'A-Z', Ll: 'a-z', L: 'A-Za-z', N: '0-9' };
/** All but ASCII, general punctuation and the signs of Latin-1: letters, marks and figures of other alphabets are among it. */
const FOREIGN = /[^\0-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2000-\u206f]/;

/**
 * A pattern with classes of letters, and its twin for text whose letters are all ASCII, where the classes are a few ranges. Nearly all that
 * is read in English is such, and a class of Unicode costs: to find its hundreds of ranges and to compile them takes up to a millisecond a
 * pattern, in every thread, and case by the rules of Unicode as much again. Either is made when a text first asks for it.
 */
export class LetterPattern {
  private readonly source: string;
  private readonly flags: string;
  private ascii: RegExp | null = null;
  private full: RegExp | null = null;

  /** `flags` beside `u`, which the full pattern has. Only the classes L, Lu, Ll, Lo, Lt, M and N and scripts beyond ASCII may stand in it. */
  constructor(source: string, flags = '') {
    this.source = source;
    this.flags = flags;
  }

  test(text: string): boolean {
    return this.patternFor(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.patternFor(text).exec(text);
  }

  private patternFor(text: string): RegExp {
    if (FOREIGN.test(text)) {
      this.full ??= new RegExp(this.source, `${this.flags}u`);
      return this.full;
    }
    this.ascii ??= new RegExp(asciiOf(this.source), this.flags);
    return this.ascii;
  }
}

/** The source with its classes as they are in ASCII: within brackets their ranges, outside a class of its own; of other scripts, nothing. */
function asciiOf(source: string): string {
  let inside = false;
  return source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/gs, (part: string, name?: string) => {
    if (part === '[' || part === ']') inside = part === '[' || (inside && part !== ']');
    if (name === undefined) return part;
    const ranges = IN_ASCII[name] ?? '';
    return inside ? ranges : `[${ranges}]`;
  });
}
