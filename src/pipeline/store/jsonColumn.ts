import { BETWEEN } from '../../result.ts';
import { Rows } from './column.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Strings come here in every form that V8 has for them, cut from others, joined, one byte wide or two. A property that so many forms share
 * is looked up for each character; called so, it is not, which halves what writing costs.
 */
const { charCodeAt } = String.prototype;

/** What an object that is written holds. */
type Member = string | number | boolean | null | undefined | readonly string[];

/**
 * Rows of JSON in UTF-8, one behind the other, written piece by piece. What there is to tell of an article is a few numbers and short strings:
 * an object of them, its JSON as a string and the copy of that in bytes took five times as long, a fiftieth of a scan.
 */
export class JsonColumn extends Rows {
  /** What stands in JSON as it is, ASCII only: names of members, and the marks around them. */
  mark(text: string): void {
    const bytes = this.reserve(text.length);
    let to = this.length;
    for (let i = 0; i < text.length; i++) bytes[to++] = text.charCodeAt(i);
    this.length = to;
  }

  /** A whole number that is not negative. */
  count(value: number): void {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    const bytes = this.reserve(digits);
    this.length += digits;
    for (let to = this.length - 1, rest = value; digits > 0; digits--, rest = Math.floor(rest / 10))
      bytes[to--] = 48 + (rest % 10);
  }

  /** A string, or null. */
  text(text: string | null): void {
    if (text === null) this.mark('null');
    else if (!this.#plain(text)) this.value(text);
  }

  /** An object. Its numbers are finite. */
  members<T extends { readonly [Name in keyof T]: Member }>(object: T): void {
    let before = '{';
    for (const name in object) {
      const value: Member = object[name];
      if (value === undefined) continue;
      this.mark(before);
      this.text(name);
      this.mark(':');
      if (typeof value === 'string' || value === null) this.text(value);
      else if (typeof value === 'number' || typeof value === 'boolean') this.mark(String(value));
      else this.#list(value);
      before = ',';
    }
    this.mark(before === '{' ? '{}' : '}');
  }

  /** Whatever there is, by way of JSON.stringify. */
  value(value: unknown): void {
    this.write(JSON.stringify(value));
  }

  /** What is JSON in UTF-8 already. */
  json(bytes: Uint8Array): void {
    this.writeBytes(bytes);
  }

  /** Ends a row. */
  end(): void {
    this.ends.push(this.length);
  }

  /** Ends a row that is an entry of a list of the report. */
  endEntry(): void {
    this.mark(BETWEEN);
    this.end();
  }

  #list(texts: readonly string[]): void {
    this.mark('[');
    for (let i = 0; i < texts.length; i++) {
      if (i > 0) this.mark(',');
      this.text(texts[i]!);
    }
    this.mark(']');
  }

  /** Writes a string; false, and nothing written, where it holds what has to be escaped, quotation marks and backslashes aside. */
  #plain(text: string): boolean {
    const { length } = text;
    const bytes = this.reserve(3 * length + 2);
    let to = this.length;
    bytes[to++] = QUOTE;
    for (let i = 0; i < length; i++) {
      const code = charCodeAt.call(text, i);
      if (code < 128) {
        if (code < 32) return false;
        if (code === QUOTE || code === BACKSLASH) bytes[to++] = BACKSLASH;
        bytes[to++] = code;
      } else if (code < 0x800) {
        bytes[to++] = 0xc0 | (code >>> 6);
        bytes[to++] = 0x80 | (code & 63);
      } else {
        // Half of a pair: JSON.stringify tells lone ones.
        if (code >= 0xd800 && code < 0xe000) return false;
        bytes[to++] = 0xe0 | (code >>> 12);
        bytes[to++] = 0x80 | ((code >>> 6) & 63);
        bytes[to++] = 0x80 | (code & 63);
      }
    }
    bytes[to++] = QUOTE;
    this.length = to;
    return true;
  }
}
