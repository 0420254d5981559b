import type { List } from '../result.ts';

/** The entries that pass a test, as an array: of a list that stands on disk, only these are in memory. */
export function those<T>(list: List<T>, test: (entry: T, index: number) => boolean): T[] {
  const found: T[] = [];
  let index = 0;
  for (const entry of list) if (test(entry, index++)) found.push(entry);
  return found;
}
