import { Unit } from './fold/numbers.ts';
import { amountHash, mix } from './hash.ts';
import { type LocatedWords, WordFlag } from './words.ts';

/** Nothing stands there: no index of a word is ever behind it. */
const NOWHERE = -2;
const POSSESSIVE = 0x3d4d51cb;

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
  #value = 0;
  #exponent = 0;
  #unit = 0;
  /** Room for a unit: 10 behind "twenty" in words, else 0. */
  #room = 0;
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

  number(value: number, exponent: number, room: number, flags: number, start: number, end: number): void {
    if (room === 0 && value < 10 && exponent === 0 && this.#room > 0 && this.#amountOpen()) {
      this.#value += value;
      this.#room = 0;
      this.#restate(end);
      return;
    }
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
    this.#value = value;
    this.#exponent = exponent;
    this.#unit = unit;
    this.#room = room;
    this.push(amountHash(value, exponent, unit), kept | WordFlag.Number, from, end);
    this.#amountAt = this.length - 1;
  }

  /** An ordinal in words, with the tens before it: "twenty-first". */
  ordinal(value: number, flags: number, start: number, end: number): void {
    if (value < 10 && this.#room > 0 && this.#amountOpen()) {
      this.join(amountHash(this.#value + value, 0, Unit.Ordinal), end);
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
    if (!this.#amountOpen() || (exponent === 2 && (this.#exponent !== 0 || this.#value > 99))) return false;
    this.#exponent += exponent;
    this.#room = 0;
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
    this.join(amountHash(this.#value, this.#exponent, this.#unit), end);
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
