import type { Words } from '../../fingerprint/words.ts';
import { type ArticleRecord, BETWEEN, type InputError, type Notice } from '../../result.ts';
import type { UnclearDates } from '../read/unclearDates.ts';
import { type Block, parseJson, type Store } from './store.ts';

/**
 * What comparing needs of the articles of a batch: article i has the canonical words from `wordAt[i]` up to `wordAt[i + 1]`
 * and the fingerprints from `printAt[i]` up to `printAt[i + 1]`. The blocks hold one number for each word or fingerprint,
 * four bytes a hash and one byte the flags of a word; where they begin takes four bytes an article, and four behind the last.
 * The blocks of fingerprints are empty until learned lines are taken out.
 */
export interface Bodies {
  /** Articles. */
  readonly count: number;
  readonly wordAt: Block;
  readonly hash: Block;
  readonly flags: Block;
  /** A bit a word, see `SampledWords`. */
  readonly sampled: Block;
  readonly printAt: Block;
  readonly high: Block;
  readonly low: Block;
  /** The record of article i, as JSON in UTF-8, stands in the bytes from `recordAt[i]` up to `recordAt[i + 1]`, {@link BETWEEN} behind it; see `addRecord` for what it lacks before. */
  readonly recordAt: Block;
  readonly records: Block;
}

/**
 * What one piece of input gave. All that there is for every article stands in the store of the scan: ten million articles of one
 * line each would take a gigabyte otherwise. Ids stand in the records.
 */
export interface Batch extends Bodies {
  /** The places of its articles in order of their ids, those of one id in the order in which they came; null when they came so. */
  readonly byId: Block | null;
  /** Whether no two of them have one id. */
  readonly distinct: boolean;
  /** 64 bits of each body in two halves: the same for the same words under any name. */
  readonly contentKey: Block;
  /** The lines of article i, for learning, are those from `lineAt[i]` up to `lineAt[i + 1]`. */
  readonly lineAt: Block;
  /** A byte a line. */
  readonly lineFlags: Block;
  /** Eight bytes a line. */
  readonly identities: Block;
  /** What tells where article i comes from, as `MarkupWriter` writes it, in the bytes from `markupAt[i]` up to `markupAt[i + 1]`. */
  readonly markupAt: Block;
  readonly markup: Block;
  /** For article i of a JSON Lines file, the number of its line; 0 for an article that is a source of its own. */
  readonly lineOf: Block;
  /** The line of article i begins at byte `fileAt + startOf[i]` of that file and ends at its break, before `fileAt + startOf[i + 1]`. */
  readonly startOf: Block;
  /** The JSON Lines file the batch was cut from, and where it begins there; null where it cannot be found so, and {@link startOf} is empty. */
  readonly file: string | null;
  readonly fileAt: number | null;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
  readonly unclearDates: UnclearDates | null;
}

/** Bytes of a batch that are read here and there, an article at a time, in the order in which others ask for them. */
export function scatteredBytes({
  records,
  recordAt,
  markup,
  markupAt,
  wordAt,
  contentKey,
  lineOf,
  startOf,
}: Batch): number {
  return [records, recordAt, markup, markupAt, wordAt, contentKey, lineOf, startOf].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}

/** What gives bytes of a block: a store, or what reads one piece by piece. */
export type Reader = Pick<Store, 'get'>;

/** The record of article i of a batch, as JSON in UTF-8. */
export function recordBytes(reader: Reader, { records, recordAt }: Bodies, article: number): Uint8Array {
  const [from, to] = rangeAt(reader, recordAt, article);
  return reader.get(records, from, to - BETWEEN.length);
}

/** The record of article i of a batch. */
export function recordOf(reader: Reader, batch: Bodies, article: number): ArticleRecord {
  return parseJson(recordBytes(reader, batch, article)) as ArticleRecord;
}

/** The canonical words of article i of a batch. */
export function wordsOf(
  store: Store,
  { wordAt, hash, flags }: Pick<Bodies, 'wordAt' | 'hash' | 'flags'>,
  article: number,
): Words {
  const [from, to] = rangeAt(store, wordAt, article);
  const hashes = hash.bytes ? numbersIn(hash.bytes, from, to) : uint32(store.get(hash, 4 * from, 4 * to));
  return { hash: hashes, flags: store.get(flags, from, to) };
}

/** Number i of a block of numbers of four bytes. */
export function numberAt(reader: Reader, block: Block, i: number): number {
  return numberIn(reader.get(block, 4 * i, 4 * i + 4), 0);
}

/** Number i of such a block and the one behind it: from where to where something stands. */
export function rangeAt(reader: Reader, block: Block, i: number): [from: number, to: number] {
  // A view of eight bytes would take longer to make than to read.
  if (block.bytes) return [numberIn(block.bytes, 4 * i), numberIn(block.bytes, 4 * i + 4)];
  const bytes = reader.get(block, 4 * i, 4 * i + 8);
  return [numberIn(bytes, 0), numberIn(bytes, 4)];
}

/** In the byte order of typed arrays, which is little-endian on every platform that runs Node. */
const numberIn = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;

/** Bytes as numbers of four, in the byte order of this machine. */
export function uint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
}

/** The numbers of four bytes from `from` up to `to`. */
function numbersIn({ buffer, byteOffset }: Uint8Array, from: number, to: number): Uint32Array {
  return new Uint32Array(buffer, byteOffset + 4 * from, to - from);
}

/** Bytes as numbers of eight. */
export function float64(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 3);
}

/** Numbers as bytes. */
export function bytesOf<B extends ArrayBufferLike>({
  buffer,
  byteOffset,
  byteLength,
}: Uint32Array<B> | Float64Array<B>): Uint8Array<B> {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
