/** Where what rules ask of lines stands. */
let numbers: usize = 0;

/** Tells where it stands: see `RULE_NUMBERS` in layout.ts. */
export function prepare(at: usize): void {
  numbers = at;
}

/** One of those numbers. */
export function numberAt(place: i32): i32 {
  return load<i32>(numbers + ((<usize>place) << 2));
}

/** The number of two bytes at a place of a list of such. */
export function halfAt(place: i32, index: i32): i32 {
  return <i32>load<u16>(numbers + ((<usize>place) << 2) + ((<usize>index) << 1));
}
