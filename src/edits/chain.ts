/** Something that stands at one place in A and one in B, with a weight (words). */
export interface Placed {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * The heaviest subset of `items` whose places increase strictly in both A and B: what stayed in order when the rest moved.
 * Returns a flag per item. O(n log n), a Fenwick tree of prefix maxima over the places in B.
 */
export function heaviestChain(items: readonly Placed[]): Uint8Array {
  const n = items.length;
  const kept = new Uint8Array(n);
  const order = items.map((_, i) => i).sort((x, y) => items[x]!.a - items[y]!.a || items[y]!.b - items[x]!.b);
  const places = [...new Set(items.map((item) => item.b))].sort((x, y) => x - y);
  const rank = new Map(places.map((place, i) => [place, i + 1]));
  const best = new Float64Array(places.length + 1);
  const tail = new Int32Array(places.length + 1).fill(-1);
  const before = new Int32Array(n).fill(-1);
  let top = -1;
  let topWeight = -1;
  for (const i of order) {
    const r = rank.get(items[i]!.b)!;
    let weight = 0;
    for (let at = r - 1; at > 0; at -= at & -at) {
      if (best[at]! > weight) {
        weight = best[at]!;
        before[i] = tail[at]!;
      }
    }
    weight += items[i]!.weight;
    if (weight > topWeight) {
      topWeight = weight;
      top = i;
    }
    for (let at = r; at <= places.length; at += at & -at) {
      if (weight > best[at]!) {
        best[at] = weight;
        tail[at] = i;
      }
    }
  }
  for (let i = top; i >= 0; i = before[i]!) kept[i] = 1;
  return kept;
}
