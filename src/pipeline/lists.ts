import type { List } from '../result.ts';

/** A list whose entries are made when they are asked for. */
export function listOf<T>(length: number, at: (index: number) => T): List<T> {
  return {
    length,
    at: (index) => (index >= 0 && index < length ? at(index) : undefined),
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i);
    },
  };
}
