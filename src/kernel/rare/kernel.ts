import { Kernel, type SharedMemory } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of rare words can do, see assembly/rare.ts. Places are bytes of its memory. */
interface Functions {
  /** Begins in the room that begins at a place, and whose front has been filled. */
  begin(room: number): void;
  /** Counts so many articles that have been put into the room. */
  count(articles: number): void;
  /** Works out how rare words are. */
  rate(): void;
  /** Finds the features of articles `from` up to `to`, told as number `first` and so on, behind those `before`. Returns how many there are then. */
  features(from: number, to: number, first: number, before: number): number;
}

/**
 * Counts in how many articles words stand, and finds pairs of rare ones. In TypeScript small inputs were done before V8 had compiled it, and large
 * ones waited longer for each word: for several at once only as the code happened to be laid out.
 */
export class RareKernel extends Kernel<Functions> {
  /** @param memory which the kernels of other threads work in as well */
  constructor(memory: SharedMemory) {
    super(BYTES, {}, memory);
  }
}
