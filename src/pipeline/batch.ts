import type { Words } from '../fingerprint/words.ts';
import type { ArticleRecord, InputError, Notice } from '../result.ts';
import type { Block, Store } from './store.ts';

/**
 * What comparing needs of the articles of a batch: article i has the canonical words from `wordAt[i]` up to `wordAt[i + 1]`
 * and the fingerprints from `printAt[i]` up to `printAt[i + 1]`. The blocks hold one number for each word or fingerprint,
 * four bytes a hash and one byte the flags of a word.
 */
export interface Bodies {
  readonly wordAt: Uint32Array;
  readonly hash: Block;
  readonly flags: Block;
  readonly printAt: Uint32Array;
  readonly high: Block;
  readonly low: Block;
}

/** What one piece of input gave. The large parts stand in the store of the scan. */
export interface Batch extends Bodies {
  readonly ids: readonly string[];
  /** 64 bits of each body in two halves: the same for the same words under any name. */
  readonly contentKey: Uint32Array;
  /** The lines of article i, for learning, are those from `lineAt[i]` up to `lineAt[i + 1]`. */
  readonly lineAt: Uint32Array;
  readonly lineFlags: Uint8Array;
  /** Eight bytes a line. */
  readonly identities: Block;
  /** The record of article i, as JSON in UTF-8, stands in the bytes from `recordAt[i]` up to `recordAt[i + 1]`. */
  readonly recordAt: Uint32Array;
  readonly records: Block;
  /** What tells where article i comes from, as `MarkupWriter` writes it, in the bytes from `markupAt[i]` up to `markupAt[i + 1]`. */
  readonly markupAt: Uint32Array;
  readonly markup: Block;
  /** For article i of a JSON Lines file, the number of its line; 0 for an article that is a source of its own. */
  readonly lineOf: Uint32Array;
  /** The JSON Lines file the batch was cut from. */
  readonly file: string | null;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
}

/** The record of article i of a batch. */
export function recordOf(store: Store, { records, recordAt }: Batch, article: number): ArticleRecord {
  return store.json(records, recordAt[article]!, recordAt[article + 1]!) as ArticleRecord;
}

/** The canonical words of article i of a batch. */
export function wordsOf(
  store: Store,
  { wordAt, hash, flags }: Pick<Bodies, 'wordAt' | 'hash' | 'flags'>,
  article: number,
): Words {
  const [from, to] = [wordAt[article]!, wordAt[article + 1]!];
  return { hash: uint32(store.get(hash, 4 * from, 4 * to)), flags: store.get(flags, from, to) };
}

/** Bytes as numbers of four, in the byte order of this machine. */
export function uint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
}

/** Bytes as numbers of eight. */
export function float64(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 3);
}
