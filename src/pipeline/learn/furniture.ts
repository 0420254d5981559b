import { type Learned, learn } from '../../learn/learn.ts';
import type { LineBlock } from '../../learn/lines.ts';
import { slicesOf } from '../match/postings.ts';
import { learningWork } from '../memory.ts';
import { letGo } from '../read/letGo.ts';
import { type Batch, float64, uint32, wordsOf } from '../store/batch.ts';
import { articleCount, type Corpus } from '../store/corpus.ts';
import { Scratch, type Store } from '../store/store.ts';
import type { Engine } from '../threads/engine.ts';
import { inParallel } from '../threads/parallel.ts';
import type { QuietenPiece } from './quietener.ts';

/** What learning needs of a batch: data that a message can carry. */
export type Lines = Pick<Batch, 'lineAt' | 'lineFlags' | 'identities' | 'wordAt' | 'hash' | 'flags'>;

/** What there is to learn from, and the bytes to work in. */
export interface LearnPiece {
  readonly batches: readonly Lines[];
  readonly memory: number;
}

/** The furniture that recurs in this corpus, learned by another thread if there is one: this one hears Ctrl-C meanwhile. */
export function learnFrom(engine: Engine, corpus: Corpus, work: number): Promise<Learned> {
  const memory = learningWork(work, articleCount(corpus));
  return engine.run('learn', { batches: corpus.batches.map(linesIn), memory });
}

function linesIn({ lineAt, lineFlags, identities, wordAt, hash, flags }: Batch): Lines {
  return { lineAt, lineFlags, identities, wordAt, hash, flags };
}

/** Bytes of each article that learning leaves, at least: its text, twice, and what the kernel has of it. */
const LEARNING = 12;

/** The furniture that recurs in these batches. */
export function learnLinesOf(store: Store, { batches, memory }: LearnPiece): Learned {
  const scratch = new LineScratch();
  const learned = learn(
    batches.map((batch) => lineBlock(store, batch, scratch)),
    { memory },
  );
  letGo(LEARNING * batches.reduce((sum, { lineAt }) => sum + lineAt.length / 4, 0));
  return learned;
}

/** Where the lines of batches come to stand that must be read from the file. */
export class LineScratch {
  readonly lineAt: Scratch = new Scratch();
  readonly lineFlags: Scratch = new Scratch();
  readonly identities: Scratch = new Scratch();
}

/** The lines of a batch, for learning. What it gives holds until another block with the same `scratch` is asked for the same. */
export function lineBlock(store: Store, batch: Lines, scratch: LineScratch): LineBlock {
  const { lineAt, lineFlags, identities } = batch;
  const starts = lineAt.bytes && uint32(lineAt.bytes);
  return {
    get lineAt() {
      return starts ?? uint32(store.getInto(scratch.lineAt, lineAt));
    },
    get lineFlags() {
      return lineFlags.bytes ?? store.getInto(scratch.lineFlags, lineFlags);
    },
    identities: () => float64(store.getInto(scratch.identities, identities)),
    words: (article) => wordsOf(store, batch, article),
  };
}

/** Batches that learned lines are taken out of in one piece of work: of one, the message took as long as a third of the work. */
const QUIETENED = 4;

/**
 * The corpus without some learned lines: their words are flagged quiet, records count them as removed, and only then the articles are
 * fingerprinted: had they been before, most were fingerprinted twice. What learning alone needs to know of lines is given up.
 */
export async function withoutLearned(engine: Engine, corpus: Corpus, learned: Learned): Promise<Corpus> {
  engine.tell({ learned: Float64Array.from(learned, ({ line }) => line) });
  const none = corpus.store.put(new Uint8Array());
  const slices = slicesOf(corpus.batches.length, QUIETENED);
  const batches = await inParallel(engine.ahead, slices, async ({ from, to }) => {
    const some = corpus.batches.slice(from, to);
    const quiet = await engine.run('quieten', some.map(pieceOf));
    return some.map((batch, i) => {
      for (const block of [batch.lineAt, batch.lineFlags, batch.identities]) corpus.store.drop(block);
      return { ...batch, ...quiet[i], lineAt: none, lineFlags: none, identities: none };
    });
  });
  return { ...corpus, batches: batches.flat() };
}

function pieceOf(batch: Batch): QuietenPiece {
  const { recordAt, records, notices } = batch;
  return { ...linesIn(batch), recordAt, records, notices };
}
