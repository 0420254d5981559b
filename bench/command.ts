import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './scratch.ts';

/** A process to be timed from outside. */
export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  /** A file for its standard input. */
  readonly stdin?: string;
  /** A file for its standard output, which otherwise goes to /dev/null. */
  readonly stdout?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Measure the most memory that it held. */
  readonly peak?: boolean;
  /** Exit statuses that are no failure; 0 by default. */
  readonly statuses?: readonly number[];
}

/** One run of a command. */
export interface Run {
  readonly seconds: number;
  /** The most resident memory, in bytes; null when not asked for, or when this system does not tell. */
  readonly peak: number | null;
}

const TIME = '/usr/bin/time';
/** How often the memory of a process is looked at where GNU time is missing. */
const POLL_MS = 5;

/** Runs a command to its end. Throws, with the end of its stderr, when its status is not one of those expected. */
export async function runOnce(command: Command): Promise<Run> {
  const byTime = command.peak === true && existsSync(TIME);
  const note = join(scratch(), `peak-${process.pid}.txt`);
  const argv = byTime ? [TIME, '-q', '-f', '%M', '-o', note, ...command.argv] : command.argv;
  const input = openSync(command.stdin ?? '/dev/null', 'r');
  const output = openSync(command.stdout ?? '/dev/null', 'w');
  let polled = 0;
  let errors = '';
  const start = process.hrtime.bigint();
  const child = spawn(argv[0]!, argv.slice(1), {
    stdio: [input, output, 'pipe'],
    env: { ...process.env, ...command.env },
  });
  const poll =
    command.peak === true && !byTime
      ? setInterval(() => {
          polled = Math.max(polled, highWater(child.pid));
        }, POLL_MS)
      : undefined;
  child.stderr?.on('data', (piece: Buffer) => {
    errors = (errors + piece.toString()).slice(-2000);
  });
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (!(command.statuses ?? [0]).includes(status ?? -1)) {
      throw new Error(`${command.name} ended with status ${status}: ${errors.trim()}`);
    }
    const peak = byTime ? Number(readFileSync(note, 'utf8').trim()) * 1024 : polled > 0 ? polled : null;
    return { seconds, peak };
  } finally {
    clearInterval(poll);
    closeSync(input);
    closeSync(output);
    rmSync(note, { force: true });
  }
}

/** The high-water mark of a process's resident memory in bytes; 0 when it is gone or the system has no /proc. */
function highWater(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
