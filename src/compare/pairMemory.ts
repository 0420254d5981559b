import type { Words } from '../fingerprint/words.ts';
import { CompareKernel } from '../kernel/compare/kernel.ts';
import {
  LEFT_FLAGS,
  LEFT_HASHES,
  MOST_TOLD,
  RIGHT_FLAGS,
  RIGHT_HASHES,
  RUNS,
  TELLING,
  TELLING_SLOTS,
} from '../kernel/compare/layout.ts';
import { written } from './written.ts';

/** How much there is room for: words of each body, and runs. */
interface Room {
  readonly words: number;
  readonly runs: number;
}

/** Few bodies are longer, and few pairs share more. */
const USUAL: Room = { words: 1 << 14, runs: 1 << 12 };
/** Bytes that this takes, of which most are never written: those take none of the machine's memory. */
const USUAL_BYTES = 5 << 19;
/** Room for so many words more than a long body has, at most. */
const MOST_AHEAD = 1 << 20;
/** And for a run for so many words of it: with that, two of the longest articles fit into what can be addressed. */
const WORDS_A_RUN = 8;
/** The engine copies memory that threads share in steps of eight bytes where both sides begin alike, and byte by byte elsewhere: five times as long. */
const STEP = 8;

/** A body that stands in the memory. */
interface Standing {
  /** Tells it from all others that stood there. */
  readonly number: number;
  readonly words: number;
  /** Where its hashes and its flags are. */
  readonly hashes: number;
  readonly flags: number;
}

const NONE: Standing = { number: 0, words: 0, hashes: 0, flags: 0 };

/**
 * The kernel that compares, with two bodies in its memory, the left one and the right one. Where there is no room for more, a kernel with a larger memory
 * takes its place: a memory that grows takes its buffer from JavaScript, and whatever works on typed arrays takes longer from then on.
 */
export class PairMemory {
  #kernel = new CompareKernel(USUAL_BYTES);
  #room = USUAL;
  #told: Uint32Array = new Uint32Array();
  #numbers: Uint32Array = new Uint32Array();
  #bytes: Uint8Array = new Uint8Array();
  #left = NONE;
  #right = NONE;
  #puts = 0;

  constructor() {
    this.#lay();
  }

  /** What the kernel can do. */
  get functions(): CompareKernel['functions'] {
    return this.#kernel.functions;
  }

  /** What the kernel tells, see layout.ts. */
  get told(): Uint32Array {
    return this.#told;
  }

  /** The memory, as numbers of four bytes. */
  get numbers(): Uint32Array {
    return this.#numbers;
  }

  /** The number of the body that stands to the left. */
  get left(): number {
    return this.#left.number;
  }

  get right(): number {
    return this.#right.number;
  }

  /** Puts a body to the left, in place of the one that stood there. Returns its number. */
  putLeft(body: Words): number {
    const { length } = body.hash;
    if (length > this.#room.words) this.#enlarge(roomFor(length));
    this.#takeLeft(body, ++this.#puts);
    return this.#puts;
  }

  /** The same to the right. */
  putRight(body: Words): number {
    const { length } = body.hash;
    if (length > this.#room.words) this.#enlarge(roomFor(length));
    this.#takeRight(body, ++this.#puts);
    return this.#puts;
  }

  /** Puts runs where the kernel keeps its own. */
  putRuns(runs: Uint32Array): void {
    while (runs.length > 3 * this.#room.runs) this.makeRoomForRuns();
    this.#numbers.set(runs, this.#told[RUNS]! >> 2);
  }

  /** Makes room for more runs than there were. The bodies stay. */
  makeRoomForRuns(): void {
    this.#enlarge({ ...this.#room, runs: 4 * this.#room.runs });
  }

  #takeLeft(body: Words, number: number): void {
    this.#left = this.#copy(body, number, this.#told[LEFT_HASHES]!, this.#told[LEFT_FLAGS]!);
    this.functions.takeLeft(this.#left.words, this.#left.hashes, this.#left.flags);
  }

  #takeRight(body: Words, number: number): void {
    this.#right = this.#copy(body, number, this.#told[RIGHT_HASHES]!, this.#told[RIGHT_FLAGS]!);
    this.functions.takeRight(this.#right.words, this.#right.hashes, this.#right.flags);
  }

  /** Copies the words of a body to two places, or a few bytes behind them, see {@link STEP}. */
  #copy({ hash, flags }: Words, number: number, hashPlace: number, flagPlace: number): Standing {
    const hashesAt = hashPlace + (hash.byteOffset % STEP);
    const flagsAt = flagPlace + (flags.byteOffset % STEP);
    this.#numbers.set(hash, hashesAt >> 2);
    this.#bytes.set(flags, flagsAt);
    return { number, words: hash.length, hashes: hashesAt, flags: flagsAt };
  }

  /** Has a kernel with more room take over the two bodies. */
  #enlarge(room: Room): void {
    const [left, right] = [this.#bodyAt(this.#left), this.#bodyAt(this.#right)];
    this.#room = room;
    this.#kernel = new CompareKernel(this.#begin());
    this.#lay();
    this.#takeLeft(left, this.#left.number);
    this.#takeRight(right, this.#right.number);
  }

  #lay(): void {
    this.#begin();
    const { buffer } = this.#kernel;
    this.#told = new Uint32Array(buffer, 0, MOST_TOLD);
    this.#numbers = new Uint32Array(buffer);
    this.#bytes = new Uint8Array(buffer);
    putTelling(new Uint32Array(buffer, TELLING, TELLING_SLOTS));
  }

  /** Has the kernel tell where things stand. Returns how many bytes that takes. */
  #begin(): number {
    return this.functions.begin(this.#room.words, this.#room.runs);
  }

  #bodyAt({ words, hashes, flags }: Standing): Words {
    const { buffer } = this.#numbers;
    return { hash: new Uint32Array(buffer, hashes, words), flags: new Uint8Array(buffer, flags, words) };
  }
}

/** Puts the words that the kernel counts near passages into its table. */
function putTelling(table: Uint32Array): void {
  for (const word of written.hashes) {
    let slot = word % TELLING_SLOTS;
    while (table[slot] !== 0) slot = (slot + 1) % TELLING_SLOTS;
    table[slot] = word;
  }
}

/** Room for bodies of so many words, and for somewhat longer ones. What is not used takes nothing. */
function roomFor(length: number): Room {
  const words = length + Math.min(length, MOST_AHEAD);
  return { words, runs: Math.max(USUAL.runs, Math.ceil(words / WORDS_A_RUN)) };
}
