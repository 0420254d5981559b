import type { Io } from './io.ts';

/** Shows how far a long run is. `stop` leaves no trace on the terminal. */
export interface ProgressBar {
  update(stage: string, done: number, total: number): void;
  stop(): void;
}

const SILENT: ProgressBar = { update: () => {}, stop: () => {} };

/** Work shorter than this shows no bar: a flash on the screen tells nobody anything. */
const QUIET_MS = 500;

const DOING: Readonly<Record<string, string>> = {
  read: 'reading',
  match: 'matching',
  compare: 'comparing',
  stories: 'sorting into stories',
};

/**
 * Follows a run: a bar on standard error when that is a terminal, nobody asked for quiet, and this is no CI run; and, when
 * the run is interrupted, how far it was.
 */
export async function progressBar(io: Io, quiet: boolean): Promise<ProgressBar> {
  const bar = await drawnBar(io, quiet);
  let at = DOING.read!;
  const tell = (): void => {
    bar.stop();
    io.stderr.write(`dedupe: interrupted while ${at}; there is no result\n`);
  };
  io.signal?.addEventListener('abort', tell, { once: true });
  return {
    update: (stage, done, total) => {
      at = `${DOING[stage] ?? stage}${total > 1 ? `, ${Math.floor((100 * done) / total)}% done` : ''}`;
      bar.update(stage, done, total);
    },
    stop: () => {
      io.signal?.removeEventListener('abort', tell);
      bar.stop();
    },
  };
}

async function drawnBar(io: Io, quiet: boolean): Promise<ProgressBar> {
  if (quiet || !io.stderr.isTTY || io.env.CI || io.env.TERM === 'dumb') return SILENT;
  const { default: cli } = await import('cli-progress');
  const started = Date.now();
  let bar: InstanceType<typeof cli.SingleBar> | null = null;
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    update: (stage, done, total) => {
      if (!bar) {
        if (io.signal?.aborted || Date.now() - started < QUIET_MS) return;
        bar = new cli.SingleBar({
          format: '{stage} {bar} {percentage}%',
          stream: io.stderr as unknown as NodeJS.WritableStream,
          clearOnComplete: true,
          hideCursor: null as unknown as boolean,
          barsize: 30,
          barCompleteChar: '━',
          barIncompleteChar: '─',
        });
        bar.start(total, done, { stage: stage.padEnd(8) });
      }
      bar.setTotal(Math.max(1, total));
      bar.update(done, { stage: stage.padEnd(8) });
    },
    stop,
  };
}
