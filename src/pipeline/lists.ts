import { BETWEEN, type List } from '../result.ts';
import { joined, type Stretch } from './store/entries.ts';
import type { Store } from './store/store.ts';

/**
 * A list whose entries are kept as JSON, and made of it when they are asked for. `stretches` tells where they stand, in order: each by
 * itself where that is asked for.
 */
export function keptList<T>(
  store: Store,
  length: number,
  at: (index: number) => T,
  stretches: (single: boolean) => Iterable<Stretch>,
): List<T> {
  return {
    length,
    at: (index) => (index >= 0 && index < length ? at(index) : undefined),
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i);
    },
    json: (between) => joined(store, stretches(between !== BETWEEN), length, between),
  };
}
