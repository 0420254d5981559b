import { Char, charOf, foldText, KIND_LETTER, KIND_SELDOM, KIND_UNKNOWN, KINDS, learnKind, standsAt } from './chars.ts';
import { frequencyOf, GRAM, gramAt, LAST } from './grams.ts';

/** All bits of a gram. */
const WHOLE = 0xfffff;

/**
 * The places of a line that are looked at once it is passed: where they are, and the grams that end there. Written down, as a call for each
 * of them in the midst of the pass would cost the whole pass half its speed. As long as the longest line so far.
 */
let places = new Int32Array(512);
let gramsThere = new Int32Array(512);

/** A string to be found, and how many of its characters come before the end of its gram or behind its sign. */
interface Needle {
  readonly text: string;
  readonly end: number;
  readonly group: number;
  readonly bit: number;
}

/**
 * Finds in one pass over a line which of many rules have one of their strings in it, case aside, and counts its words on the way. Each
 * string is looked for by four of its characters, those that news has least, and compared only where these stand; a shorter one by three or
 * by a sign in it.
 */
export class NeedleScreen {
  /** Of the line read last, by group: the bits of the rules that have a string in it. */
  readonly found: Int32Array;
  /** Its words: what stands between blanks and holds a letter, digit or `$`; where a script writes no blanks, half the letters. */
  words = 0;
  /** It holds a {@link Char.Odd} character. */
  odd = false;
  /** By the first three characters of a gram: a bit for each fourth with which some needle has it. */
  private readonly grams = new Int32Array((WHOLE + 1) >>> 5);
  /** By gram: what to compare. */
  private readonly needles = new Map<number, Needle[]>();
  /** By the low byte of a {@link Char.Sign}. */
  private readonly signs: (Needle[] | undefined)[] = [];
  /** Bits of the rules that name no string: they are always found. */
  private readonly always: Int32Array;

  /**
   * `groups[g][i]` are the strings of rule i of group g, one of which must stand in the line, or null when any line will do; within a
   * group, rules 32 apart share a bit.
   */
  constructor(...groups: readonly (readonly (readonly string[] | null)[])[]) {
    this.found = new Int32Array(groups.length);
    this.always = new Int32Array(groups.length);
    groups.forEach((lists, group) => {
      lists.forEach((list, i) => {
        const bit = 1 << (i & 31);
        if (list === null) this.always[group]! |= bit;
        else for (const text of list) this.add(foldText(text), group, bit);
      });
    });
  }

  /** Whether the line holds a string of any rule. */
  holds(line: string): boolean {
    this.read(line, 0, line.length);
    return this.found.some((bits) => bits !== 0);
  }

  /** Reads `text` from `from` to `to`. */
  read(text: string, from: number, to: number): void {
    const count = this.pass(text, from, to);
    for (let g = 0; g < this.always.length; g++) this.found[g] = this.always[g]!;
    this.odd = false;
    let unspaced = 0;
    for (let i = 0; i < count; i++) {
      const at = places[i]!;
      const code = text.charCodeAt(at);
      const needles = this.needles.get(gramsThere[i]!);
      if (needles !== undefined) this.compare(needles, text, from, at + 1, to);
      const kind = KINDS[code]!;
      if (kind < KIND_SELDOM) continue;
      const char = learnKind(code);
      // Its kind was not known, so the pass misread it.
      if (kind === KIND_UNKNOWN) {
        this.read(text, from, to);
        return;
      }
      if ((char & Char.Unspaced) !== 0) unspaced++;
      if ((char & Char.Odd) !== 0) this.odd = true;
      const signed = (char & Char.Sign) === 0 ? undefined : this.signs[char & 255];
      if (signed !== undefined) this.compare(signed, text, from, at + 1, to);
    }
    this.words += unspaced >> 1;
  }

  /** Counts the words, and writes down the `places` to look at. Returns how many. */
  private pass(text: string, from: number, to: number): number {
    if (to - from > places.length) {
      places = new Int32Array(2 * (to - from));
      gramsThere = new Int32Array(2 * (to - from));
    }
    // All in names of this function: what stands in the module is looked up again for every character.
    const { grams } = this;
    const kinds = KINDS;
    const letter = KIND_LETTER;
    const last = LAST;
    const seldom = KIND_SELDOM;
    let gram = 0;
    let count = 0;
    // Both at the place of their bit, so that nothing is shifted for each character.
    let words = 0;
    let open = letter;
    for (let at = from; at < to; at++) {
      const kind = kinds[text.charCodeAt(at)]!;
      // A letter begins a word where one is open, and closes it; a blank opens one; other marks do neither.
      words += kind & open;
      open = ((kind >>> 1) & letter) | (open & ~kind);
      const fourths = grams[gram & last]!;
      gram = (gram << 5) | (kind & 0x1f);
      if ((((fourths >>> (kind & 0x1f)) & 1) | (kind & seldom)) === 0) continue;
      places[count] = at;
      gramsThere[count++] = gram & WHOLE;
    }
    this.words = words / KIND_LETTER;
    return count;
  }

  /** Marks the rules of those needles that stand in the text where their gram ends at `at`. */
  private compare(needles: readonly Needle[], text: string, from: number, at: number, to: number): void {
    for (let i = 0; i < needles.length; i++) {
      const needle = needles[i]!;
      const start = at - needle.end;
      if (start < from || start + needle.text.length > to || !standsAt(needle.text, text, start)) continue;
      this.found[needle.group]! |= needle.bit;
    }
  }

  private add(text: string, group: number, bit: number): void {
    if (text.length < GRAM) {
      this.addShort(text, group, bit);
      return;
    }
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i + GRAM <= text.length; i++) {
      const times = frequencyOf(text, i);
      if (times >= least) continue;
      least = times;
      best = i;
    }
    this.file(gramAt(text, best, GRAM), { text, end: best + GRAM, group, bit });
  }

  /** A string shorter than a gram: by a sign in it, else by all grams that it may be the end of. */
  private addShort(text: string, group: number, bit: number): void {
    for (let i = 0; i < text.length; i++) {
      const char = charOf(text.charCodeAt(i));
      if ((char & Char.Sign) === 0) continue;
      this.signs[char & 255] ??= [];
      this.signs[char & 255]!.push({ text, end: i + 1, group, bit });
      return;
    }
    const step = 1 << (5 * text.length);
    for (let gram = gramAt(text, 0, text.length); gram <= WHOLE; gram += step) {
      this.file(gram, { text, end: text.length, group, bit });
    }
  }

  private file(gram: number, needle: Needle): void {
    let needles = this.needles.get(gram);
    if (needles === undefined) {
      needles = [];
      this.needles.set(gram, needles);
      this.grams[gram >>> 5]! |= 1 << (gram & 0x1f);
    }
    needles.push(needle);
  }
}
