import { ROOM, TOLD } from '../layout';

/** Read and written behind the end of whatever there are many of. */
const MARGIN: u64 = 64;
const ALIGNED: u64 = 64;

/** Where the next thing is laid. */
let next: u64 = 0;

/** Begins to lay what there is room for. */
export function beginRoom(): void {
  next = ROOM;
}

/** Lays so many bytes, and tells the program where if it has a place for it. */
export function lay(bytes: u64, place: i32 = -1): usize {
  const at = next;
  next = (at + bytes + MARGIN + ALIGNED - 1) & ~(ALIGNED - 1);
  if (place >= 0) store<u32>(TOLD + ((<usize>place) << 2), <u32>at);
  return <usize>at;
}

export function numberAt(column: usize, i: i32): u32 {
  return load<u32>(column + ((<usize>i) << 2));
}

export function put(column: usize, i: i32, value: u32): void {
  store<u32>(column + ((<usize>i) << 2), value);
}
