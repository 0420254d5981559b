import { Currency, ROLE_SHIFT, SIZE_SHIFT, SLOTS, UPPER_SALT } from '../fold';
import { PRESENT, TABLE } from '../layout';
import { pairKey } from './hash';

const SLOT_BYTES: usize = 16;
/** Behind the slots of the table, in bytes of it. */
const END: usize = 16 * SLOTS;

/** 0 when no word of the table has the raw hash, 1 when one may have it. */
export function present(raw: i32): i32 {
  return (load<i32>(PRESENT + (((<usize>raw >>> 5) & 2047) << 2)) >>> (raw & 31)) & 1;
}

/** Slot of a raw hash and its length in folded code units (which verifies a hit), or 0. */
export function find(raw: i32, size: i32): usize {
  return present(raw) === 0 ? 0 : search(raw, size);
}

function search(raw: i32, size: i32): usize {
  let slot = (<usize>(raw ^ (raw >>> 15)) * SLOT_BYTES) & (END - 1);
  let key = load<i32>(TABLE + slot);
  while (key !== raw && key !== 0) {
    slot = (slot + SLOT_BYTES) & (END - 1);
    key = load<i32>(TABLE + slot);
  }
  const at = TABLE + slot;
  return key === raw && load<u32>(at, 8) >>> SIZE_SHIFT === <u32>size ? at : 0;
}

/** Raw hash that the word in the slot is replaced with. */
export function target(slot: usize): i32 {
  return load<i32>(slot, 4);
}

export function role(slot: usize): i32 {
  return (load<i32>(slot, 8) >>> ROLE_SHIFT) & 255;
}

/** Bits of traits, and other bits above them. */
export function traits(slot: usize): i32 {
  return load<i32>(slot, 8);
}

/** Value, exponent or currency unit, by role; the verb's raw hash for Negated. */
export function value(slot: usize): i32 {
  return load<i32>(slot, 12);
}

/** The second of two neighbours, as raw hashes, makes one word with the first: its slot, or 0. */
export function findPair(first: i32, second: i32): usize {
  return first === 0 ? 0 : find(pairKey(first, second), 0);
}

/** The word has the trait. */
export function hasTrait(h: i32, size: i32, trait: i32): bool {
  const slot = find(h, size);
  return slot !== 0 && (traits(slot) & trait) !== 0;
}

/** Letters that name a currency, written onto its number: Rs500, EUR20. */
export function isCurrency(h: i32, size: i32, capitals: i32): bool {
  let slot: usize = capitals === size ? find(h ^ UPPER_SALT, size) : 0;
  if (slot === 0) slot = find(h, size);
  return slot !== 0 && role(slot) === Currency;
}
