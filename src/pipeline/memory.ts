/** How much memory a scan works in, in bytes. */
export interface MemoryPlan {
  /** What may be kept of the articles; beyond it they stand in a temporary file. */
  readonly kept: number;
  /** What one thread may take for one pass of work. */
  readonly work: number;
  /** Whether there is room for threads to do different things at one time, and each of them everything: what each of them needs is in memory together then. */
  readonly beside: boolean;
}

const MEGABYTE = 1024 * 1024;
/** The program itself, its rules and the garbage of one thread, as measured. */
const PROGRAM = 220 * MEGABYTE;
/** Each further thread has code and garbage of its own. */
const THREAD = 70 * MEGABYTE;
/**
 * What there is of an article in memory at its most, as measured with ten million of one line: 18 bytes while learning tells texts apart, four
 * of them its place in the order of ids, and 31 with what it takes to work while texts that share rare words meet.
 */
export const ARTICLE = 28;
/** What there is of texts that meet others (their pairs, and the stories these make), as a share of the bytes of all texts. */
const MET = 0.03;
/** Less than this, and a scan would do little but read its own temporary file. */
const LEAST = 4 * MEGABYTE;
/** Each pass goes through all fingerprints: smaller ones would be too many. */
const LEAST_WORK = 16 * MEGABYTE;
/** A pass that large is worth no more than two of half its size. */
const MOST_WORK = 128 * MEGABYTE;

/** From so much on, aside of the program. With half of it (a limit of 512 MB) what a scan takes comes near its limit as it is. */
const BESIDE = 400 * MEGABYTE;

/**
 * How `limit` bytes are shared out among `threads` threads for an input of so many bytes; without a limit everything is
 * kept.
 */
export function planMemory(limit: number | undefined, threads: number, input: number): MemoryPlan {
  if (limit === undefined) return { kept: Number.POSITIVE_INFINITY, work: MOST_WORK, beside: true };
  const free = Math.max(LEAST, limit - PROGRAM - (threads - 1) * THREAD - MET * input);
  const work = Math.min(MOST_WORK, free / 2 / threads);
  return { kept: free - threads * work, work: Math.max(LEAST_WORK, work), beside: free >= BESIDE };
}

/** What must give way to what learning holds of each article, beside what was set aside for it. */
const HELD_LEARNING = 2;

/**
 * Bytes that learning from so many articles may work in, of `work`: half, for it is taken twice. What tells texts apart is garbage, and mostly not collected
 * yet, when the keys of lines are gathered. Ten million articles of one line took 75 MB more than a limit of 512 MB allows where it had all.
 */
export function learningWork(work: number, articles: number): number {
  return Math.max(LEAST_WORK, work - 2 * HELD_LEARNING * articles) / 2;
}
