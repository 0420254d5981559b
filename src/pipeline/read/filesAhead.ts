import { Worker } from 'node:worker_threads';
import { readHead } from '../../input/head.ts';
import type { FileSource, Source } from '../../input/sources.ts';

/** With fewer files, waiting for a disk costs less than threads that do so beforehand. */
const WORTH_THREADS = 500;
/** Files that are read to see whether the disk is slow, and how long it takes the middle one of them, in milliseconds, if it is: from memory it takes a fifth. */
const PROBES = 9;
const SLOW = 0.08;
const PROBE_BYTES = 4096;
/** A disk that is asked for two files at once brings more than twice as many, and more than one thread can read. */
const THREADS = 2;
/** Files that are told a thread at once; and how many are told ahead of the scan. */
const TOLD = 100;
const AHEAD = 3200;

/** Heads of files are all that such a thread ever holds. */
const LITTLE = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 };

/** What reads the files whose paths it is sent. */
type FileReader = Pick<Worker, 'postMessage' | 'terminate'>;

/**
 * Has small files read a little before the scan reads them, where they come from a disk and not from the system's memory: a thread that reads one after
 * the other would wait for each (a fifth of the time of three thousand). It changes nothing but that.
 */
export class FilesAhead {
  readonly #files: readonly FileSource[];
  readonly #readers: readonly FileReader[];
  #told = 0;
  #drawn = 0;

  /** Null where it would bring nothing. */
  static of(sources: readonly Source[], slow: number = SLOW): FilesAhead | null {
    if (sources.length < WORTH_THREADS) return null;
    // Of pipes no size is told, and who reads them takes what they hold.
    const files = sources.filter((source): source is FileSource => source.kind === 'file' && source.size > 0);
    if (files.length < WORTH_THREADS || middleTime(files) < slow) return null;
    return new FilesAhead(files, Array.from({ length: THREADS }, startReader));
  }

  constructor(files: readonly FileSource[], readers: readonly FileReader[]) {
    this.#files = files;
    this.#readers = readers;
    this.drawn(0);
  }

  /** The scan goes on to so many sources more. */
  drawn(sources: number): void {
    this.#drawn += sources;
    while (this.#told < Math.min(this.#files.length, this.#drawn + AHEAD)) {
      const told = this.#files.slice(this.#told, this.#told + TOLD);
      this.#readers[(this.#told / TOLD) % this.#readers.length]!.postMessage(told.map(({ path }) => path));
      this.#told += TOLD;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.terminate()));
  }
}

function startReader(): Worker {
  const thread = new Worker(new URL('./filesAheadThread.js', import.meta.url), { resourceLimits: LITTLE });
  // If it fails, the scan is no worse off than without it; and nobody waits for it to the end.
  thread.on('error', () => {});
  thread.unref();
  return thread;
}

/** Milliseconds that it takes to read the head of a file: the middle of some, from all over the input. */
function middleTime(files: readonly FileSource[]): number {
  const bytes = new Uint8Array(PROBE_BYTES);
  const times = Array.from({ length: PROBES }, (_, i) => {
    const { path } = files[Math.floor(((i + 0.5) / PROBES) * files.length)]!;
    // `performance` would do, but Node loads a dozen files of its own for it: 2 ms of every start.
    const start = process.hrtime.bigint();
    readHead(path, bytes, 0, PROBE_BYTES);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[PROBES >> 1]!;
}
