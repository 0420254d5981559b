import { isPlain } from '../plain.ts';
import type { Row } from '../rows.ts';

/** Letters of a word that count: endings say more of grammar than of the matter. */
const STEM = 6;
/** Words of so many letters carry the matter of a story; where a script writes no blanks, pairs of characters do. */
const SHORTEST = 4;
const TOPIC_WORD = /[\p{L}\p{N}]{4,}/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Characters of a line that are read: enough to tell its matter. */
const LONGEST_READ = 1200;
/** With fewer words than this nothing can be told. */
const FEWEST_WORDS = 2;

function stemsOf(text: string): Set<string> {
  const read = text.slice(0, LONGEST_READ).toLowerCase();
  return isPlain(read) ? plainStems(read) : anyStems(read);
}

function anyStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [run] of text.matchAll(TOPIC_WORD)) {
    if (UNSPACED.test(run)) for (let i = 0; i + 1 < run.length; i++) stems.add(run.slice(i, i + 2));
    else stems.add(run.slice(0, STEM));
  }
  return stems;
}

/** The same of a text whose letters are a to z, without the classes of all letters. */
function plainStems(text: string): Set<string> {
  const stems = new Set<string>();
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isPlainLetter(text.charCodeAt(at))) continue;
    if (at - from >= SHORTEST) stems.add(text.slice(from, Math.min(at, from + STEM)));
    from = at + 1;
  }
  return stems;
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/**
 * The words that a story is about, to ask of another line whether it speaks of the same matter. Its rows are taken in as far as answers need them: most
 * headlines have a word in common with the first.
 */
export class Topic {
  private readonly stems = new Set<string>();
  private readonly rows: readonly Row[];
  private next: number;
  private readonly to: number;

  /** @param rows those of the story are from `from` to `to` (exclusive), as they are when this is asked */
  constructor(rows: readonly Row[], from: number, to: number) {
    this.rows = rows;
    this.next = from;
    this.to = to;
  }

  /** Which part of the words of `text` the story has too, 0 to 1; 0 where there are too few to tell. */
  shareOf(text: string): number {
    while (this.next < this.to) this.takeNext();
    const stems = stemsOf(text);
    return stems.size < FEWEST_WORDS ? 0 : this.knownOf(stems) / stems.size;
  }

  /** Whether the story has any of them, where they are enough to tell. */
  isTouchedBy(text: string): boolean {
    const stems = stemsOf(text);
    if (stems.size < FEWEST_WORDS) return false;
    while (this.knownOf(stems) === 0) {
      if (this.next >= this.to) return false;
      this.takeNext();
    }
    return true;
  }

  private takeNext(): void {
    const row = this.rows[this.next++]!;
    if (row.verdict === null && row.prose) for (const stem of stemsOf(row.line.text)) this.stems.add(stem);
  }

  private knownOf(stems: ReadonlySet<string>): number {
    let known = 0;
    for (const stem of stems) if (this.stems.has(stem)) known++;
    return known;
  }
}
