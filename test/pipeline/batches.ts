import type { Batch } from '../../src/pipeline/store/batch.ts';
import type { Block } from '../../src/pipeline/store/store.ts';

/** Where things of these lengths begin that stand one behind the other, and where the last ends. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from([0, ...lengths.map((length) => (end += length))]);
}

/** All of a batch that is not asked for where it is only counted and ranked; `none` is an empty block. */
export function unasked(none: Block): Omit<Batch, 'count' | 'wordAt' | 'contentKey'> {
  return {
    ...{ hash: none, flags: none, sampled: none, printAt: none, high: none, low: none, recordAt: none, records: none },
    ...{ byId: null, lineAt: none, lineFlags: none, identities: none, lineOf: none, startOf: none, fileAt: null },
    ...{ markupAt: none, markup: none, distinct: true, file: null, errors: [], notices: [], unclearDates: null },
  };
}
