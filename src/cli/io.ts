/** Where a program writes. Node's streams fit; so does a test's list of strings. */
export interface Output {
  /** Calls `written` when the piece need not be kept any longer. */
  write(piece: string | Uint8Array, written?: () => void): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** `drain` when it takes more again, `close` when the reader at the other end has gone. */
  once?(event: 'drain' | 'close', listener: () => void): unknown;
  off?(event: 'drain' | 'close', listener: () => void): unknown;
}

/** All that the program has of the world outside its arguments and the file system. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Aborted by Ctrl-C. */
  readonly signal?: AbortSignal;
}

/** A result on its way out, text or bytes, in pieces of any size. Bytes need only hold until the next piece is asked for. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Characters of a block. To write them V8 makes one string of the pieces, two bytes a character where one is not of Latin-1: twice as many would
 * be a large object to it, each in new memory, page fault by page fault.
 */
const BLOCK = 32 * 1024;

/** Takes blocks worth a system call; gives back a promise only when the next must wait. */
export type Sink = (block: string | Uint8Array) => Promise<void> | undefined;

/** Sends all pieces to a sink, small pieces of text joined. */
export async function send(pieces: Pieces, sink: Sink): Promise<void> {
  let block = '';
  const add = (piece: string | Uint8Array): Promise<void> | undefined => {
    if (typeof piece === 'string') {
      block += piece;
      if (block.length < BLOCK) return undefined;
      const whole = block;
      block = '';
      return sink(whole);
    }
    const before = block;
    block = '';
    const waiting = before ? sink(before) : undefined;
    return waiting ? waiting.then(() => sink(piece)) : sink(piece);
  };
  // A million records come as a million pieces: waiting for each would cost more than writing them.
  if (Symbol.iterator in pieces) {
    for (const piece of pieces) {
      const waiting = add(piece);
      if (waiting) await waiting;
    }
  } else {
    for await (const piece of pieces) await add(piece);
  }
  if (block) await sink(block);
}

/** The reader has seen enough (`| head`): nothing more need be made. */
class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/**
 * Writes piece by piece and waits where the reader is slower, so that a large result is not queued in memory. Ends early where the reader has gone:
 * that is no error, and what the run has to tell besides, its status too, is not lost with it.
 */
export async function writeAll(out: Output, pieces: Pieces): Promise<void> {
  let gone = false;
  let goOn = (): void => {};
  const leave = (): void => {
    gone = true;
    goOn();
  };
  out.once?.('close', leave);
  try {
    await send(pieces, (block) => {
      if (gone) throw new ReaderGone();
      // What has no events takes all at once.
      if (!out.once) out.write(block);
      else if (typeof block !== 'string') return new Promise<void>((resolve) => out.write(block, resolve));
      else if (!out.write(block)) {
        return new Promise<void>((resolve) => {
          goOn = resolve;
          out.once?.('drain', resolve);
        });
      }
      return undefined;
    });
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  } finally {
    out.off?.('close', leave);
  }
}
