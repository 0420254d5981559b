import type { Paragraph } from '../clean/types.ts';
import { type CopyUnits, copyUnits } from '../units.ts';
import { BodyReader, type Formulas, type NotedLines } from './bodyReader.ts';
import { wordRoom } from './mostWords.ts';
import type { LocatedWords } from './words.ts';

/** Reads canonical words of one text after the other, into memory of its own that the next text overwrites. */
export class WordReader {
  readonly #bodies: BodyReader;
  readonly #copy: CopyUnits;

  /**
   * @param copy how to get at the code units of a text: platforms know faster ways than the plain one
   * @param formulas see {@link BodyReader}
   */
  constructor(copy: CopyUnits = copyUnits, formulas: Formulas | null = null) {
    this.#bodies = new BodyReader(formulas);
    this.#copy = copy;
  }

  /** The canonical words of the paragraphs of `text`, as views that hold until the next call. */
  read(text: string, paragraphs: readonly Paragraph[]): LocatedWords {
    const bodies = this.#bodies;
    const characters = paragraphs.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
    const words = wordRoom(characters, paragraphs.length, () => [this.#unitsOf(text)]);
    bodies.begin(text.length, paragraphs.length, words);
    this.#copy(text, bodies.text);
    const told = bodies.paragraphs;
    paragraphs.forEach(({ start, end, quiet }, p) => {
      told[3 * p] = start;
      told[3 * p + 1] = end;
      told[3 * p + 2] = quiet ? 1 : 0;
    });
    bodies.read(text.length, paragraphs.length);
    return bodies.words;
  }

  #unitsOf(text: string): Uint16Array {
    const units = new Uint16Array(text.length);
    this.#copy(text, units);
    return units;
  }

  /** What is noted of the lines of the text that was read last, as views that hold until the next is read. */
  noteLines(): NotedLines {
    this.#bodies.note();
    return this.#bodies.lines;
  }
}
