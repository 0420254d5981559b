import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output and error are terminals of this many columns. */
  readonly terminal?: number;
  readonly signal?: AbortSignal;
}

/** Runs the program in this process, on arguments and streams of the test's own. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const output = (to: 'out' | 'err') => ({
    write: (piece: string | Uint8Array) => {
      said[to] += typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
      return true;
    },
    ...(options.terminal === undefined ? {} : { isTTY: true, columns: options.terminal }),
  });
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(options.stdin ?? '');
  }
  const status = await main(args, {
    stdin: stdin(),
    stdout: output('out'),
    stderr: output('err'),
    env: { CI: '1', ...options.env },
    version: '9.9.9',
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return { status, ...said };
}
