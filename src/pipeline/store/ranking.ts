import type { Steps } from '../../steps.ts';

/** Entries that are merged between one look at the clock and the next. */
const STRETCH = 1 << 15;

/**
 * The indices of `names` in code-unit order of the names; of equal names the first comes first. A merge sort of the runs that are
 * in order already: names mostly come so, and then it takes one pass (D. E. Knuth, TAOCP 3, 5.2.4, natural merging).
 */
export function* ranking(names: readonly string[]): Steps<Uint32Array> {
  let from = Uint32Array.from(names, (_, i) => i);
  let to = new Uint32Array(names.length);
  let starts = runsIn(names);
  while (starts.length > 2) {
    const merged = [0];
    let stretch = 0;
    for (let run = 0; run + 1 < starts.length; run += 2) {
      const [start, middle] = [starts[run]!, starts[run + 1]!];
      const end = starts[run + 2] ?? middle;
      merge(names, from, to, start, middle, end);
      merged.push(end);
      stretch += end - start;
      if (stretch < STRETCH) continue;
      stretch = 0;
      yield;
    }
    [from, to] = [to, from];
    starts = merged;
  }
  return from;
}

/** Where the runs begin that are in order, and the end of the last. */
function runsIn(names: readonly string[]): number[] {
  const starts = [0];
  for (let i = 1; i < names.length; i++) if (names[i]! < names[i - 1]!) starts.push(i);
  starts.push(names.length);
  return starts;
}

/** Merges two runs that stand one behind the other; equal names stay in their order. */
function merge(
  names: readonly string[],
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  end: number,
): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takeLeft = right >= end || (left < middle && names[from[left]!]! <= names[from[right]!]!);
    to[at] = takeLeft ? from[left++]! : from[right++]!;
  }
}
