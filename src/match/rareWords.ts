import { type SharedMemory, sharedMemory } from '../kernel/kernel.ts';
import { RareKernel } from '../kernel/rare/kernel.ts';
import * as layout from '../kernel/rare/layout.ts';
import { BLOCK_ARTICLES } from './postingSorter.ts';

/** A word that stands in more than one article of a hundred is no rare word. */
const RARE_SHARE = 0.01;
const RARE_COUNT = 8;
/** Slots of the table of document frequencies, as powers of two. */
const LEAST_SLOTS = 16;
const MOST_SLOTS = 22;

/** Pairs kept of an article, the rarest. */
export const FEATURES: number = layout.FEATURES;

/** What is put into a room at a time, at most. */
export interface RoomSize {
  readonly articles: number;
  readonly words: number;
}

/**
 * Where threads count in how many articles of a corpus the words of each slot stand (an upper bound: words may share a slot), and note how rare they
 * are. Above the limit words are not counted on: those are most words of most articles. Data that a message can carry.
 */
export interface RareWords {
  readonly memory: SharedMemory;
  readonly slots: number;
  /** Words of more articles than this are not rare. */
  readonly limit: number;
  /** Each thread works in a room of its own. */
  readonly rooms: number;
  readonly room: RoomSize;
}

/** Nothing counted yet for a corpus of so many articles and words, by so many threads. */
export function noRareWords(corpus: RoomSize, room: RoomSize, rooms: number): RareWords {
  const limit = Math.max(RARE_COUNT, Math.floor(corpus.articles * RARE_SHARE));
  const slots = slotsFor(corpus.words);
  const size = roomsAt({ slots, limit }) + rooms * placesIn(0, room, slots).end;
  return { memory: sharedMemory(size), slots, limit, rooms, room };
}

/** Slots for the document frequencies of a corpus of so many words: a table no larger than its vocabulary needs. */
function slotsFor(words: number): number {
  return 2 ** Math.min(MOST_SLOTS, Math.max(LEAST_SLOTS, Math.ceil(Math.log2(words / 2 + 1))));
}

type Table = Pick<RareWords, 'slots' | 'limit'>;

/** Bytes of a count, which goes up to one above the limit: of ten thousand articles one, in half of the memory. */
const widthOf = ({ limit }: Table): 1 | 2 | 4 => (limit + 1 < 2 ** 8 ? 1 : limit + 1 < 2 ** 16 ? 2 : 4);
const rarityAt = (table: Table): number => layout.COUNTS + widthOf(table) * table.slots;
const roomsAt = (table: Table): number => rarityAt(table) + table.slots;

/** In how many articles the words of each slot stand. */
export function countsOf(words: Pick<RareWords, 'memory'> & Table): Uint8Array | Uint16Array | Uint32Array {
  const { buffer } = words.memory;
  const width = widthOf(words);
  if (width === 1) return new Uint8Array(buffer, layout.COUNTS, words.slots);
  if (width === 2) return new Uint16Array(buffer, layout.COUNTS, words.slots);
  return new Uint32Array(buffer, layout.COUNTS, words.slots);
}

/**
 * How rare the words of each slot are: 0 those that cannot tell, for they stand in one article only or in too many; else the higher the more
 * articles have them, in powers of two.
 */
export const rarityOf = (words: Pick<RareWords, 'memory'> & Table): Uint8Array =>
  new Uint8Array(words.memory.buffer, rarityAt(words), words.slots);

/** The front of a room, sixteen numbers, fits into so many bytes as well. */
const ALIGNED = 64;
/** Read behind the end of whatever there are many of. */
const MARGIN = 64;

/** Where things stand in a room that begins at a place, by their places in the front of it; and where the room ends. */
function placesIn(
  room: number,
  { articles, words }: RoomSize,
  slots: number,
): { readonly places: Uint32Array; readonly end: number } {
  const places = new Uint32Array(layout.PLACES);
  let end = room + ALIGNED;
  const lay = (place: number, bytes: number): void => {
    places[place] = end;
    end = Math.ceil((end + bytes + MARGIN) / ALIGNED) * ALIGNED;
  };
  lay(layout.STARTS, 4 * (articles + 1));
  lay(layout.RANKS, 4 * articles);
  lay(layout.HASHES, 4 * words);
  lay(layout.FLAGS, words);
  lay(layout.SAMPLED, words / 8);
  lay(layout.TABLE, layout.CELL_BYTES * cellsFor(words, slots));
  lay(layout.SCRATCH, layout.SCRATCH_BYTES);
  lay(layout.FOUND, 4 * FEATURES * BLOCK_ARTICLES);
  lay(layout.OWNERS, 4 * FEATURES * BLOCK_ARTICLES);
  return { places, end };
}

/** Cells for an article of so many words, see counting.ts. */
const cellsFor = (words: number, slots: number): number =>
  Math.min(slots, Math.max(layout.FIRST_CELLS, 2 ** Math.ceil(Math.log2(2 * words))));

/**
 * A thread's room among some rare words. Articles are put into it, some at a time: `starts` and `ranks` a number each, and one more where the last
 * ends; their words one behind the other.
 */
export class RareWordRoom {
  readonly starts: Uint32Array;
  /** Those that have NO_ARTICLE count for nothing. */
  readonly ranks: Uint32Array;
  readonly hash: Uint32Array;
  readonly flags: Uint8Array;
  /** A bit a word, see `SampledWords`. */
  readonly sampled: Uint32Array;
  /** The features that were found, and the number of the article of each. */
  readonly found: Uint32Array;
  readonly owners: Uint32Array;
  /** How many they are. */
  count = 0;
  readonly #kernel: RareKernel;

  /** The next of the rooms that nobody has taken yet. */
  constructor(words: RareWords) {
    const { memory, room: size } = words;
    const { buffer } = memory;
    const taken = Atomics.add(new Int32Array(buffer, layout.TAKEN, 1), 0, 1);
    if (taken >= words.rooms) throw new Error('more threads than rooms');
    const roomBytes = placesIn(0, size, words.slots).end;
    const at = roomsAt(words) + taken * roomBytes;
    const { places } = placesIn(at, size, words.slots);
    places[layout.RARITY] = rarityAt(words);
    places[layout.SLOTS] = words.slots;
    places[layout.WIDTH] = widthOf(words);
    places[layout.LIMIT] = words.limit;
    places[layout.FIRST_ROOM] = roomsAt(words);
    places[layout.ROOM_BYTES] = roomBytes;
    new Uint32Array(buffer, at, layout.PLACES).set(places);
    const numbers = (place: number, count: number): Uint32Array => new Uint32Array(buffer, places[place], count);
    this.starts = numbers(layout.STARTS, size.articles + 1);
    this.ranks = numbers(layout.RANKS, size.articles);
    this.hash = numbers(layout.HASHES, size.words);
    this.flags = new Uint8Array(buffer, places[layout.FLAGS], size.words);
    this.sampled = numbers(layout.SAMPLED, Math.ceil(size.words / 32));
    this.found = numbers(layout.FOUND, FEATURES * BLOCK_ARTICLES);
    this.owners = numbers(layout.OWNERS, FEATURES * BLOCK_ARTICLES);
    this.#kernel = new RareKernel(memory);
    this.#kernel.functions.begin(at);
  }

  /** Counts so many articles that stand in the room. */
  countWords(articles: number): void {
    this.#kernel.functions.count(articles);
  }

  /** Notes how rare all words are, once they are counted. */
  rate(): void {
    this.#kernel.functions.rate();
  }

  /**
   * Finds the features of the articles from `from` up to `to`, which are told as number `first` and so on, behind those that there are: of
   * {@link BLOCK_ARTICLES} articles at most.
   */
  findFeatures(from: number, to: number, first: number): void {
    this.count = this.#kernel.functions.features(from, to, first, this.count);
  }
}
