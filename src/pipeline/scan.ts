import type { Source } from '../input/sources.ts';
import type { Learned } from '../learn/learn.ts';
import { byCodeUnits } from '../order.ts';
import type { ScanResult } from '../result.ts';
import { learnFrom, withoutLearned } from './learn/furniture.ts';
import { meetings } from './match/meet.ts';
import { countWords, type WordCounts } from './match/wordCounts.ts';
import type { Progress, ScanOptions } from './options.ts';
import { type ReadCorpus, withCorpus } from './read/readAll.ts';
import { unclearDatesNotices } from './read/unclearDates.ts';
import { linePlaces, recordsOf } from './store/corpus.ts';
import { ComparedPairs, type PairList } from './stories/pairs.ts';
import { tellStories } from './stories/stories.ts';
import { inParallel } from './threads/parallel.ts';

/** Candidate pairs in one piece of work, at most: what compared them is collected before there is much of it. */
const MOST_PAIRS = 4000;
/** Pieces that each thread gets at least, so that all end at about the same time; and pairs that are worth a message. */
const PIECES = 8;
const LEAST_PAIRS = 250;

/**
 * Finds the families of copies among the articles of all sources. The result depends on the articles alone: not on
 * their order, nor on the number of workers, nor on the memory. What cannot be read is in `errors`; the rest is complete.
 */
export async function scan(
  sources: readonly Source[],
  options: ScanOptions = {},
  onProgress: Progress = () => {},
): Promise<ScanResult> {
  return withCorpus(sources, options, onProgress, async (read, keep) => {
    const { engine, memory } = read;
    const learning = learnedBy(read, options);
    const quietening = learning.then((learned) => withoutLearned(engine, read.corpus, learned ?? []));
    // Words are counted while another thread learns; where memory is short, one thing after the other.
    const counted = memory.beside ? read.corpus : await quietening;
    const counting = options.learn !== false ? countWords(engine, counted) : null;
    const [learned, corpus, counts] = await Promise.all([learning, quietening, counting]);
    const pairs = await compareAll({ ...read, corpus }, counts, onProgress);
    onProgress('stories', 0, 1);
    const stories = await tellStories({ ...read, corpus }, pairs, sources);
    onProgress('stories', 1, 1);
    const places = linePlaces(corpus);
    const { store } = corpus;
    return {
      ...(learned && { learned }),
      ...(places && { places }),
      articles: recordsOf(corpus),
      stories,
      matches: pairs.matches,
      errors: [...read.errors].sort(byPathThenCode),
      notices: [...corpus.batches.flatMap((batch) => batch.notices), ...unclearDatesNotices(corpus.batches)].sort(
        byPathThenCode,
      ),
      ...(store.spills && { close: keep() }),
    };
  });
}

/** The lines that are furniture in this run because they recur, here or in what taught them before; none where those are not taken out. */
async function learnedBy({ engine, corpus, memory }: ReadCorpus, options: ScanOptions): Promise<Learned | undefined> {
  const { learn, learned, disable } = options;
  if (disable?.includes('learned') || disable?.includes('learned-line')) return undefined;
  return learned ?? (learn === false ? undefined : learnFrom(engine, corpus, memory.work));
}

type Message = { readonly path: string; readonly code: string };

function byPathThenCode(a: Message, b: Message): number {
  return byCodeUnits(a.path, b.path) || byCodeUnits(a.code, b.code);
}

async function compareAll(
  { engine, corpus, memory }: ReadCorpus,
  counts: WordCounts | null,
  onProgress: Progress,
): Promise<ComparedPairs> {
  onProgress('match', 0, 1);
  let known = 0;
  let done = 0;
  async function* pieces(): AsyncGenerator<PairList> {
    for await (const met of meetings(engine, corpus, counts, memory)) {
      if (known === 0) onProgress('match', 1, 1);
      known += met.length;
      const size = Math.min(MOST_PAIRS, Math.max(LEAST_PAIRS, Math.ceil(met.length / (PIECES * engine.width))));
      for (let from = 0; from < met.length; from += size) yield met.slice(from, from + size);
    }
  }
  const found = await inParallel(engine.ahead, pieces(), async (piece) => {
    const pairs = await engine.run('compare', piece);
    done += piece.a.length;
    onProgress('compare', done, known);
    return pairs;
  });
  return new ComparedPairs(found, corpus.store);
}
