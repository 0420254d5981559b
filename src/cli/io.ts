/** Where a program writes. Node's streams fit; so does a test's list of strings. */
export interface Output {
  write(text: string): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
  once?(event: 'drain', listener: () => void): unknown;
  /** Set once the reader at the other end has gone. */
  readonly destroyed?: boolean;
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

/** Writes piece by piece and waits where the reader is slower, so that a large result is not queued in memory. */
export async function writeAll(out: Output, pieces: Iterable<string>): Promise<void> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < 64 * 1024) continue;
    await writeBlock(out, block);
    if (out.destroyed) return;
    block = '';
  }
  if (block) await writeBlock(out, block);
}

async function writeBlock(out: Output, text: string): Promise<void> {
  if (out.destroyed || out.write(text) || !out.once) return;
  await new Promise<void>((resolve) => out.once?.('drain', resolve));
}
