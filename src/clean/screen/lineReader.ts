import { LineKernel } from '../../kernel/lines/kernel.ts';
import {
  CHARS,
  CLASSES,
  END,
  HEAD_ROWS,
  HEAD_WORD_BYTES,
  LINE_NUMBERS,
  LINES,
  MOST_LINES,
  MOST_PARTS,
  NAME_BYTES,
  NEEDLES,
  NO_HEAD_BYTES,
  PHRASES,
  SIGN_HEADS,
  START,
} from '../../kernel/lines/layout.ts';
import { type CopyUnits, GIANT } from '../../units.ts';
import { HEAD_WORDS } from '../dateline/headWords.ts';
import type { HeadRow } from '../dateline/opening.ts';
import { foldCode } from './chars.ts';
import { classesOf, lineChar } from './lineChars.ts';
import { signHead } from './needleTable.ts';

/** A text that the kernel has a part of. */
interface Giant {
  readonly text: string;
  readonly copy: CopyUnits;
  /** The part. */
  from: number;
  to: number;
}

/** How many code units behind a line or paragraph are looked at. */
const BEHIND = 64;

/** The units of a text begin where a line of the processor's cache does. */
const ALIGNED = 64;
const HEAD_BYTES = NAME_BYTES + HEAD_WORD_BYTES + NO_HEAD_BYTES;

/**
 * Splits texts into lines and tells of each, in a pass or two of the kernel over a copy of the code units: its shape, which needles may stand in it, its
 * first word, which rules may take it.
 */
export class LineReader {
  /** What is told of the lines of the last call of {@link LineReader.next}: `LINE_NUMBERS` of layout.ts for each. */
  told: Int32Array = new Int32Array(0);
  #kernel: LineKernel;
  /** By code unit: see `CHARS` of layout.ts. */
  #chars: Int32Array = new Int32Array(0);
  /** The room for the units of a text, and where it begins. */
  #units: Uint16Array = new Uint16Array(0);
  readonly #unitsAt: number;
  readonly #needles: Int32Array;
  readonly #phrases: Int32Array;
  readonly #rules: Int32Array;
  readonly #mostUnits: number;
  /** The text that was taken last, if it is one. */
  #giant: Giant | null = null;

  /**
   * @param needles as `needleTable` makes them
   * @param phrases the shapes of phrases, see `PHRASES` of layout.ts
   * @param rules what rules ask of lines, as `ruleScreens` makes it
   * @param mostUnits of a text that the kernel takes as a whole
   */
  constructor(needles: Int32Array, phrases: Int32Array, rules: Int32Array, mostUnits: number = GIANT) {
    this.#mostUnits = mostUnits;
    this.#needles = needles;
    this.#phrases = phrases;
    this.#rules = rules;
    const tables = needles.byteLength + rules.byteLength + HEAD_BYTES;
    this.#unitsAt = Math.ceil((NEEDLES + tables) / ALIGNED) * ALIGNED;
    this.#kernel = this.#begin();
  }

  /** Forgets the text that was taken last, and what it took of memory: more than it has bytes, which would never be given back. */
  forget(): void {
    this.#giant = null;
    this.#kernel = this.#begin();
  }

  /**
   * Takes a text; `copy` is how to get at its code units. The kernel takes one that is longer than most in parts that breaks end, each half as long as
   * those or as its last line is: of 66 MB it would need 170.
   */
  take(text: string, copy: CopyUnits): void {
    if (text.length <= this.#mostUnits) {
      this.#giant = null;
      this.#put(text, copy, false);
    } else {
      this.#giant = { text, copy, from: 0, to: 0 };
      this.#takePart(this.#giant);
    }
  }

  /** Takes the next part of a giant. */
  #takePart(giant: Giant): void {
    const { text, copy, to } = giant;
    const feed = text.indexOf('\n', to + (this.#mostUnits >>> 1));
    giant.from = to;
    giant.to = feed < 0 ? text.length : feed + 1;
    this.#put(text.slice(giant.from, giant.to), copy, to > 0);
  }

  #put(text: string, copy: CopyUnits, goesOn: boolean): void {
    const { length } = text;
    const end = this.#unitsAt + this.#kernel.functions.roomFor(length);
    if (end > this.#kernel.buffer.byteLength) {
      this.#kernel.reach(end);
      this.#look(this.#kernel.buffer);
    }
    copy(text, this.#units);
    this.#kernel.functions.take(this.#unitsAt, length, goesOn);
  }

  /** Reads the next lines that are not blank, into `told`. Returns how many: none, once all are read. */
  next(): number {
    const lines = this.#kernel.functions.lines();
    return this.#giant === null ? lines : this.#nextOf(this.#giant, lines);
  }

  /** The same of a giant, in whose part there were so many more. */
  #nextOf(giant: Giant, more: number): number {
    let lines = more;
    while (lines === 0 && giant.to < giant.text.length) {
      this.#takePart(giant);
      lines = this.#kernel.functions.lines();
    }
    for (let line = 0; line < lines * LINE_NUMBERS; line += LINE_NUMBERS) {
      this.told[line + START]! += giant.from;
      this.told[line + END]! += giant.from;
    }
    return lines;
  }

  /** Where what the kernel has of the text begins. It is to have the units from `from` to `end`, and some behind; lines are asked for no more. */
  #partOf(from: number, end: number): number {
    const giant = this.#giant;
    if (giant === null) return 0;
    const to = Math.min(end + BEHIND, giant.text.length);
    if (from < giant.from || to > giant.to) {
      giant.from = from;
      giant.to = to;
      this.#put(giant.text.slice(from, to), giant.copy, false);
    }
    return giant.from;
  }

  /** Which readers may find a dateline at the head of the paragraph from `from` to `end` of the text that was taken last: see `ALL_READERS` of layout.ts. */
  readers(from: number, end: number): number {
    const part = this.#partOf(from, end);
    return this.#kernel.functions.readers(from - part, end - part);
  }

  /**
   * The first of the rows at the head of the text that was taken last, in which a dateline may begin; -1 where it does in none. (Of a giant it is not
   * told.) The kernel's lines are void afterwards.
   */
  firstOpen(rows: readonly HeadRow[]): number {
    if (this.#giant !== null) return 0;
    const { told } = this;
    const count = Math.min(rows.length, HEAD_ROWS + MOST_PARTS - 1);
    for (let i = 0, at = 0; i < count; i++) {
      const row = rows[i]!;
      told[at++] = row.start;
      told[at++] = row.end;
      told[at++] = row.prose ? 1 : 0;
    }
    return this.#kernel.functions.firstOpen(count);
  }

  /** Whether one may that counts below prose, too. */
  mayOpenSurely(from: number): boolean {
    const part = this.#partOf(from, from);
    return this.#kernel.functions.mayOpenSurely(from - part) !== 0;
  }

  /** Whether a credit may stand behind the last sentence of the paragraph from `from` to `end`. */
  mayEndInCredit(from: number, end: number): boolean {
    const part = this.#partOf(from, end);
    return this.#kernel.functions.mayEndInCredit(from - part, end - part) !== 0;
  }

  #begin(): LineKernel {
    const needles = this.#needles;
    const heads = new Uint16Array(needles.buffer, needles.byteOffset + SIGN_HEADS - NEEDLES, 257);
    const charOf = (code: number): number => {
      const head = signHead(foldCode(code));
      return lineChar(code, heads[head]! < heads[head + 1]!);
    };
    const kernel = new LineKernel((code) => {
      const char = charOf(code);
      this.#chars[code] = char;
      return char;
    });
    const { buffer } = kernel;
    this.#look(buffer);
    for (let code = 1; code < 128; code++) this.#chars[code] = charOf(code);
    new Uint8Array(buffer).set(classesOf(this.#chars), CLASSES);
    new Int32Array(buffer, PHRASES).set(this.#phrases);
    new Int32Array(buffer, NEEDLES).set(needles);
    const rules = NEEDLES + needles.byteLength;
    new Int32Array(buffer, rules).set(this.#rules);
    kernel.functions.prepare(rules);
    new Int32Array(buffer, this.#unitsAt - HEAD_BYTES).set(HEAD_WORDS);
    return kernel;
  }

  /** Looks into the memory, now and whenever it has grown. */
  #look(buffer: ArrayBuffer): void {
    this.#chars = new Int32Array(buffer, CHARS, 0x10000);
    this.told = new Int32Array(buffer, LINES, MOST_LINES * LINE_NUMBERS);
    this.#units = new Uint16Array(buffer, this.#unitsAt);
  }
}
