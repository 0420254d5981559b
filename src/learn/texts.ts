import { NO_TEXT } from '../kernel/recurring/layout.ts';
import { LineRoom } from './lineRoom.ts';
import type { LineBlock } from './lines.ts';
import { type ReadSignatures, Signatures, signatureReader } from './signatures.ts';

/** The different texts of a corpus, numbered by what they hold: the same whatever the order or the number of the copies. */
export interface Texts {
  readonly count: number;
  /** For each article, those of one block behind those of the one before, the text that it is taken for, or {@link NO_TEXT}. */
  readonly of: Uint32Array;
  /** Where in `of` the articles of each block begin, and behind the last their number. */
  readonly firstOf: Uint32Array;
  /** The article that is taken for each text, by its place in `of`: the last that holds it. */
  readonly article: Uint32Array;
}

/** Bytes of a signature. */
const SIGNATURE = 8;

/**
 * Numbers the texts of all blocks. Texts of the same lines, numbers in them aside, are one. Takes eight bytes an article, and
 * `memory` bytes to keep and sort what their lines add up to, a range of it at a time: to read the lines again takes less time than ten
 * million articles would take memory.
 */
export function textsOf(
  blocks: readonly LineBlock[],
  memory: number = Number.POSITIVE_INFINITY,
  room: LineRoom = new LineRoom(blocks),
): Texts {
  const firstOf = new Uint32Array(blocks.length + 1);
  for (const [b, { lineAt }] of blocks.entries()) firstOf[b + 1] = firstOf[b]! + lineAt.length - 1;
  const articles = firstOf[blocks.length]!;
  const of = new Uint32Array(articles).fill(NO_TEXT);
  const article = new Uint32Array(articles);
  const passes = Math.max(1, Math.ceil((SIGNATURE * articles) / Math.max(memory, SIGNATURE)));
  const read = signatureReader(room, 2 * SIGNATURE * articles <= memory);
  let count = 0;
  for (let pass = 0; pass < passes; pass++) {
    const range = { from: Math.ceil((pass * RANGE) / passes), to: Math.ceil(((pass + 1) * RANGE) / passes) };
    const signatures = new Signatures(read, blocks.length, range, articles / passes);
    article.fill(NO_TEXT, count, count + signatures.count);
    number(read, firstOf, signatures, count, of, article);
    count += signatures.count;
  }
  return { count, of, firstOf, article: article.subarray(0, count) };
}

/** The high halves of signatures are below it. */
const RANGE = 2 ** 32;

/** Gives the articles whose signatures are among `signatures` their texts, counted from `first`. */
function number(
  read: ReadSignatures,
  firstOf: Uint32Array,
  signatures: Signatures,
  first: number,
  of: Uint32Array,
  article: Uint32Array,
): void {
  for (let b = 0; b + 1 < firstOf.length; b++) {
    const own = read(b);
    for (let n = firstOf[b]!, at = 0; n < firstOf[b + 1]!; n++, at += 2) {
      const place = signatures.placeOf(own[at]!, own[at + 1]!);
      if (place < 0) continue;
      const text = first + place;
      const before = article[text]!;
      if (before !== NO_TEXT) of[before] = NO_TEXT;
      article[text] = n;
      of[n] = text;
    }
  }
}

/** The texts that the articles of block b are taken for. */
export const textsIn = ({ of, firstOf }: Texts, b: number): Uint32Array => of.subarray(firstOf[b]!, firstOf[b + 1]!);

/** The article that is taken for a text: its block, and its place there. */
export function articleOf(
  { article, firstOf }: Texts,
  text: number,
): { readonly block: number; readonly within: number } {
  const number = article[text]!;
  let block = 0;
  let to = firstOf.length - 2;
  while (block < to) {
    const middle = (block + to + 1) >>> 1;
    if (firstOf[middle]! <= number) block = middle;
    else to = middle - 1;
  }
  return { block, within: number - firstOf[block]! };
}
