import { closeSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemDetail } from '../../input/messages.ts';

/** Bytes in a {@link Store}: in shared memory, or in the temporary file from `at` on. Plain data that threads can hand over. */
export interface Block {
  /** Null for those in the file, and when they were dropped: whoever still holds the block then does not hold its memory. */
  bytes: Uint8Array<SharedArrayBuffer> | null;
  readonly at: number;
  readonly length: number;
}

/** What threads need to work on one store. */
export interface StoreShare {
  /** The temporary file; null for a store that has none and keeps everything in memory. */
  readonly file: number | null;
  /** Where the file is, for messages. */
  readonly folder: string;
  /** Bytes that may stand in memory. */
  readonly limit: number;
  /** Bytes in memory, the end of the file, and the bytes of the limit that are set aside, from all blocks and from those of {@link Store.putWhole}. */
  readonly used: BigInt64Array<SharedArrayBuffer>;
}

/** The temporary file could not be made, written or read: there can be no result. */
export class SpillFailed extends Error {
  override readonly name = 'SpillFailed';

  static because(folder: string, error: unknown): SpillFailed {
    return new SpillFailed(`temporary files cannot be kept in ${folder}: ${systemDetail(error)}`);
  }
}

/**
 * Keeps what a scan holds of its articles until it ends: in memory as far as the limit goes, in one temporary file beyond it.
 * Which blocks are where depends on the speed of threads; what is read back does not.
 *
 * The file is removed from its folder the moment it is open, so that nothing is left whatever ends the process. Where a
 * system keeps names of open files (Windows), it goes when the store is closed.
 */
export class Store {
  readonly share: StoreShare;
  #leftover: (() => void) | null;

  private constructor(share: StoreShare, leftover: (() => void) | null = null) {
    this.share = share;
    this.#leftover = leftover;
  }

  /** A store that keeps all in memory. */
  static inMemory(): Store {
    return new Store({ file: null, folder: '', limit: Number.POSITIVE_INFINITY, used: counters() });
  }

  /** A store that keeps `limit` bytes in memory and the rest in a file in `folder`. Throws {@link SpillFailed}. */
  static spilling(limit: number, folder: string): Store {
    try {
      const own = mkdtempSync(join(folder, 'news-dedupe-'));
      const path = join(own, 'spill');
      const file = openSync(path, 'w+', 0o600);
      const remove = (): void => {
        unlinkSync(path);
        rmdirSync(own);
      };
      let leftover: (() => void) | null = null;
      try {
        remove();
      } catch {
        leftover = remove;
      }
      return new Store({ file, folder, limit, used: counters() }, leftover);
    } catch (error) {
      throw SpillFailed.because(folder, error);
    }
  }

  /** The store of another thread. */
  static of(share: StoreShare): Store {
    return new Store(share);
  }

  /** Whether there is a file. */
  get spills(): boolean {
    return this.share.file !== null;
  }

  /** Sets bytes of the limit aside for what stands in memory elsewhere, in place of what was set aside before. */
  setAside(bytes: number): void {
    Atomics.store(this.share.used, 2, BigInt(Math.ceil(bytes)));
  }

  /** Sets bytes of the limit aside for blocks that are yet to come, from those of {@link putWhole}; in place of what was set aside so before. */
  reserve(bytes: number): void {
    Atomics.store(this.share.used, 3, BigInt(Math.ceil(bytes)));
  }

  /** Keeps a copy of some bytes. Throws {@link SpillFailed}. */
  put(bytes: Uint8Array): Block {
    return this.#put(bytes, 0);
  }

  /**
   * Keeps a copy of many bytes that are mostly read as a whole: they give way to what is read here and there. To read that from a file, a few bytes of a block
   * at a time, takes several times as long. Throws {@link SpillFailed}.
   */
  putWhole(bytes: Uint8Array): Block {
    return this.#put(bytes, Number(Atomics.load(this.share.used, 3)));
  }

  #put(bytes: Uint8Array, reserved: number): Block {
    const { length } = bytes;
    if (!this.#takes(length, reserved)) return this.#spilled(bytes);
    const copy = new Uint8Array(new SharedArrayBuffer(length));
    copy.set(bytes);
    return { bytes: copy, at: 0, length };
  }

  /** Keeps some bytes, all of their memory, where they stand: the store is to have it alone. Throws {@link SpillFailed}. */
  keep(bytes: Uint8Array<SharedArrayBuffer>): Block {
    const { length } = bytes;
    return this.#takes(length) ? { bytes, at: 0, length } : this.#spilled(bytes);
  }

  /** Some bytes of a block: a view where they stand in memory, a copy otherwise. Views are for reading. */
  get(block: Block, from = 0, to: number = block.length): Uint8Array {
    if (block.bytes) return block.bytes.subarray(from, to);
    const bytes = new Uint8Array(to - from);
    this.#read(bytes, block.at + from);
    return bytes;
  }

  /** Copies the bytes of a block from `from` on, as many as `into` has room for. */
  copy(block: Block, from: number, into: Uint8Array): void {
    if (block.bytes) into.set(block.bytes.subarray(from, from + into.length));
    else this.#read(into, block.at + from);
  }

  /** A whole block, where it must be copied into memory that is used again: it holds until `into` is asked for another. */
  getInto(into: Scratch, block: Block): Uint8Array {
    if (block.bytes) return block.bytes;
    const holds = into.holds === block;
    const bytes = into.take(block.length);
    if (!holds) this.#read(bytes, block.at);
    into.holds = block;
    return bytes;
  }

  /** `size` bytes of a block from `from` on: a view where they stand in memory, otherwise copied into the beginning of `into`. */
  getPart(block: Block, from: number, size: number, into: Uint8Array): Uint8Array {
    if (block.bytes) return block.bytes.subarray(from, from + size);
    const bytes = into.subarray(0, size);
    this.#read(bytes, block.at + from);
    return bytes;
  }

  /** The value whose JSON stands in some bytes of a block. */
  json(block: Block, from: number, to: number): unknown {
    const { bytes } = block;
    if (!bytes) return parseJson(this.get(block, from, to));
    // Without a view of them first: to make one takes longer than to parse what is short.
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString());
  }

  /** Gives up a block, which nobody may read again: its memory counts no more. Its place in the file is not used again. */
  drop(block: Block): void {
    if (block.bytes) Atomics.sub(this.share.used, 0, BigInt(block.bytes.buffer.byteLength));
    block.bytes = null;
  }

  /**
   * Keeps a copy of some bytes in place of a block, which is given up: where it stood, if they fit, for new memory costs a page
   * fault every four kilobytes. What they leave of it is taken, and counted, until the block is dropped. Throws {@link SpillFailed}.
   */
  replace(block: Block, bytes: Uint8Array): Block {
    if (bytes.length > block.length) {
      this.drop(block);
      return this.put(bytes);
    }
    this.set(block, 0, bytes);
    return { bytes: block.bytes?.subarray(0, bytes.length) ?? null, at: block.at, length: bytes.length };
  }

  /** Writes over some bytes of a block, from `at` on. */
  set(block: Block, at: number, bytes: Uint8Array): void {
    if (block.bytes) block.bytes.set(bytes, at);
    else this.#write(this.share.file!, bytes, block.at + at);
  }

  /** Ends the store for all threads; blocks in the file can no longer be read. */
  close(): void {
    if (this.share.file !== null) closeSync(this.share.file);
    this.#leftover?.();
  }

  /** Whether so many bytes more may stand in memory; they count from then on. */
  #takes(length: number, reserved = 0): boolean {
    const { file, limit, used } = this.share;
    const before = Number(Atomics.add(used, 0, BigInt(length)));
    if (file === null || before + length + Number(Atomics.load(used, 2)) + reserved <= limit) return true;
    Atomics.sub(used, 0, BigInt(length));
    return false;
  }

  #spilled(bytes: Uint8Array): Block {
    const { file, used } = this.share;
    const { length } = bytes;
    const at = Number(Atomics.add(used, 1, BigInt(length)));
    this.#write(file!, bytes, at);
    return { bytes: null, at, length };
  }

  #write(file: number, bytes: Uint8Array, at: number): void {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
    } catch (error) {
      throw SpillFailed.because(this.share.folder, error);
    }
  }

  #read(bytes: Uint8Array, at: number): void {
    let done = 0;
    try {
      while (done < bytes.length) {
        const count = readSync(this.share.file!, bytes, done, bytes.length - done, at + done);
        if (count === 0) throw new Error('the file ends too early');
        done += count;
      }
    } catch (error) {
      throw SpillFailed.because(this.share.folder, error);
    }
  }
}

/** Bytes that are read from the file at a time where more of them will follow: few, for those who ask may ask here and there. */
const AHEAD_BYTES = 1 << 12;

/** Reads blocks piece by piece. What is read from the file holds until the next piece is asked for, and is read for several at a time. */
export class ReadAhead {
  readonly #store: Store;
  #bytes: Uint8Array = new Uint8Array();
  /** Where they begin in the file. */
  #at = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The bytes of a block from `from` up to `to`. */
  get(block: Block, from: number, to: number): Uint8Array {
    if (block.bytes) return block.bytes.subarray(from, to);
    const start = block.at + from - this.#at;
    const end = block.at + to - this.#at;
    if (start >= 0 && end <= this.#bytes.length) return this.#bytes.subarray(start, end);
    this.#bytes = this.#store.get(block, from, Math.min(block.length, Math.max(to, from + AHEAD_BYTES)));
    this.#at = block.at + from;
    return this.#bytes.subarray(0, to - from);
  }
}

/** Memory that is used again and again: what would be let go for each block would pile up before it is collected. */
export class Scratch {
  #bytes = new Uint8Array(1 << 12);
  /** The block that stands in it; null when something else does. */
  holds: Block | null = null;

  /** So many bytes, their contents unspecified. */
  take(length: number): Uint8Array {
    this.holds = null;
    if (this.#bytes.length < length) this.#bytes = new Uint8Array(2 * length);
    return this.#bytes.subarray(0, length);
  }
}

/** Bytes in UTF-8 as text. */
export function utf8({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString();
}

/** The value of JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(utf8(bytes));
}

const counters = (): BigInt64Array<SharedArrayBuffer> => new BigInt64Array(new SharedArrayBuffer(32));
