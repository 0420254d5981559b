import { sortBy } from '../../match/sortBy.ts';
import { byCodeUnits } from '../../order.ts';
import { storyId, storyKey } from '../../story/stories.ts';
import type { FamilyBatch } from './families.ts';

/** All families in the order in which their stories are told: the i-th is family `family[i]` of batch `batch[i]`, the `times[i]`-th of its name. */
export interface OrderedFamilies {
  readonly batches: readonly FamilyBatch[];
  readonly batch: Uint32Array;
  readonly family: Uint32Array;
  readonly times: Uint32Array;
}

/**
 * Puts families in the order of their representatives, those of one in the order of their names. Names count how often one comes (see `storyId`),
 * the longest representative first.
 */
export function inOrder(batches: readonly FamilyBatch[]): OrderedFamilies {
  const count = batches.reduce((sum, { representative }) => sum + representative.length, 0);
  const column = (): Uint32Array => new Uint32Array(count);
  const [order, batch, family, representative, words] = [column(), column(), column(), column(), column()];
  const [high, low, times] = [column(), column(), column()];
  let filled = 0;
  for (const [b, families] of batches.entries()) {
    representative.set(families.representative, filled);
    words.set(families.representativeWords, filled);
    high.set(families.high, filled);
    low.set(families.low, filled);
    for (let f = 0; f < families.representative.length; f++) {
      order[filled] = filled;
      batch[filled] = b;
      family[filled++] = f;
    }
  }
  // By name; of those with one name the longest first, as families are. The sort is stable, and what shares a representative comes from one batch.
  sortBy(order, [representative, low, words.map((own) => ~own), low.map((half) => half >>> 16), high]);
  const keyOf = (i: number): number => storyKey(high[i]!, low[i]!);
  for (let at = 0; at < count; at++) {
    const i = order[at]!;
    times[i] = at > 0 && keyOf(order[at - 1]!) === keyOf(i) ? times[order[at - 1]!]! + 1 : 1;
  }
  sortBy(order, [representative]);
  const nameOf = (i: number): string => storyId(keyOf(i), times[i]!);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && representative[order[to]!] === representative[order[from]!]) to++;
    if (to > from + 1) order.subarray(from, to).sort((x, y) => byCodeUnits(nameOf(x), nameOf(y)));
    from = to;
  }
  const ordered = (of: Uint32Array): Uint32Array => order.map((i) => of[i]!);
  return { batches, batch: ordered(batch), family: ordered(family), times: ordered(times) };
}
