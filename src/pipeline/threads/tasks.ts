import type { Learned } from '../../learn/learn.ts';
import { candidateSteps } from '../../match/candidates.ts';
import { PostingSorter } from '../../match/postingSorter.ts';
import { RareWordRoom, type RareWords } from '../../match/rareWords.ts';
import type { Steps } from '../../steps.ts';
import { type LearnPiece, learnLinesOf } from '../learn/furniture.ts';
import { type QuietBatch, Quietener, type QuietenPiece } from '../learn/quietener.ts';
import {
  type MeetPiece,
  postingsIn,
  type Slice,
  type SortPiece,
  type StoredPostings,
  sortPrints,
} from '../match/postings.ts';
import type { RankedCorpus } from '../match/ranks.ts';
import { featuresOf, meetingsOf, type StoredMeetings } from '../match/rewritten.ts';
import { countSlice } from '../match/wordCounts.ts';
import { type CleanedBatch, Cleaner, type CleanOrder } from '../read/cleaner.ts';
import type { BatchOptions } from '../read/pieces.ts';
import { WordFolder } from '../read/wordFolder.ts';
import type { Batch, Bodies } from '../store/batch.ts';
import type { Store } from '../store/store.ts';
import { BodiesAtHand } from '../stories/bodies.ts';
import { type FamilyBatch, type FamilyPiece, familiesIn } from '../stories/families.ts';
import { type ComparedBatch, comparePairs, type PairList } from '../stories/pairs.ts';
import { type MarkedPiece, type ProvenanceBatch, tellProvenance } from '../stories/provenances.ts';
import { type StoryPiece, storiesIn, type ToldPiece } from '../stories/stories.ts';

/** What a thread is told, once, for the tasks that follow. */
export interface Told {
  /** The identities of learned lines. */
  readonly learned?: Float64Array;
  /** Batches of the corpus that is told next, behind those that were told before them. */
  readonly batches?: readonly Bodies[];
  readonly corpus?: Omit<RankedCorpus, 'store' | 'batches'>;
  /** Nobody asks for the fingerprints of the corpus any more: all threads let go of their memory. */
  readonly met?: true;
  /** Where all threads count the words of the corpus; null when nobody will ask any more. */
  readonly rareWords?: RareWords | null;
}

/** What one thread holds between one task and the next. */
export class Desk {
  readonly store: Store;
  readonly options: BatchOptions;
  readonly cleaner: Cleaner;
  readonly sorter: PostingSorter = new PostingSorter();
  #wordFolder: WordFolder | null = null;
  #quietener: Quietener | null = null;
  #batches: Bodies[] = [];
  #corpus: RankedCorpus | null = null;
  #bodies: BodiesAtHand | null = null;
  #rareWords: RareWords | null = null;
  #room: RareWordRoom | null = null;

  constructor(options: BatchOptions, store: Store) {
    this.options = options;
    this.store = store;
    this.cleaner = new Cleaner(options);
  }

  tell({ learned, batches, corpus, met, rareWords }: Told): void {
    if (learned) this.#quietener = new Quietener(this.store, learned);
    if (batches) this.#batches.push(...batches);
    if (corpus) {
      this.#corpus = { ...corpus, batches: this.#batches, store: this.store };
      this.#batches = [];
      this.#bodies = null;
      this.#quietener = null;
    }
    if (met) for (const { printAt, high, low } of this.corpus.batches) printAt.bytes = high.bytes = low.bytes = null;
    if (rareWords !== undefined) {
      this.#rareWords = rareWords;
      this.#room = null;
    }
  }

  /** Made where it is asked for: a worker beside another thread only cleans. */
  get wordFolder(): WordFolder {
    this.#wordFolder ??= new WordFolder(this.store, this.options);
    return this.#wordFolder;
  }

  get quietener(): Quietener {
    return told(this.#quietener);
  }

  get corpus(): RankedCorpus {
    return told(this.#corpus);
  }

  /** The bodies of the corpus, in one memory for all pieces of work: those of many would wait for the garbage collector together. */
  get bodies(): BodiesAtHand {
    this.#bodies ??= new BodiesAtHand(this.corpus);
    return this.#bodies;
  }

  /** Made where it is asked for: each thread that does takes one. */
  get room(): RareWordRoom {
    this.#room ??= new RareWordRoom(told(this.#rareWords));
    return this.#room;
  }
}

function told<T>(value: T | null): T {
  if (value === null) throw new Error('a task was asked for before what it needs was told');
  return value;
}

/**
 * The tasks of a scan that split into independent pieces. What they give back does not depend on the thread. Those that may take
 * long work in steps: the thread that Ctrl-C reaches works along.
 */
export const TASKS = {
  /** Reads and cleans. */
  clean: (desk: Desk, order: CleanOrder): CleanedBatch => desk.cleaner.clean(order),
  /** Folds; fingerprints are made when learned lines are out. */
  fold: (desk: Desk, cleaned: CleanedBatch): Batch => desk.wordFolder.fold(cleaned),
  /** Learns the lines that recur. */
  learn: (desk: Desk, piece: LearnPiece): Learned => learnLinesOf(desk.store, piece),
  /** Takes learned lines out of some batches, completes their records and fingerprints them. */
  quieten: (desk: Desk, batches: readonly QuietenPiece[]): QuietBatch[] =>
    batches.map((batch) => desk.quietener.quieten(batch)),
  /** Sorts fingerprints. */
  prints: (desk: Desk, piece: SortPiece): Steps<StoredPostings> => sortPrints(desk.corpus, piece, desk.sorter),
  /** Pairs of articles that share fingerprints. */
  candidates: (desk: Desk, { postings, range, memory }: MeetPiece): Steps<Float64Array> =>
    candidateSteps(postingsIn(desk.corpus, postings), range, memory),
  /** Counts words, and then notes how rare they are. */
  count: (desk: Desk, slice: Slice): Steps<void> => countSlice(desk.corpus, slice, desk.room),
  rate: (desk: Desk, _: object): void => desk.room.rate(),
  features: (desk: Desk, piece: SortPiece): Steps<StoredPostings> =>
    featuresOf(desk.corpus, piece, desk.room, desk.sorter),
  /** Meetings of articles by features. */
  meetings: (desk: Desk, piece: MeetPiece): Steps<StoredMeetings> =>
    meetingsOf(desk.corpus, postingsIn(desk.corpus, piece.postings), piece),
  compare: (desk: Desk, pairs: PairList): Steps<ComparedBatch> => comparePairs(desk.corpus, desk.bodies, pairs),
  families: (desk: Desk, piece: FamilyPiece): FamilyBatch => familiesIn(desk.bodies, piece),
  /** What articles tell about where they come from. */
  provenance: (desk: Desk, piece: MarkedPiece): ProvenanceBatch => tellProvenance(desk.store, desk.options, piece),
  stories: (desk: Desk, piece: StoryPiece): ToldPiece => storiesIn(desk.corpus, piece),
} as const;

export type Tasks = typeof TASKS;
