import { dirtyUnsigned } from './scratch.ts';

/** So few runs are put in order by putting each in its place; more are worth a call of the engine's sort. */
const FEW = 48;

/** The places of the first `count` triples in the order of their numbers at `offset`, which all differ. Scratch memory. */
export function inOrderOf(triples: Uint32Array, count: number, offset: 0 | 1): Uint32Array {
  const order = dirtyUnsigned('triples.order', count);
  if (count > FEW) return sortedOrder(order, triples, count, offset);
  for (let t = 0; t < count; t++) {
    const own = triples[3 * t + offset]!;
    let at = t;
    for (; at > 0 && triples[3 * order[at - 1]! + offset]! > own; at--) order[at] = order[at - 1]!;
    order[at] = t;
  }
  return order;
}

function sortedOrder(order: Uint32Array, triples: Uint32Array, count: number, offset: 0 | 1): Uint32Array {
  for (let t = 0; t < count; t++) order[t] = t;
  order.subarray(0, count).sort((s, t) => triples[3 * s + offset]! - triples[3 * t + offset]!);
  return order;
}

/** The first `count` triples sorted by their first numbers, which all differ. */
export function sortedTriples(triples: Uint32Array, count: number): Uint32Array {
  const order = inOrderOf(triples, count, 0);
  const out = new Uint32Array(3 * count);
  for (let t = 0; t < count; t++) {
    const from = 3 * order[t]!;
    out[3 * t] = triples[from]!;
    out[3 * t + 1] = triples[from + 1]!;
    out[3 * t + 2] = triples[from + 2]!;
  }
  return out;
}
