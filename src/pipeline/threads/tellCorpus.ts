import type { RankedCorpus } from '../match/ranks.ts';
import type { Engine } from './engine.ts';
import type { Told } from './tasks.ts';

/**
 * Batches in one message. Node looks for each block of memory among all that the message holds already: those of a million articles in one
 * took it half a second, each time that they were told.
 */
const TOLD = 64;

/** Tells all threads a corpus, and what else the tasks on it need. */
export function tellCorpus(
  engine: Engine,
  { batches, firstOf, numberOf, rankOf }: Omit<RankedCorpus, 'store'>,
  more: Omit<Told, 'batches' | 'corpus'> = {},
): void {
  for (let from = 0; from < batches.length; from += TOLD) engine.tell({ batches: batches.slice(from, from + TOLD) });
  engine.tell({ corpus: { firstOf, numberOf, rankOf }, ...more });
}
