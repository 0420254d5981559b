import type { CopyUnits } from '../units.ts';
import { Cursor } from './cursor.ts';
import { QuoteState } from './quotes.ts';
import { WordBuffer } from './wordBuffer.ts';
import { WordFlag } from './words.ts';

/** How far a text has been read: the place in it, the words so far, and what the next word takes from where it stands. */
export class Reading extends Cursor {
  readonly words: WordBuffer = new WordBuffer();
  readonly quotes: QuoteState = new QuoteState();
  /** Flags of every word here: of a quiet paragraph, of an open quotation. */
  common = 0;
  /** Flags that the next word takes for standing first. */
  first = 0;
  /** Length in folded code units and number of capitals of the word that was read last. */
  size = 0;
  capitals = 0;

  begin(text: string, copy: CopyUnits): void {
    this.load(text, copy);
    this.words.clear();
  }

  /** See {@link Cursor.hold}. */
  beginUnits(units: Uint16Array, length: number): void {
    this.hold(units, length);
    this.words.clear();
  }

  /** Begins the paragraph that ends at `limit`; its first word takes the flag `introduced`. */
  paragraph(limit: number, quiet: boolean, introduced: number): void {
    this.limit = limit;
    this.common = quiet ? WordFlag.Quiet : 0;
    this.first = WordFlag.ParagraphStart | WordFlag.SentenceStart | introduced;
    this.words.detach();
    this.quotes.reset();
  }

  endParagraph(): void {
    if (this.quotes.unproven) this.#unquote();
  }

  /** The flags of the next word, which takes its place at the head of paragraph and sentence. */
  take(capital: boolean): number {
    const first = this.first;
    this.first = 0;
    return this.common | first | (capital && (first & WordFlag.SentenceStart) === 0 ? WordFlag.Capital : 0);
  }

  /** The last word ends directly before `i`. */
  endsAt(i: number): boolean {
    const { end, length } = this.words;
    return length > 0 && end[length - 1] === i;
  }

  /** Takes a quotation mark (see {@link QuoteState.take}). */
  quote(code: number, tightBefore: boolean, tightAfter: boolean, digitBefore: boolean): void {
    if (this.quotes.take(code, tightBefore, tightAfter, digitBefore, this.words.length)) this.#unquote();
    this.common = (this.common & ~WordFlag.Quoted) | (this.quotes.open ? WordFlag.Quoted : 0);
  }

  /** Takes back a single quotation that never closed. */
  #unquote(): void {
    const { flags, length } = this.words;
    for (let i = this.quotes.since; i < length; i++) flags[i] = flags[i]! & ~WordFlag.Quoted;
  }
}
