/** What the classes of letters and figures come to in Latin-1, three letters left out, as it stands in a class of characters. */
const IN_LATIN: Readonly<Record<string, string>> = {
  Lu: String.raw`A-Z\xc0-\xd6\xd8-\xde`,
  Ll: String.raw`a-z\xe0-\xf6\xf8-\xfe`,
  Lo: String.raw`\xaa\xba`,
  L: String.raw`A-Za-z\xaa\xba\xc0-\xd6\xd8-\xde\xe0-\xf6\xf8-\xfe`,
  N: String.raw`0-9\xb2\xb3\xb9\xbc-\xbe`,
};
/**
 * All but Latin-1 and signs that are no letters, marks or figures: general punctuation, currencies, ™, arrows, boxes, dingbats (but for their figures),
 * what stands for characters that were lost. Of Latin-1, what has a capital elsewhere, for which a pattern that ignores case would look: µ ß ÿ.
 */
const FOREIGN =
  /[^\0-\xb4\xb6-\xde\xe0-\xfe\u2000-\u206f\u20a0-\u20c0\u2122\u2190-\u23ff\u2500-\u2775\u2794-\u27bf\ufeff\ufffc\ufffd]/;

/** In a source: an escape, a bracket, the head of a named group, or a capital of Latin-1. */
const PARTS = /\\x[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\.|\(\?<\w+>|[A-Z\xc0-\xd6\xd8-\xde]/gs;
const CAPITAL = /^[A-Z\xc0-\xd6\xd8-\xde]$/;

/**
 * A pattern with classes of letters, and its twin for text of Latin letters, where the classes are a few ranges. Nearly all that is read in
 * English is such, and a class of Unicode costs: to find its hundreds of ranges and to compile them takes up to a millisecond a pattern, in
 * every thread, and case by the rules of Unicode as much again. Either is made when a text first asks for it.
 *
 * The twin of a pattern that ignores case has small letters only, and reads the text in small letters: V8 asks Unicode for the other case of
 * each letter of a pattern that ignores case, which takes it four times as long as to compile all the rest.
 */
export class LetterPattern {
  readonly source: string;
  private readonly flags: string;
  private readonly ignoresCase: boolean;
  private latin: RegExp | null = null;
  private small: RegExp | null = null;
  private full: RegExp | null = null;

  /** `flags` beside `u`, which the full pattern has. Only the classes L, Lu, Ll, Lo, Lt, M and N and scripts beyond Latin may stand in it. */
  constructor(source: string, flags = '') {
    this.source = source;
    this.flags = flags;
    this.ignoresCase = flags.includes('i');
  }

  test(text: string): boolean {
    return this.ignoresCase && !FOREIGN.test(text)
      ? this.inSmall().test(text.toLowerCase())
      : this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    if (!this.ignoresCase || FOREIGN.test(text)) return this.for(text).exec(text);
    const found = this.inSmall().exec(text.toLowerCase());
    return found === null ? null : asWritten(found, text);
  }

  /** The one of the two patterns that reads this text, to split it or to replace in it. */
  for(text: string): RegExp {
    if (FOREIGN.test(text)) {
      this.full ??= new RegExp(this.source, `${this.flags}u`);
      return this.full;
    }
    this.latin ??= new RegExp(latinOf(this.source), this.flags);
    return this.latin;
  }

  private inSmall(): RegExp {
    this.small ??= new RegExp(smallOf(latinOf(this.source)), `${this.flags.replace('i', '')}d`);
    return this.small;
  }
}

/** The source with its classes as they are in Latin-1: within brackets their ranges, outside a class of its own; of other scripts, nothing. */
function latinOf(source: string): string {
  let inside = false;
  return source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/gs, (part: string, name?: string) => {
    if (part === '[' || part === ']') inside = part === '[' || (inside && part !== ']');
    if (name === undefined) return part;
    const ranges = IN_LATIN[name] ?? '';
    return inside ? ranges : `[${ranges}]`;
  });
}

/** The source of a pattern for text in small letters: its capitals as small ones, written themselves or as escapes. */
const smallOf = (source: string): string =>
  source.replace(PARTS, (part: string) => {
    if (part.length === 1) return part.toLowerCase();
    const code = /^\\[xu]([\dA-Fa-f]+)$/.exec(part)?.[1];
    const letter = code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16));
    return CAPITAL.test(letter) ? letter.toLowerCase() : part;
  });

/** What was found in a text in small letters, as it stands in the text: Latin letters take as much room in either case. */
function asWritten(found: RegExpExecArray, text: string): RegExpExecArray {
  const { indices, groups } = found;
  indices?.forEach((span, i) => {
    if (span !== undefined) found[i] = text.slice(span[0], span[1]);
  });
  for (const [name, span] of Object.entries(indices?.groups ?? {})) {
    if (groups !== undefined && span !== undefined) groups[name] = text.slice(span[0], span[1]);
  }
  found.input = text;
  return found;
}
