import { Unit } from './fold/numbers.ts';
import { amountHash, mix, rawHash } from './hash.ts';
import { RAW } from './verbs.ts';
import { type LocatedWords, WordFlag } from './words.ts';

/**
 * What the numbers of an amount hold before the first: no integer, so that the engine keeps them as doubles from the start.
 * If the first billion made it change its mind, it would throw away all that it had compiled of the reader by then.
 */
const NO_NUMBER = 0.5;
/** Nothing stands there: no index of a word is ever behind it. */
const NOWHERE = -2;
const POSSESSIVE = 0x3d4d51cb;
const HALF = mix(rawHash('half'));

/**
 * The words read so far, in arrays that grow and are used again for the next text, and the amount that is being put
 * together at their end ("$35" + "million").
 */
export class WordBuffer {
  hash: Uint32Array = new Uint32Array(1024);
  flags: Uint8Array = new Uint8Array(1024);
  start: Uint32Array = new Uint32Array(1024);
  end: Uint32Array = new Uint32Array(1024);
  length = 0;
  /** Raw hash of the word before, 0 behind punctuation: only neighbours make compounds and amounts. */
  previous = 0;

  #amountAt: number = NOWHERE;
  /** The amount is `#base + #value * 10^#exponent`: "two thousand" has gone into the base once "three" follows. */
  #base = NO_NUMBER;
  #value = NO_NUMBER;
  #exponent = 0;
  #unit = 0;
  /** A number in words that comes next belongs to this one if it is smaller: 10 behind "twenty", 100 behind "two hundred". */
  #room = NO_NUMBER;
  /** The amount is written in words so far. */
  #spelled = false;
  #symbol = 0;
  #symbolStart = 0;
  #currencyAt: number = NOWHERE;
  #currency = 0;

  clear(): void {
    this.length = 0;
    this.detach();
  }

  /** Punctuation: the next word is no neighbour of the last one. */
  detach(): void {
    this.previous = 0;
    this.#amountAt = NOWHERE;
    this.#currencyAt = NOWHERE;
    this.#symbol = 0;
  }

  push(raw: number, flags: number, start: number, end: number): void {
    const at = this.length;
    if (at === this.hash.length) this.grow();
    this.hash[at] = mix(raw);
    this.flags[at] = flags;
    this.start[at] = start;
    this.end[at] = end;
    this.length = at + 1;
    this.previous = raw;
  }

  /** The last word and this one are one word. */
  join(raw: number, end: number): void {
    const at = this.length - 1;
    this.hash[at] = mix(raw);
    this.end[at] = end;
    this.previous = raw;
  }

  /** A currency symbol: the next number is an amount of it. */
  symbol(unit: number, start: number): void {
    this.detach();
    this.#symbol = unit;
    this.#symbolStart = start;
  }

  /** The last word was the first part of a symbol: "US" of "US$". */
  dropLast(): number {
    this.length--;
    return this.start[this.length]!;
  }

  /** A number in words. */
  cardinal(value: number, flags: number, start: number, end: number): void {
    this.number(value, 0, flags, start, end);
    this.#room = value >= 20 ? 10 : 0;
    this.#spelled = true;
  }

  /**
   * Adds a number in words to the one at the end, if it belongs there: "twenty-one", "two hundred and fifty". Not if the
   * scale behind it is its own: "one hundred and two hundred".
   *
   * @param scale exponent of the scale that follows the number, or 0
   */
  extend(value: number, scale: number, end: number): boolean {
    if (!this.extends(value)) return false;
    const itsOwn = this.#room === 100 ? scale === 2 : this.#room > 100 && 10 ** scale >= this.#room;
    if (itsOwn) return false;
    // Takes back the "and" between the two.
    if (!this.#amountOpen()) this.length--;
    if (this.#exponent === 0) this.#value += value;
    else if (this.#exponent === 2) this.#value = this.#value * 100 + value;
    else {
      this.#base += this.#value * 10 ** this.#exponent;
      this.#value = value;
    }
    this.#exponent = 0;
    this.#room = value >= 20 ? 10 : 0;
    this.#restate(end);
    return true;
  }

  /** Whether a number in words could be part of the amount at the end, with or without an "and" between the two. */
  extends(value: number): boolean {
    if (value === 0 || value >= this.#room || !this.#spelled || this.#unit !== Unit.None) return false;
    return this.#amountOpen() || (this.#room >= 100 && this.previous === RAW.and && this.amountBeforeLast());
  }

  /** "A" before "hundred" or "million" is one, and "half a" is half of one. */
  #article(exponent: number, end: number): boolean {
    const at = this.length - 1;
    if (at < 0 || this.previous !== RAW.a) return false;
    const half = at > 0 && exponent > 2 && this.hash[at - 1] === HALF;
    const first = half ? at - 1 : at;
    this.length = first;
    this.#symbol = 0;
    this.#currencyAt = NOWHERE;
    this.number(
      half ? 5 : 1,
      half ? exponent - 1 : exponent,
      this.flags[first]! & ~WordFlag.Stop,
      this.start[first]!,
      end,
    );
    this.#room = half ? 0 : 10 ** exponent;
    this.#spelled = true;
    return true;
  }

  number(value: number, exponent: number, flags: number, start: number, end: number): void {
    let from = start;
    let unit: number = Unit.None;
    let kept = flags;
    if (this.#symbol !== 0) {
      unit = this.#symbol;
      from = this.#symbolStart;
    } else if (this.#currencyAt === this.length - 1) {
      unit = this.#currency;
      this.length--;
      from = this.start[this.length]!;
      kept = (flags & ~(WordFlag.ParagraphStart | WordFlag.SentenceStart)) | this.flags[this.length]!;
    }
    this.#symbol = 0;
    this.#base = 0;
    this.#value = value;
    this.#exponent = exponent;
    this.#unit = unit;
    this.#room = 0;
    this.#spelled = false;
    this.push(amountHash(value, exponent, unit), kept | WordFlag.Number, from, end);
    this.#amountAt = this.length - 1;
  }

  /** An ordinal in words, with the tens before it: "twenty-first". */
  ordinal(value: number, flags: number, start: number, end: number): void {
    if (value < 10 && this.#room === 10 && this.#amountOpen()) {
      this.join(amountHash(this.#base + this.#value + value, 0, Unit.Ordinal), end);
      this.#amountAt = NOWHERE;
    } else this.push(amountHash(value, 0, Unit.Ordinal), flags | WordFlag.Number, start, end);
  }

  /** The last word is a possessive: "China's" is told from "China". */
  possessive(end: number): void {
    this.join(this.previous ^ POSSESSIVE, end);
    this.#amountAt = NOWHERE;
    this.#currencyAt = NOWHERE;
  }

  /** Multiplies the amount at the end by a power of ten; false when there is none. */
  scale(exponent: number, end: number): boolean {
    if (!this.#amountOpen()) return this.#article(exponent, end);
    if (exponent === 2 && (this.#exponent !== 0 || this.#value > 99)) return false;
    this.#exponent += exponent;
    this.#room = this.#spelled ? 10 ** exponent : 0;
    this.#restate(end);
    return true;
  }

  /** Gives the amount at the end its unit; false when there is none, or it has one. */
  unit(unit: number, end: number): boolean {
    if (!this.#amountOpen() || this.#unit !== Unit.None) return false;
    this.#unit = unit;
    this.#room = 0;
    this.#restate(end);
    return true;
  }

  /** A currency in words or letters: of the amount before, or of the number behind it. */
  currency(unit: number, raw: number, flags: number, start: number, end: number): void {
    if (this.unit(unit, end)) return;
    this.push(raw, flags, start, end);
    this.#currencyAt = this.length - 1;
    this.#currency = unit;
  }

  /** Something stands between the amount and the end: one word. */
  amountBeforeLast(): boolean {
    return this.#amountAt === this.length - 2;
  }

  /** The words as views of this buffer, valid until it is used again. */
  view(): LocatedWords {
    const n = this.length;
    return {
      hash: this.hash.subarray(0, n),
      flags: this.flags.subarray(0, n),
      start: this.start.subarray(0, n),
      end: this.end.subarray(0, n),
    };
  }

  #amountOpen(): boolean {
    return this.#amountAt === this.length - 1;
  }

  #restate(end: number): void {
    const whole = this.#base > 0;
    const value = whole ? this.#base + this.#value * 10 ** this.#exponent : this.#value;
    this.join(amountHash(value, whole ? 0 : this.#exponent, this.#unit), end);
  }

  grow(): void {
    const size = this.hash.length * 2;
    const { hash, flags, start, end } = this;
    this.hash = new Uint32Array(size);
    this.hash.set(hash);
    this.flags = new Uint8Array(size);
    this.flags.set(flags);
    this.start = new Uint32Array(size);
    this.start.set(start);
    this.end = new Uint32Array(size);
    this.end.set(end);
  }
}
