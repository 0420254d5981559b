import { WordKernel, type WordQuestions } from '../kernel/words/kernel.ts';
import {
  CHARS,
  ENDS,
  EXPANSION,
  FLAGS,
  FORMULA_FIRSTS,
  FORMULA_PAIRS,
  HASHES,
  IDENTITIES,
  KEY_HIGH,
  KEY_LOW,
  LINE_FLAGS,
  LONG_WORDS,
  MOST_EXPANSION,
  MOST_TOLD,
  PARAGRAPHS,
  PRESENT,
  ROOM,
  SAMPLED,
  SHORT_WORDS,
  STARTS,
  TABLE,
  TEXT,
  TOLD,
} from '../kernel/words/layout.ts';
import { astralClass, charOf, expansion } from './chars.ts';
import * as fold from './fold/table.ts';
import { isLabel } from './introduction.ts';
import type { SampledWords } from './sampled.ts';
import { unitOfSymbol } from './symbols.ts';
import type { LocatedWords } from './words.ts';

/** What only pages say, as far as its reader must know: nearly all words begin none of it. */
export interface Formulas {
  /** A bit for the low bits of a word: not set when it begins none. */
  readonly firsts: Int32Array;
  /** For a word and the one behind it, or bits of its own: 0 when they begin none. */
  readonly pairs: Uint8Array;
  /** Whether the words in `[from, to)` hold one. */
  readonly within: (hash: Uint32Array, from: number, to: number) => boolean;
}

/** What is noted of the lines of bodies, the paragraphs that hold a word, in order. */
export interface NotedLines {
  /** Bits of `LineFlag`. */
  readonly flags: Uint8Array;
  /** See `lineIdentity` in src/learn/identity.ts. */
  readonly identities: Float64Array;
}

/** How much there is room for: code units and words of one text, and paragraphs and words of all texts together. */
export interface Room {
  readonly units: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly longest: number;
}

/** The memory of the kernel, as numbers of the kinds that stand there. */
class Views {
  readonly text: Uint16Array;
  readonly paragraphs: Uint32Array;
  readonly hash: Uint32Array;
  readonly flags: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly lineFlags: Uint8Array;
  readonly identities: Float64Array;
  readonly sampled: Uint32Array;
  readonly told: Uint32Array;

  constructor(buffer: ArrayBuffer, room: Room) {
    const told = new Uint32Array(buffer, TOLD, MOST_TOLD);
    this.told = told;
    this.text = new Uint16Array(buffer, told[TEXT], room.units);
    this.paragraphs = new Uint32Array(buffer, told[PARAGRAPHS], 3 * room.paragraphs);
    this.hash = new Uint32Array(buffer, told[HASHES], room.words);
    this.flags = new Uint8Array(buffer, told[FLAGS], room.words);
    this.start = new Uint32Array(buffer, told[STARTS], room.longest);
    this.end = new Uint32Array(buffer, told[ENDS], room.longest);
    this.lineFlags = new Uint8Array(buffer, told[LINE_FLAGS], room.paragraphs);
    this.identities = new Float64Array(buffer, told[IDENTITIES], room.paragraphs);
    this.sampled = new Uint32Array(buffer, told[SAMPLED], (room.words + 31) >>> 5);
  }
}

const LEAST: Room = { units: 1 << 14, paragraphs: 1 << 8, words: 1 << 14, longest: 1 << 14 };

/** Room for texts of so many bytes together, and each: a byte makes a word at most, and few paragraphs are shorter than sixteen. */
export function roomFor(bytes: number, each: number = bytes): Room {
  return {
    units: Math.max(LEAST.units, each),
    paragraphs: Math.max(LEAST.paragraphs, Math.ceil(bytes / 16)),
    words: Math.max(LEAST.words, bytes),
    longest: Math.max(LEAST.longest, each),
  };
}

/** Bytes of the kernel's memory that take so much: what its `begin` lays, with what it leaves between. */
const bytesOf = ({ units, paragraphs, words, longest }: Room): number =>
  ROOM + 3.125 * units + 21 * paragraphs + 6 * words + 24 * longest + (1 << 16);

/** Room for more than these is made as it is asked for only. */
const MOST_AHEAD = 1 << 24;

/**
 * Reads bodies one behind the other: their words, and the lines that these stand in. All that stands in columns,
 * in the memory of the kernel that does it, until the next are begun; whoever wants to keep it copies whole columns.
 */
export class BodyReader {
  readonly #kernel: WordKernel;
  readonly #formulas: Formulas | null;
  #room: Room;
  #views: Views;
  /** How many words and lines there are, and where those of the last body begin. */
  #words = 0;
  #lines = 0;
  #lastWords = 0;
  #partWords = 0;
  #lastLines = 0;

  /**
   * @param formulas what {@link BodyReader.note} looks for in lines
   * @param ahead room that there is from the first, in memory that takes none of the machine's before it is written: to make more later costs
   * dearly, see {@link Kernel}
   */
  constructor(formulas: Formulas | null = null, ahead: Room = LEAST) {
    this.#formulas = formulas;
    this.#room = ahead;
    const questions: WordQuestions = {
      chars: {
        learn: (code) => {
          const char = charOf(code);
          new Uint32Array(this.#kernel.buffer, CHARS)[code] = char;
          return char;
        },
        expand: (code) => this.#expand(expansion(code)),
        astral: astralClass,
      },
      hash: { powerOfTen: (exponent) => 10 ** exponent },
      marks: { unitOfSymbol },
      introduction: { isLabel: (start, end) => Number(isLabel(this.#views.text, start, end)) },
      lines: { holdsFormula: (from, to) => this.#holdsFormula(from, to) },
    };
    this.#kernel = new WordKernel(questions, bytesOf(ahead));
    this.#fill();
    this.#kernel.functions.prepare();
    this.#views = this.#lay();
  }

  /**
   * Forgets the bodies before, and makes room for more.
   *
   * @param units code units of the longest text
   * @param paragraphs how many paragraphs all have together
   * @param words no more words than these, of all together: mostly, how long the paragraphs are
   * @param longest no more words than these in one text
   */
  begin(units: number, paragraphs: number, words: number, longest: number = words): void {
    const room = this.#room;
    if (units > room.units || paragraphs > room.paragraphs || words > room.words || longest > room.longest) {
      // Things stand where they stood as long as they can: memory that was never written takes none of the machine's.
      this.#room = {
        units: grown(units, room.units),
        paragraphs: grown(paragraphs, room.paragraphs),
        words: grown(words, room.words),
        longest: grown(longest, room.longest),
      };
      this.#views = this.#lay();
    } else this.#kernel.functions.begin(room.units, room.paragraphs, room.words, room.longest);
    this.#words = 0;
    this.#lines = 0;
  }

  /** Room for the code units of the text that is read next. */
  get text(): Uint16Array {
    return this.#views.text;
  }

  /** Room for its paragraphs: start, end, and 1 for a quiet one, of each. */
  get paragraphs(): Uint32Array {
    return this.#views.paragraphs;
  }

  /**
   * Reads the text of so many code units that was put there, in so many paragraphs. Returns how many words. A long text can be
   * put there part by part (see `partsOf`): each further one goes on with the words, lines and key of the text. A part may end within a
   * paragraph, which is the first of the next part then.
   */
  read(units: number, paragraphs: number, goesOn = false, endsWithin = false): number {
    const count = this.#kernel.functions.read(units, paragraphs, goesOn, endsWithin);
    this.#partWords = this.#words;
    if (!goesOn) {
      this.#lastWords = this.#words;
      this.#lastLines = this.#lines;
    }
    this.#words += count;
    return count;
  }

  /** The words of the last text. Where they stand is told of those of one part only. */
  get words(): LocatedWords {
    const { hash, flags, start, end } = this.#views;
    const from = this.#lastWords;
    const count = this.#words - from;
    return {
      hash: hash.subarray(from, this.#words),
      flags: flags.subarray(from, this.#words),
      start: start.subarray(0, count),
      end: end.subarray(0, count),
    };
  }

  /** Notes the lines that end in the last text, or part. Returns how many. */
  note(): number {
    const count = this.#kernel.functions.note();
    this.#lines += count;
    return count;
  }

  /** The lines of the last text. */
  get lines(): NotedLines {
    const { lineFlags, identities } = this.#views;
    return {
      flags: lineFlags.subarray(this.#lastLines, this.#lines),
      identities: identities.subarray(this.#lastLines, this.#lines),
    };
  }

  /** 64 bits of the last text in two halves: the same for the same words. Told with its lines. */
  get key(): readonly [high: number, low: number] {
    const { told } = this.#views;
    return [told[KEY_HIGH]!, told[KEY_LOW]!];
  }

  /** The words of all texts. */
  get allWords(): SampledWords {
    const { hash, flags, sampled } = this.#views;
    const count = this.#words;
    this.#kernel.functions.sample();
    return {
      hash: hash.subarray(0, count),
      flags: flags.subarray(0, count),
      sampled: sampled.subarray(0, (count + 31) >>> 5),
    };
  }

  /** The lines of all texts. */
  get allLines(): NotedLines {
    const { lineFlags, identities } = this.#views;
    return { flags: lineFlags.subarray(0, this.#lines), identities: identities.subarray(0, this.#lines) };
  }

  #lay(): Views {
    const { units, paragraphs, words, longest } = this.#room;
    this.#kernel.reach(this.#kernel.functions.begin(units, paragraphs, words, longest));
    return new Views(this.#kernel.buffer, this.#room);
  }

  /** What the kernel looks words up in. */
  #fill(): void {
    const { buffer } = this.#kernel;
    new Int32Array(buffer, TABLE).set(fold.TABLE);
    new Int32Array(buffer, PRESENT).set(fold.PRESENT);
    new Int32Array(buffer, SHORT_WORDS).set(fold.SHORT_WORDS);
    new Int32Array(buffer, LONG_WORDS).set(fold.LONG_WORDS);
    if (this.#formulas === null) return;
    new Int32Array(buffer, FORMULA_FIRSTS).set(this.#formulas.firsts);
    new Uint8Array(buffer, FORMULA_PAIRS).set(this.#formulas.pairs);
  }

  /** In the column of all: one of the last part alone would be made for each line. */
  #holdsFormula(from: number, to: number): number {
    const first = this.#partWords;
    return this.#formulas?.within(this.#views.hash, first + from, first + to) ? 1 : 0;
  }

  #expand(folded: string): number {
    const room = new Uint16Array(this.#kernel.buffer, EXPANSION, MOST_EXPANSION);
    for (let i = 0; i < folded.length; i++) room[i] = folded.charCodeAt(i);
    return folded.length;
  }
}

function grown(needed: number, before: number): number {
  return needed > before ? Math.max(needed, Math.min(Math.ceil(1.5 * before), MOST_AHEAD)) : before;
}
