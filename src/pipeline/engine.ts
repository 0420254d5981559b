import { type Batch, type BatchOptions, mapPiece, type Piece } from './batch.ts';
import type { Corpus } from './corpus.ts';
import { type ComparedPair, comparePairs } from './pairs.ts';

/** Runs the stages that split into independent pieces, in this thread or on workers. Results do not depend on which. */
export interface Engine {
  /** How many pieces of work it does at once. */
  readonly width: number;
  map(piece: Piece): Promise<Batch>;
  /** Hands the whole corpus over, before the first {@link compare}. */
  share(corpus: Corpus): void;
  /** Compares candidate pairs given by article index; equal a stand together. */
  compare(a: Uint32Array, b: Uint32Array): Promise<ComparedPair[]>;
  close(): Promise<void>;
}

/** The engine without threads: for small inputs, and for callers that want no workers. */
export function inlineEngine(options: BatchOptions): Engine {
  let shared: Corpus | null = null;
  return {
    width: 1,
    map: async (piece) => mapPiece(piece, options),
    share: (corpus) => {
      shared = corpus;
    },
    compare: async (a, b) => {
      if (!shared) throw new Error('compare before share');
      return comparePairs(shared, a, b);
    },
    close: async () => {},
  };
}
