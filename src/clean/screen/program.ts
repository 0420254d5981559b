import {
  AT_BORDER,
  AT_END,
  AT_START,
  CHOICE,
  CLASS_SIZE,
  FIRST_CHARS,
  LATIN,
  LETTERS,
  MARKS,
  NOT_BEFORE,
  ONES,
  PUNCTUATION,
  START_PLACES,
  TAKEN,
  WITHIN,
  WRITTEN,
} from '../../kernel/lines/layout.ts';
import { foldCode } from './chars.ts';
import { startCharsOf } from './firstChars.ts';
import { isAnchored } from './openings.ts';
import { ANY_CLASS, NO_CLASS, type Part, readPattern } from './pattern.ts';

/** Numbers of a program at most, or so. One that would be longer takes more room than it is worth: parts that are repeated are written as often as that. */
const LONGEST = 12_000;
/** What stands for any number of characters. */
const MANY = 0x7fffffff;

/** All of the bits that tell what a step may begin with. */
const ANY = -1;

/** Where the characters that programs know stand in a class: by bit, their code units. */
const KNOWN: readonly number[] = Array.from({ length: LATIN + MARKS }, (_, bit) =>
  bit < LATIN ? bit : PUNCTUATION + bit - LATIN,
);

const EDGES: Readonly<Record<string, number>> = { '^': AT_START, $: AT_END, '\\b': AT_BORDER, '\\B': WITHIN };

/**
 * Writes programs of patterns that are only asked whether they take a line. The kernel of lines runs them (assembly/patterns.ts) in the place of the
 * patterns: each of these takes V8 up to half a millisecond to compile, in each thread, and most that a line meets say no. Of 9,100 lines in 20 MB of news
 * that met a pattern 86 still do, and a scan takes some hundredths less CPU. A program says what the pattern says, or that it cannot tell: which
 * characters are in a class, and which are the same but for case, the expression itself is asked for all that programs know.
 */
export class Programs {
  readonly #numbers: number[];
  /** Where classes stand, by their bits. */
  readonly #classes = new Map<string, number>();
  #flags = 'u';
  /** Where what is written of the program begins. */
  #begun = 0;
  /** It holds what no step is there for, or is too long. */
  #broken = false;

  /** @param numbers those of the rules, see `RULE_NUMBERS` of layout.ts: programs stand behind what is there */
  constructor(numbers: number[]) {
    this.#numbers = numbers;
  }

  /** Writes the program of a pattern with the flag `u`, and says where; null where the kernel could not tell what that says. */
  add({ source, flags }: Pick<RegExp, 'source' | 'flags'>): number | null {
    const pattern = readPattern(source);
    return pattern === null || !/^i?u$/.test(flags) ? null : this.#write(pattern, flags);
  }

  /** Writes the program of what holds one of some strings. */
  addStrings(strings: readonly string[]): number | null {
    const options = strings.map((written) => ({ part: textOf(written), from: 0, to: 0 }));
    return this.#write({ kind: 'choice', options, from: 0, to: 0 }, 'u');
  }

  #write(pattern: Part, flags: string): number | null {
    this.#begun = this.#numbers.length;
    this.#flags = flags;
    this.#broken = false;
    const first = this.#part(pattern, this.#put(TAKEN));
    const program = this.#put(isAnchored(pattern) ? 0 : this.#starts(pattern), first);
    if (!this.#broken) return program;
    this.#numbers.length = this.#begun;
    for (const [bits, place] of this.#classes) if (place >= this.#begun) this.#classes.delete(bits);
    return null;
  }

  /** Writes what may stand where the pattern begins, which need not be where the line does. */
  #starts(pattern: Part): number {
    const ways = waysOf(pattern).map((way) => startCharsOf(way, this.#flags));
    const numbers = Array.from({ length: START_PLACES * FIRST_CHARS }, (_, i) => {
      const place = Math.floor(i / FIRST_CHARS);
      const may = (sets: readonly ReadonlySet<number>[]): boolean => sets[place]?.has(i % FIRST_CHARS) ?? true;
      return ways.reduce((bits, sets, way) => (may(sets) ? bits | (1 << (way & 31)) : bits), 0);
    });
    return this.#put(...numbers);
  }

  #put(...numbers: readonly number[]): number {
    return this.#numbers.push(...numbers) - numbers.length;
  }

  /** Writes the steps of a part, behind which the step `next` comes, and says where the first stands. */
  #part(part: Part, next: number): number {
    this.#broken ||= this.#numbers.length - this.#begun > LONGEST;
    if (this.#broken) return next;
    switch (part.kind) {
      case 'text':
        return this.#text(part.written, next);
      case 'one':
        return this.#put(ONES, next, this.#class(part.source), 1, 1);
      case 'edge':
        return this.#edge(part, next);
      case 'choice':
        return this.#choice(part.options.map((option) => this.#part(option.part, next)));
      case 'times':
        return this.#times(part, next);
      case 'row':
        return part.parts.reduceRight((behind, one) => this.#part(one, behind), next);
    }
  }

  #choice(steps: readonly number[]): number {
    const firsts = steps.reduce((bits, step) => bits | this.#firsts(step), 0);
    return this.#put(CHOICE, firsts, steps.length, ...steps);
  }

  /** The low five bits of the ASCII characters that a step may begin with, a bit each; all where it may do without a character. */
  #firsts(step: number): number {
    const [kind, next, given, least] = this.#numbers.slice(step, step + 4) as [number, number, number, number];
    switch (kind) {
      case CHOICE:
        return next;
      case LETTERS:
      case WRITTEN:
        return least < 128 ? 1 << (least & 31) : 0;
      case ONES:
        return this.#ofClass(given) | (least === 0 ? this.#firsts(next) : 0);
      case TAKEN:
      case AT_END:
        return ANY;
      default:
        return this.#firsts(next);
    }
  }

  /** The same of a class. */
  #ofClass(place: number): number {
    return place === 0 ? ANY : this.#numbers.slice(place, place + 4).reduce((bits, some) => bits | some, 0);
  }

  #edge({ source, inside }: Part & { kind: 'edge' }, next: number): number {
    if (source === '(?!' && inside) return this.#put(NOT_BEFORE, next, this.#part(inside, this.#put(TAKEN)));
    const kind = EDGES[source];
    if (kind === undefined) this.#broken = true;
    return this.#put(kind ?? TAKEN, next);
  }

  #text(written: string, next: number): number {
    const codes = Array.from({ length: written.length }, (_, i) => written.charCodeAt(i));
    if (!this.#flags.includes('i')) return this.#put(WRITTEN, next, codes.length, ...codes);
    let behind = next;
    for (let to = codes.length; to > 0; ) {
      let from = to;
      while (from > 0 && this.#folds(codes[from - 1]!)) from--;
      if (from < to) behind = this.#put(LETTERS, behind, to - from, ...codes.slice(from, to).map(foldCode));
      to = from;
      if (to > 0) behind = this.#put(ONES, behind, this.#classOf(this.#same(codes[--to]!)), 1, 1);
    }
    return behind;
  }

  #times({ part, least, most }: Part & { kind: 'times' }, next: number): number {
    const one = this.#oneOf(part);
    if (one !== null) return this.#put(ONES, next, one, least, Math.min(most, MANY));
    let step = next;
    if (most === Infinity) {
      if (mayTakeNothing(part)) this.#broken = true;
      // What it goes on with is known once that is written.
      step = this.#put(CHOICE, ANY, 2, 0, next);
      const again = this.#part(part, step);
      this.#numbers[step + 3] = again;
    } else for (let n = least; n < most && !this.#broken; n++) step = this.#choice([this.#part(part, step), next]);
    for (let n = 0; n < least && !this.#broken; n++) step = this.#part(part, step);
    return step;
  }

  /** The class of a part that is one character; null for one that is not. */
  #oneOf(part: Part): number | null {
    if (part.kind === 'one') return this.#class(part.source);
    return part.kind === 'text' && part.written.length === 1
      ? this.#classOf(this.#same(part.written.charCodeAt(0)))
      : null;
  }

  #class(source: string): number {
    if (source === NO_CLASS) this.#broken = true;
    return source === ANY_CLASS ? 0 : this.#classOf(this.#holding(source));
  }

  /** Which of the characters that programs know a class holds, by its source: the class itself is asked. */
  #holding(source: string): readonly number[] {
    const one = new RegExp(`^${source}$`, this.#flags);
    return KNOWN.filter((code) => one.test(String.fromCharCode(code)));
  }

  /** Which of them are the same as a character to the pattern. */
  #same(code: number): readonly number[] {
    return this.#holding(`\\u{${code.toString(16)}}`);
  }

  /** Whether those are the ones that fold to what it folds to. */
  #folds(code: number): boolean {
    const same = new Set(this.#same(code));
    return KNOWN.every((other) => same.has(other) === (foldCode(other) === foldCode(code)));
  }

  /** Where a class of these characters stands. */
  #classOf(codes: readonly number[]): number {
    const bits = new Int32Array(CLASS_SIZE);
    for (const code of codes) {
      const bit = KNOWN.indexOf(code);
      bits[bit >>> 5]! |= 1 << (bit & 31);
    }
    const name = bits.join();
    const place = this.#classes.get(name) ?? this.#put(...bits);
    this.#classes.set(name, place);
    return place;
  }
}

const textOf = (written: string): Part => ({ kind: 'text', text: written, written });

/** The ways in which a pattern may begin: with one side of its outermost alternation, if it begins with that. */
function waysOf(pattern: Part): readonly Part[] {
  if (pattern.kind === 'choice') return pattern.options.flatMap((option) => waysOf(option.part));
  if (pattern.kind !== 'row' || pattern.parts.length === 0) return [pattern];
  const [first, ...behind] = pattern.parts;
  return waysOf(first!).map((way) => ({ kind: 'row', parts: [way, ...behind] }));
}

function mayTakeNothing(part: Part): boolean {
  switch (part.kind) {
    case 'text':
      return part.written === '';
    case 'one':
      return false;
    case 'edge':
      return true;
    case 'choice':
      return part.options.some((option) => mayTakeNothing(option.part));
    case 'times':
      return part.least === 0 || mayTakeNothing(part.part);
    case 'row':
      return part.parts.every(mayTakeNothing);
  }
}
