import type { Paragraph } from '../clean/types.ts';
import { Char, CLASS, expansion, FOLD, resolve, resolveAstral } from './chars.ts';
import { Cursor } from './cursor.ts';
import { Unit } from './fold/numbers.ts';
import {
  DOLLAR_SALT,
  DOTTED_SALT,
  find,
  hasTrait,
  isCurrency,
  RAW_PERCENT,
  RAW_USA,
  ROLE,
  Role,
  SUFFIX_SALT,
  SYMBOLS,
  TARGET,
  TRAITS,
  Trait,
  UPPER_SALT,
  VALUE,
} from './foldTable.ts';
import { amountHash, PRIME, pairKey, SEED } from './hash.ts';
import { introduces } from './introduction.ts';
import { QuoteState } from './quotes.ts';
import { readNumber, type ScannedNumber } from './readNumber.ts';
import { RAW, shortVerb } from './verbs.ts';
import { WordBuffer } from './wordBuffer.ts';
import { type LocatedWords, WordFlag } from './words.ts';

/**
 * Reads canonical words in one pass over UTF-16 code units, into arrays of its own that the next text overwrites. Holds no
 * text and no state between calls; make one for each worker.
 */
export class WordReader {
  readonly #words = new WordBuffer();
  readonly #quotes = new QuoteState();
  readonly #number: ScannedNumber = { value: 0, exponent: 0, end: 0 };
  readonly #at = new Cursor();
  #quiet = 0;
  /** Flags that the next word takes for standing first. */
  #first = 0;
  /** Length in folded code units and number of capitals of the word that was read last. */
  #size = 0;
  #capitals = 0;

  /** The canonical words of the paragraphs of `text`, as views that hold until the next call. */
  read(text: string, paragraphs: readonly Paragraph[]): LocatedWords {
    const words = this.#words;
    words.clear();
    this.#at.text = text;
    let introduced = 0;
    for (const { start, end, quiet } of paragraphs) {
      const before = words.length;
      this.#quiet = quiet ? WordFlag.Quiet : 0;
      this.#at.limit = Math.min(end, text.length);
      words.detach();
      this.#quotes.reset();
      this.#first = WordFlag.ParagraphStart | WordFlag.SentenceStart | introduced;
      this.#paragraph(start);
      if (this.#quotes.unproven) this.#unquote();
      introduced = introduces(text, start, this.#at.limit, words.length - before) ? WordFlag.Introduced : 0;
    }
    this.#at.text = '';
    return words.view();
  }

  #paragraph(from: number): void {
    const text = this.#at.text;
    const limit = this.#at.limit;
    let i = from;
    while (i < limit) {
      const code = text.charCodeAt(i);
      if (code === 32) {
        i++;
        continue;
      }
      let cls = CLASS[code]!;
      if (cls === Char.Unknown) cls = resolve(code);
      if (cls === Char.Space || cls === Char.Invisible) i++;
      else if (cls <= Char.Mark || cls === Char.Expand) i = this.#word(i);
      else if (cls === Char.Digit) i = this.#digits(i);
      else i = this.#other(i, code, cls);
    }
  }

  /** Anything but letters, digits and space. Returns where to go on. */
  #other(i: number, code: number, cls: number): number {
    const words = this.#words;
    switch (cls) {
      case Char.Unspaced:
        return this.#unspaced(i, Math.imul(SEED ^ FOLD[code]!, PRIME), i + 1);
      case Char.Surrogate:
        return this.#astral(i);
      case Char.Hyphen:
        return i + 1;
      case Char.Period:
      case Char.SentenceEnd: {
        words.detach();
        const after = this.#at.class(i + 1);
        const initial = cls === Char.Period && this.#size === 1 && this.#capitals === 1 && this.#endsAt(i);
        if (!initial && (cls === Char.SentenceEnd || (after >= Char.Space && after !== Char.Comma)))
          this.#first |= WordFlag.SentenceStart;
        return i + 1;
      }
      case Char.Apostrophe:
      case Char.Quote:
        words.detach();
        if (cls === Char.Quote || code === 0x27 || code === 0x2019) this.#quote(i, code);
        return i + 1;
      case Char.Currency: {
        const unit = SYMBOLS.get(FOLD[code]!) ?? SYMBOLS.get(code) ?? 0;
        let start = i;
        let dollar = unit;
        if (this.#endsAt(i)) {
          const slot = find(
            words.previous === RAW_USA ? RAW.us ^ DOLLAR_SALT : words.previous ^ DOLLAR_SALT,
            words.previous === RAW_USA ? 2 : this.#size,
          );
          if (slot >= 0 && code === 0x24) {
            dollar = VALUE[slot]!;
            this.#first |= words.flags[words.length - 1]! & (WordFlag.ParagraphStart | WordFlag.SentenceStart);
            start = words.dropLast();
          }
        }
        if (dollar !== 0 && this.#at.class(i + 1) !== Char.Digit && words.unit(dollar, i + 1)) return i + 1;
        words.symbol(dollar, start);
        return i + 1;
      }
      case Char.Percent:
        if (!words.unit(Unit.Percent, i + 1)) words.push(RAW_PERCENT, this.#take(false), i, i + 1);
        return i + 1;
      case Char.And:
        words.push(RAW.and, this.#take(false) | WordFlag.Stop, i, i + 1);
        return i + 1;
      default:
        words.detach();
        return i + 1;
    }
  }

  /** A run of letters from `start`. */
  #word(start: number): number {
    const text = this.#at.text;
    const limit = this.#at.limit;
    let h = SEED;
    let size = 0;
    let capitals = 0;
    let first = 0;
    let previous = 0;
    let acronym = false;
    let i = start;
    let cls = 0;
    for (;;) {
      cls = Char.Other;
      while (i < limit) {
        let code = text.charCodeAt(i);
        // Nearly all of a text is small letters of ASCII: they need no table.
        const run = i;
        while (code >= 97 && code <= 122) {
          if (code === 122 && (previous === 105 || previous === 121)) code = 115;
          h = Math.imul(h ^ code, PRIME);
          previous = code;
          if (++i === limit) break;
          code = text.charCodeAt(i);
        }
        size += i - run;
        if (i === limit) break;
        if (code === 32) return this.#finish(h >>> 0, size, first, acronym ? size : capitals, start, i);
        cls = CLASS[code]!;
        if (cls === Char.Unknown) cls = resolve(code);
        if (cls <= Char.Digit) {
          let c = FOLD[code]!;
          if (c === 122 && (previous === 105 || previous === 121)) c = 115;
          const before = h;
          h = Math.imul(h ^ c, PRIME);
          if (cls === Char.Upper) {
            capitals++;
            if (size === 0) first = 1;
          } else if (cls === Char.Digit && size <= 3 && isCurrency(before, size, capitals)) {
            h = before;
            break;
          }
          size++;
          previous = c;
        } else if (cls === Char.Expand) {
          const folded = expansion(code);
          for (let k = 0; k < folded.length; k++) h = Math.imul(h ^ folded.charCodeAt(k), PRIME);
          size += folded.length;
          previous = 0;
        } else if (cls !== Char.Invisible) break;
        i++;
        cls = Char.Other;
      }
      if (cls === Char.Hyphen) {
        if (size <= 5 && this.#at.letterAt(i + 1) && hasTrait(h, size, Trait.Prefix)) {
          i++;
          continue;
        }
      } else if (cls === Char.Period) {
        if ((acronym || size === 1) && this.#at.initialAt(i + 1)) {
          acronym = true;
          i++;
          continue;
        }
        if (acronym) i++;
      } else if (cls === Char.Apostrophe && this.#at.letterAt(i + 1)) {
        const next = this.#apostrophe(start, i, h, size, first, capitals, previous);
        if (next !== 0) return next;
        i++;
        continue;
      }
      break;
    }
    return this.#finish(h >>> 0, size, first, acronym ? size : capitals, start, i);
  }

  /** Folds the word that was read and puts it at the end of the words. Returns where to go on. */
  #finish(h: number, size: number, first: number, capitals: number, start: number, end: number): number {
    const words = this.#words;
    this.#size = size;
    this.#capitals = capitals;
    let flags = this.#take(first === 1);
    let slot = -1;
    let to = end;
    if (capitals === size && size > 1) slot = find(h ^ UPPER_SALT, size);
    if (slot < 0 && first === 1 && size <= 6 && this.#at.class(end) === Char.Period) {
      slot = find(h ^ DOTTED_SALT, size);
      if (slot >= 0 && ROLE[slot] === Role.NumberSign && !this.#at.digitFollows(end + 1)) slot = -1;
      if (slot >= 0) to = end + 1;
    }
    if (slot < 0) slot = find(h, size);
    if (slot < 0) {
      words.push(h, flags, start, end);
      return end;
    }
    const traits = TRAITS[slot]!;
    const raw = (traits & Trait.NeedsCapital) !== 0 && first === 0 ? h : TARGET[slot]!;
    if ((traits & Trait.Stop) !== 0) flags |= WordFlag.Stop;
    if ((traits & Trait.Second) !== 0 && words.previous !== 0) {
      const pair = find(pairKey(words.previous, raw), 0);
      if (pair >= 0) {
        words.join(TARGET[pair]!, to);
        if (TARGET[pair] === RAW_PERCENT) this.#percent(to);
        return to;
      }
    }
    switch (ROLE[slot]!) {
      case Role.Cardinal: {
        const value = VALUE[slot]!;
        words.number(value, 0, value >= 20 ? 10 : 0, flags & ~WordFlag.Stop, start, to);
        break;
      }
      case Role.Ordinal:
        words.ordinal(VALUE[slot]!, flags, start, to);
        break;
      case Role.Scale:
        if (!words.scale(VALUE[slot]!, to)) words.push(raw, flags, start, to);
        break;
      case Role.Currency:
        if (words.previous === RAW_USA && words.amountBeforeLast()) words.dropLast();
        words.currency(VALUE[slot]!, raw, flags, start, to);
        break;
      case Role.Percent:
        if (!words.unit(Unit.Percent, to)) words.push(RAW_PERCENT, flags, start, to);
        break;
      case Role.Cannot:
        words.push(RAW.can, flags | WordFlag.Stop, start, end - 3);
        words.push(RAW.not, this.#take(false) | WordFlag.Stop, end - 3, end);
        break;
      default:
        if ((traits & Trait.Date) !== 0 && first === 1) flags |= WordFlag.Number;
        words.push(raw, flags, start, to);
    }
    return to;
  }

  /**
   * An apostrophe with a letter behind it, after the letters `start` to `i`. Returns where to go on, or 0 when the word goes
   * on behind the apostrophe (O'Brien).
   */
  #apostrophe(
    start: number,
    i: number,
    h: number,
    size: number,
    first: number,
    capitals: number,
    previous: number,
  ): number {
    const a = this.#at.fold(i + 1);
    const second = this.#at.visible(i + 2);
    const b = this.#at.class(second) <= Char.Expand ? this.#at.fold(second) : 0;
    const length = b === 0 ? 1 : this.#at.class(this.#at.visible(second + 1)) <= Char.Expand ? 3 : 2;
    const raw = h >>> 0;
    if (length === 1 && a === 116 && previous === 110) {
      const slot = find(raw, size);
      if (slot >= 0 && (TRAITS[slot]! & Trait.Negated) !== 0) {
        this.#size = size;
        // "can't" and "won't" lose no n: can + 't.
        this.#words.push(VALUE[slot]! >>> 0, this.#take(first === 1) | WordFlag.Stop, start, i);
        this.#words.push(RAW.not, this.#take(false) | WordFlag.Stop, i, i + 2);
        return i + 2;
      }
    } else if (length === 1 && a === 115) {
      const slot = find(raw, size);
      const takesIs = slot >= 0 && (TRAITS[slot]! & Trait.TakesIs) !== 0;
      this.#finish(raw, size, first, capitals, start, i);
      if (takesIs) this.#append(RAW.is, i, i + 2);
      else if (raw === RAW.let) this.#append(RAW.us, i, i + 2);
      else this.#words.possessive(i + 2);
      return i + 2;
    } else if (length <= 2) {
      const verb = shortVerb(a, b);
      if (verb !== 0) {
        this.#finish(raw, size, first, capitals, start, i);
        this.#append(verb, i, i + 1 + length);
        return i + 1 + length;
      }
    }
    if (hasTrait(raw, size, Trait.Elision)) {
      this.#finish(raw, size, first, capitals, start, i);
      return i + 1;
    }
    return 0;
  }

  #append(raw: number, start: number, end: number): void {
    this.#words.push(raw, this.#take(false) | WordFlag.Stop, start, end);
  }

  /** A number in digits, with what is written onto it: 35m, 1st, 5km. */
  #digits(start: number): number {
    const number = this.#number;
    const words = this.#words;
    const flags = this.#take(false);
    this.#size = 0;
    const raw = readNumber(this.#at.text, start, this.#at.limit, number);
    const end = number.end;
    const suffixEnd = this.#at.suffix(end);
    const size = this.#at.suffixSize;
    if (size > 0 && size <= 2) {
      const slot = find(this.#at.suffixRaw ^ SUFFIX_SALT, size);
      if (slot >= 0 && ROLE[slot] === Role.Ordinal) {
        words.push(amountHash(number.value, 0, Unit.Ordinal), flags | WordFlag.Number, start, suffixEnd);
        return suffixEnd;
      }
      if (slot >= 0) {
        words.number(number.value, number.exponent + VALUE[slot]!, 0, flags, start, suffixEnd);
        return suffixEnd;
      }
    }
    if (raw !== 0) words.push(raw, flags | WordFlag.Number, start, end);
    else words.number(number.value, number.exponent, 0, flags, start, end);
    return end;
  }

  /** A letter of a script without spaces, with the marks that stand on it. */
  #unspaced(start: number, seed: number, from: number): number {
    let h = seed;
    let i = from;
    for (; i < this.#at.limit; i++) {
      const cls = this.#at.class(i);
      if (cls === Char.Mark) h = Math.imul(h ^ this.#at.fold(i), PRIME);
      else if (cls !== Char.Invisible) break;
    }
    this.#size = 0;
    this.#words.push(h >>> 0, this.#take(false), start, i);
    return i;
  }

  /** A character above the Basic Multilingual Plane: a letter is a word by itself, the rest (emoji) part words. */
  #astral(start: number): number {
    const point = this.#at.text.codePointAt(start)!;
    const to = start + (point > 0xffff && start + 1 < this.#at.limit ? 2 : 1);
    const cls = to === start + 2 ? resolveAstral(point) : Char.Other;
    if (cls === Char.Invisible || cls === Char.Mark) return to;
    if (cls > Char.Unspaced || cls === Char.Surrogate) {
      this.#words.detach();
      return to;
    }
    const folded = expansion(point);
    let h = SEED;
    for (let k = 0; k < folded.length; k++) h = Math.imul(h ^ folded.charCodeAt(k), PRIME);
    return this.#unspaced(start, h, to);
  }

  #quote(i: number, code: number): void {
    const quotes = this.#quotes;
    const before = i > 0 ? this.#at.classAt(i - 1) : Char.Space;
    const after = this.#at.class(i + 1);
    const tightBefore =
      before !== Char.Space && before !== Char.Hyphen && before !== Char.Quote && !this.#at.opensBracket(i - 1);
    const tightAfter =
      after !== Char.Space && (after < Char.Period || after > Char.SentenceEnd || after === Char.Period);
    if (quotes.take(code, tightBefore, tightAfter, before === Char.Digit, this.#words.length)) this.#unquote();
  }

  /** Takes back a single quotation that never closed. */
  #unquote(): void {
    const { flags, length } = this.#words;
    for (let i = this.#quotes.since; i < length; i++) flags[i] = flags[i]! & ~WordFlag.Quoted;
    this.#quotes.reset();
  }

  /** The flags of the next word, which takes its place at the head of paragraph and sentence. */
  #take(capital: boolean): number {
    const first = this.#first;
    this.#first = 0;
    return (
      this.#quiet |
      first |
      (this.#quotes.open ? WordFlag.Quoted : 0) |
      (capital && (first & WordFlag.SentenceStart) === 0 ? WordFlag.Capital : 0)
    );
  }

  #percent(end: number): void {
    const words = this.#words;
    if (!words.amountBeforeLast()) return;
    words.dropLast();
    words.unit(Unit.Percent, end);
  }

  /** The last word ends directly before `i`. */
  #endsAt(i: number): boolean {
    const { end, length } = this.#words;
    return length > 0 && end[length - 1] === i;
  }
}
