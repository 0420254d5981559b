/** Where a value stands among ascending ones that hold it. */
export function placeIn(values: Uint32Array, value: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The place of the last of some ascending numbers that is no more than `value`. */
export function lastUpTo(numbers: Uint32Array, value: number): number {
  let from = 0;
  let to = numbers.length - 1;
  while (from < to) {
    const middle = (from + to + 1) >>> 1;
    if (numbers[middle]! <= value) from = middle;
    else to = middle - 1;
  }
  return from;
}
