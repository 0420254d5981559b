import * as at from '../layout';

/* Where things stand in the memory, and what the program says of them: see layout.ts. Each thread has a kernel, so these are its own. */
export let room: usize = 0;
export let rarity: usize = 0;
export let starts: usize = 0;
export let ranks: usize = 0;
export let hashes: usize = 0;
export let flags: usize = 0;
export let sampled: usize = 0;
export let table: usize = 0;
export let scratch: usize = 0;
export let found: usize = 0;
export let owners: usize = 0;
export let slots: u32 = 0;
export let width: u32 = 0;
export let limit: u32 = 0;
export let firstRoom: usize = 0;
export let roomBytes: usize = 0;

/** Takes what the program has put down at the front of a room. */
export function takePlaces(own: usize): void {
  room = own;
  rarity = <usize>told(room, at.RARITY);
  starts = <usize>told(room, at.STARTS);
  ranks = <usize>told(room, at.RANKS);
  hashes = <usize>told(room, at.HASHES);
  flags = <usize>told(room, at.FLAGS);
  sampled = <usize>told(room, at.SAMPLED);
  table = <usize>told(room, at.TABLE);
  scratch = <usize>told(room, at.SCRATCH);
  found = <usize>told(room, at.FOUND);
  owners = <usize>told(room, at.OWNERS);
  slots = told(room, at.SLOTS);
  width = told(room, at.WIDTH);
  limit = told(room, at.LIMIT);
  firstRoom = <usize>told(room, at.FIRST_ROOM);
  roomBytes = <usize>told(room, at.ROOM_BYTES);
}

/** A number at the front of a room. */
export function told(room: usize, place: usize): u32 {
  return load<u32>(room + (place << 2));
}

/** Where the words of an article begin, or where those of the one before it end. */
export function startOf(article: i32): i32 {
  return load<i32>(starts + ((<usize>article) << 2));
}

/** Whether an article has a rank: one without counts for nothing. */
export function hasRank(article: i32): bool {
  return load<i32>(ranks + ((<usize>article) << 2)) !== -1;
}

/** Which of 64 words from `group` on are sampled, a bit each, of those from `from` up to `to`. */
export function sampledIn(group: i32, from: i32, to: i32): u64 {
  let bits = load<u64>(sampled + (<usize>group >>> 3));
  if (group < from) bits &= (<u64>-1) << (<u64>(from - group));
  if (to - group < 64) bits &= ((<u64>1) << (<u64>(to - group))) - 1;
  return bits;
}
