import { foldText } from './chars.ts';

/** What a pattern is made of, as far as its screens need to know. */
export type Part =
  /** These characters, one after the other: folded, and as they are written. */
  | { readonly kind: 'text'; readonly text: string; readonly written: string }
  /** One character: one of these, or one that no list tells (then null), but the `source` of its class. */
  | { readonly kind: 'one'; readonly chars: readonly string[] | null; readonly word: boolean; readonly source: string }
  /** Takes no character: a look around, an edge of a word. `source` is what it begins with, `inside` what is looked for. */
  | { readonly kind: 'edge'; readonly start: boolean; readonly source: string; readonly inside?: Part }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly from: number; readonly to: number }
  | { readonly kind: 'times'; readonly part: Part; readonly least: number; readonly most: number };

/** One side of an alternation, and where its source stands. */
export interface Option {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** Most members of a class that are told one by one. */
const MOST_MEMBERS = 8;

/** Characters that mean themselves; how often a part is repeated. */
const LETTERS = /[^\\^$.|?*+()[\]{}\ud800-\udfff]+/y;
const COUNT = /[?*+]|\{(\d+)(,?)(\d*)\}/y;

/** In the place of the class of what the reader does not know; and that of any character. */
export const NO_CLASS = '[^]';
export const ANY_CLASS = '.';
const UNKNOWN: Part = { kind: 'one', chars: null, word: true, source: NO_CLASS };
const ANY: Part = { kind: 'one', chars: null, word: true, source: ANY_CLASS };

const textOf = (written: string): Part => ({ kind: 'text', text: foldText(written), written });
const edgeOf = (source: string): Part => ({ kind: 'edge', start: source === '^', source });

/** Reads the source of a regular expression with the flag `u`. Null for what it does not know: such a pattern has no screen. */
export function readPattern(source: string): Part | null {
  const reader = new Reader(source);
  const part = reader.choice();
  return reader.broken || reader.at < source.length ? null : part;
}

class Reader {
  at = 0;
  broken = false;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  choice(): Part {
    const from = this.at;
    const options: Option[] = [];
    for (;;) {
      const start = this.at;
      options.push({ part: this.row(), from: start, to: this.at });
      if (this.source[this.at] !== '|') break;
      this.at++;
    }
    return options.length === 1 ? options[0]!.part : { kind: 'choice', options, from, to: this.at };
  }

  private row(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && !this.broken) {
      const char = this.source[this.at]!;
      if (char === '|' || char === ')') break;
      const plain = this.plain();
      if (plain !== '') parts.push(textOf(plain));
      else parts.push(this.repeated(this.one()));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'row', parts };
  }

  /** Letters and the like up to the next that means something, or that is repeated. */
  private plain(): string {
    LETTERS.lastIndex = this.at;
    let text = LETTERS.exec(this.source)?.[0] ?? '';
    if (text !== '' && '?*+{'.includes(this.source[this.at + text.length] ?? ' ')) text = text.slice(0, -1);
    this.at += text.length;
    return text;
  }

  private one(): Part {
    const char = this.source[this.at++]!;
    if (char === '(') return this.group();
    if (char === '[') return this.members();
    if (char === '\\') return this.escape();
    if (char === '^' || char === '$') return edgeOf(char);
    if (char === '.') return ANY;
    if (char >= '\ud800' && char <= '\udfff') {
      // A pair is one character, and may be repeated as one.
      if (char < '\udc00') this.at++;
      return UNKNOWN;
    }
    return textOf(char);
  }

  private group(): Part {
    const { source } = this;
    let around: string | null = null;
    if (source[this.at] === '?') {
      const head = /\?(?::|<?[=!]|<\w+>)/y;
      head.lastIndex = this.at;
      const kind = head.exec(source)?.[0];
      if (kind === undefined) this.broken = true;
      if (kind !== undefined && /[=!]$/.test(kind)) around = `(${kind}`;
      this.at += kind?.length ?? 1;
    }
    const inside = this.choice();
    if (source[this.at] !== ')') this.broken = true;
    this.at++;
    return around === null ? inside : { kind: 'edge', start: false, source: around, inside };
  }

  private escape(): Part {
    const char = this.source[this.at++]!;
    if (char === 'b' || char === 'B') return edgeOf(`\\${char}`);
    const from = this.at - 2;
    if (char === 's' || char === 'd') return this.unknown(from, false);
    if ('SDwW'.includes(char)) return this.unknown(from, true);
    if (char === 'p' || char === 'P') {
      this.at = this.source.indexOf('}', this.at) + 1;
      return this.unknown(from, true);
    }
    const text = this.literal(char);
    return text === null ? UNKNOWN : textOf(text);
  }

  /** One character of the class from `from` to here; `word`: it may be part of a word. */
  private unknown(from: number, word: boolean): Part {
    return { kind: 'one', chars: null, word, source: this.source.slice(from, this.at) };
  }

  /** The character that an escape stands for; null when none is told. */
  private literal(char: string): string | null {
    if (char === 'n') return '\n';
    if (char === 't') return '\t';
    if (char === 'u' || char === 'x') {
      const digits = /[\da-f]+/iy;
      digits.lastIndex = this.at;
      const code = digits.exec(this.source.slice(0, this.at + (char === 'u' ? 4 : 2)))?.[0];
      if (code === undefined) this.broken = true;
      this.at += code?.length ?? 0;
      return code === undefined ? null : String.fromCharCode(Number.parseInt(code, 16));
    }
    if (/[a-z\d]/i.test(char)) this.broken = true;
    return char;
  }

  /** A class in square brackets. */
  private members(): Part {
    const { source } = this;
    const from = this.at - 1;
    const negated = source[this.at] === '^';
    if (negated) this.at++;
    const chars = new Set<string>();
    let unknown = negated;
    let word = negated;
    while (source[this.at] !== ']') {
      if (this.at >= source.length || this.broken) {
        this.broken = true;
        return UNKNOWN;
      }
      let char: string | null = source[this.at++]!;
      if (char === '\\') {
        const kind = source[this.at++]!;
        if ('sdSDwWpPb'.includes(kind)) {
          if (kind === 'p' || kind === 'P') this.at = source.indexOf('}', this.at) + 1;
          unknown = true;
          word ||= !'sd'.includes(kind);
          continue;
        }
        char = this.literal(kind);
      }
      const range = source[this.at] === '-' && source[this.at + 1] !== ']';
      if (range || char === null || (char >= '\ud800' && char <= '\udfff')) {
        unknown = true;
        word = true;
        continue;
      }
      chars.add(foldText(char));
    }
    this.at++;
    if (unknown || chars.size > MOST_MEMBERS) {
      word ||= [...chars].some((char) => /[\p{L}\p{M}'’]/u.test(char));
      return this.unknown(from, word);
    }
    return { kind: 'one', chars: [...chars], word: true, source: source.slice(from, this.at) };
  }

  private repeated(part: Part): Part {
    if (!'?*+{'.includes(this.source[this.at] ?? ' ')) return part;
    COUNT.lastIndex = this.at;
    const found = COUNT.exec(this.source);
    if (found === null) return part;
    this.at += found[0].length;
    if (this.source[this.at] === '?') this.at++;
    const [sign, least, comma, most] = found;
    if (sign === '?') return { kind: 'times', part, least: 0, most: 1 };
    if (sign === '*' || sign === '+') return { kind: 'times', part, least: sign === '+' ? 1 : 0, most: Infinity };
    const top = most !== '' ? Number(most) : comma === '' ? Number(least) : Infinity;
    return { kind: 'times', part, least: Number(least), most: top };
  }
}
