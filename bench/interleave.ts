import { type Command, runOnce } from './command.ts';
import { warm } from './warm.ts';

/** What several runs of one command gave. */
export interface Timing {
  readonly command: string;
  /** Median of the wall times, in seconds. */
  readonly seconds: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
  /** The largest of the peaks, in bytes. */
  readonly peak: number | null;
}

/**
 * Runs the commands in turn, A B A B …, `runs` times each, so that what else the machine does meets all of them alike.
 * Timings are in the order of the commands.
 *
 * @param input the file or folder that all of them read: it is in memory when each begins
 */
export async function interleaved(
  commands: readonly Command[],
  runs: number,
  input: string | null = null,
): Promise<Timing[]> {
  const seconds = commands.map((): number[] => []);
  const peaks = commands.map((): number[] => []);
  for (let round = 0; round < runs; round++) {
    for (const [i, command] of commands.entries()) {
      if (input !== null) warm(input);
      const run = await runOnce(command);
      seconds[i]!.push(run.seconds);
      if (run.peak !== null) peaks[i]!.push(run.peak);
    }
  }
  return commands.map(({ name }, i) => ({
    command: name,
    seconds: median(seconds[i]!),
    least: Math.min(...seconds[i]!),
    most: Math.max(...seconds[i]!),
    runs,
    peak: peaks[i]!.length > 0 ? Math.max(...peaks[i]!) : null,
  }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
