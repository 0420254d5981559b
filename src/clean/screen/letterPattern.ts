import { CASELESS_STAND_INS, placesOf, STAND_INS, standIn } from './standIns.ts';

/** What the classes of letters and figures come to in Latin-1, as it stands in a class of characters; and where case is ignored, in small letters. */
const IN_LATIN: Readonly<Record<string, string>> = {
  L: String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\xff`,
  Lu: String.raw`A-Z\xc0-\xd6\xd8-\xde`,
  Ll: String.raw`a-z\xb5\xdf-\xf6\xf8-\xff`,
  Lo: String.raw`\xaa\xba`,
  N: String.raw`0-9\xb2\xb3\xb9\xbc-\xbe`,
};
const CASELESS_IN_LATIN: Readonly<Record<string, string>> = {
  ...IN_LATIN,
  L: String.raw`a-z\xaa\xb5\xba\xdf-\xf6\xf8-\xff`,
  Lu: IN_LATIN.Ll!,
};

/**
 * All but Latin-1 and signs that are no letters, marks or figures: general punctuation, currencies, ™, arrows, boxes, dingbats (but for their figures),
 * what stands for characters that were lost.
 */
const FOREIGN = /[^\0-\xff\u2000-\u206f\u20a0-\u20c0\u2122\u2190-\u23ff\u2500-\u2775\u2794-\u27bf\ufeff\ufffc\ufffd]/;
const ALL_FOREIGN = new RegExp(FOREIGN.source, 'gu');
/** In a source: a class beside those for which there are stand-ins, or a range that may take in what is foreign. */
const OWN_WAY = /\\P|\\p\{(?!(?:L[ulo]?|[MN])\})|[^[\\]-[^\0-\xff]/;
/** A pattern that is asked of more foreign texts than these is compiled as it is: that takes as long as so many stand-ins. */
const FEW = 128;

/** In a source: an escape, a bracket, the head of a named group, or a capital of Latin-1. */
const PARTS = /\\x[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\.|\(\?<\w+>|[A-Z\xc0-\xd6\xd8-\xde]/gs;
const CAPITAL = /^[A-Z\xc0-\xd6\xd8-\xde]$/;

/**
 * A pattern with classes of letters, and its twin for text of Latin letters, where the classes are a few ranges. Nearly all that is read in
 * English is such, and a class of Unicode costs: to find its hundreds of ranges and to compile them takes up to a millisecond a pattern, in
 * every thread, and case by the rules of Unicode as much again. Either is made when a text first asks for it. The twin reads the first few texts
 * with other letters too, by stand-ins: English has a few, and each had two dozen patterns compiled (a third of the 45 ms that 12,000 articles of news take for it).
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
  private traced: RegExp | null = null;
  private full: RegExp | null = null;
  /** Foreign texts that the twin may still read. */
  private few = -1;

  /** `flags` beside `u`, which the full pattern has. Only the classes L, Lu, Ll, Lo, Lt, M and N and scripts beyond Latin may stand in it. */
  constructor(source: string, flags = '') {
    this.source = source;
    this.flags = flags;
    this.ignoresCase = flags.includes('i');
  }

  test(text: string): boolean {
    const read = FOREIGN.test(text) ? this.standIn(text) : text;
    if (read === null) return this.inFull().test(text);
    return this.ignoresCase ? this.inSmall().test(read.toLowerCase()) : this.inLatin().test(read);
  }

  exec(text: string): RegExpExecArray | null {
    const foreign = FOREIGN.test(text);
    if (!foreign && !this.ignoresCase) return this.inLatin().exec(text);
    const read = foreign ? this.standIn(text) : text;
    if (read === null) return this.inFull().exec(text);
    const found = this.ignoresCase ? this.inSmall().exec(read.toLowerCase()) : this.inTraced().exec(read);
    return found === null ? null : asWritten(found, text, read.length < text.length ? placesOf(text) : null);
  }

  /** The one of the two patterns that reads this text, to split it or to replace in it. */
  for(text: string): RegExp {
    return FOREIGN.test(text) ? this.inFull() : this.inLatin();
  }

  /** What the twin reads instead of a foreign text; null when the pattern itself is to read it. */
  private standIn(text: string): string | null {
    if (this.few < 0) this.few = this.mayStandIn() ? FEW : 0;
    if (this.few === 0 || this.full !== null) return null;
    this.few--;
    return standIn(text, ALL_FOREIGN);
  }

  /** Whether the pattern is the same to all characters of a kind: where it names no foreign one. */
  private mayStandIn(): boolean {
    if (/[gy]/.test(this.flags)) return false;
    const written = this.source.replace(/\\u([\dA-Fa-f]{4})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
    return !FOREIGN.test(written) && !OWN_WAY.test(written);
  }

  private inFull(): RegExp {
    this.full ??= new RegExp(this.source, `${this.flags}u`);
    return this.full;
  }

  private inLatin(): RegExp {
    this.latin ??= new RegExp(latinOf(this.source, this.ignoresCase), this.flags);
    return this.latin;
  }

  /** The twin for Latin letters once more, where it is to tell places. */
  private inTraced(): RegExp {
    this.traced ??= new RegExp(latinOf(this.source, false), `${this.flags}d`);
    return this.traced;
  }

  private inSmall(): RegExp {
    this.small ??= new RegExp(smallOf(latinOf(this.source, true)), `${this.flags.replace('i', '')}d`);
    return this.small;
  }
}

/** The source with its classes as they are in Latin-1, and the stand-ins: within brackets their ranges, outside a class of its own; of scripts, nothing. */
function latinOf(source: string, caseless: boolean): string {
  const latin = caseless ? CASELESS_IN_LATIN : IN_LATIN;
  const standIns = caseless ? CASELESS_STAND_INS : STAND_INS;
  let inside = false;
  return source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/gs, (part: string, name?: string) => {
    if (part === '[' || part === ']') inside = part === '[' || (inside && part !== ']');
    if (name === undefined) return part;
    const ranges = (latin[name] ?? '') + (standIns[name] ?? '');
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

/** What was found in a text in small letters or with stand-ins, as it stands in the text; `places` is where its characters begin, null where each is one code unit. */
function asWritten(found: RegExpExecArray, text: string, places: readonly number[] | null): RegExpExecArray {
  const { indices, groups } = found;
  const placed = ([from, to]: readonly [number, number]): string =>
    places === null ? text.slice(from, to) : text.slice(places[from], places[to]);
  indices?.forEach((span, i) => {
    if (span !== undefined) found[i] = placed(span);
  });
  for (const [name, span] of Object.entries(indices?.groups ?? {})) {
    if (groups !== undefined && span !== undefined) groups[name] = placed(span);
  }
  if (places !== null) found.index = places[found.index]!;
  found.input = text;
  return found;
}
