import type { RareWordRoom } from '../../match/rareWords.ts';
import type { Block } from '../store/store.ts';
import type { RankedCorpus } from './ranks.ts';

/** Puts the articles of batch b, with their ranks, into a room; returns how many they are. */
export function takeWords({ batches, store, firstOf, rankOf }: RankedCorpus, b: number, room: RareWordRoom): number {
  const { count, wordAt, hash, flags, sampled } = batches[b]!;
  const copy = (block: Block, into: Uint32Array | Uint8Array): void =>
    store.copy(block, 0, new Uint8Array(into.buffer, into.byteOffset, block.length));
  copy(wordAt, room.starts);
  copy(hash, room.hash);
  copy(flags, room.flags);
  copy(sampled, room.sampled);
  room.ranks.set(rankOf.subarray(firstOf[b]!, firstOf[b]! + count));
  return count;
}
