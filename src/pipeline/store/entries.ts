import { BETWEEN } from '../../result.ts';
import { type Block, parseJson, type Store } from './store.ts';

/** Entries of JSON one behind the other: the bytes from `from` up to `to` of some blocks put together. Behind each stands {@link BETWEEN}. */
export interface Stretch {
  readonly blocks: readonly Block[];
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Bytes that go on at a time: worth a system call, few enough to stay in the cache of a core. */
const PIECE = 1 << 18;
/** Bytes that are written as they stand: to copy fewer costs less than to write them by themselves. */
const LARGE = 1 << 14;

const encoder = new TextEncoder();

/**
 * All entries of some stretches, `between` between one and the next; if that is not {@link BETWEEN}, each must be a stretch of its own.
 * In pieces that end anywhere; each holds until the next is asked for.
 *
 * @param length how many entries there are
 */
export function* joined(
  store: Store,
  stretches: Iterable<Stretch>,
  length: number,
  between: string,
): Generator<Uint8Array> {
  const separator = encoder.encode(between === BETWEEN ? '' : between);
  const gathered = new Uint8Array(PIECE);
  let filled = 0;
  let left = length;
  for (const { blocks, from, to, count } of stretches) {
    left -= count;
    const end = left > 0 && between === BETWEEN ? to : to - BETWEEN.length;
    for (const { block, first, last } of partsOf(blocks, from, end)) {
      for (let at = first; at < last; ) {
        const size = Math.min(last - at, PIECE);
        if (filled > 0 && (size > LARGE || filled + size > PIECE)) {
          yield gathered.subarray(0, filled);
          filled = 0;
        }
        if (size > LARGE) yield store.getPart(block, at, size, gathered);
        else {
          store.copy(block, at, gathered.subarray(filled, filled + size));
          filled += size;
        }
        at += size;
      }
    }
    if (left === 0 || separator.length === 0) continue;
    if (filled + separator.length > PIECE) {
      yield gathered.subarray(0, filled);
      filled = 0;
    }
    gathered.set(separator, filled);
    filled += separator.length;
  }
  if (filled > 0) yield gathered.subarray(0, filled);
}

/** The value of a stretch of one entry. */
export function entryIn<T>(store: Store, { blocks, from, to }: Stretch): T {
  const parts = partsOf(blocks, from, to - BETWEEN.length);
  const bytes = parts.map(({ block, first, last }) => store.get(block, first, last));
  return parseJson(bytes.length === 1 ? bytes[0]! : Buffer.concat(bytes)) as T;
}

/** Some bytes of one block. */
interface Part {
  readonly block: Block;
  readonly first: number;
  readonly last: number;
}

/** Where the bytes from `from` up to `to` of blocks put together stand in these. */
function partsOf(blocks: readonly Block[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const block of blocks) {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, block.length);
    if (first < last) parts.push({ block, first, last });
    start += block.length;
  }
  return parts;
}
