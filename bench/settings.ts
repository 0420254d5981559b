import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the user asked of a bench run. */
export interface Settings {
  /** A JSON Lines file of real articles; null: the cases that need one are left out. */
  readonly corpus: string | null;
  /** A folder of small text files; null: a generated one. */
  readonly folder: string | null;
  /** Articles of the largest generated corpus. */
  readonly articles: number;
  /** Articles or bytes of the pathological inputs. */
  readonly pathological: number;
  readonly largest: number;
  readonly runs: number;
  /** Names of the cases to run; empty: all. */
  readonly only: readonly string[];
  readonly script: string;
}

export const USAGE: string = `usage: npm run bench -- [options]

  --corpus FILE        real articles, JSON Lines, plain or .gz (cases: real, cores)
  --folder DIR         a folder of small text files; 3,162 generated ones without it
  --articles N         size of the largest generated corpus (100000)
  --pathological N     articles in each pathological input (20000)
  --largest BYTES      size of the one long article (8000000; the tool's limit is 67108864)
  --runs N             runs of each side, interleaved (5; at a million articles 3 at most)
  --only NAME,…        only these cases: start real generated growth memory spill cores
                       small-files recall pathological
  --dedupe SCRIPT      another build to measure (bin/dedupe.js)

Corpora are made in a scratch folder and kept there for the next run: BENCH_SCRATCH, or the system's temporary folder.`;

/** Reads the command line. Paths are relative to where npm was called. Throws on what it does not know. */
export function settings(argv: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string' },
      folder: { type: 'string' },
      articles: { type: 'string', default: '100000' },
      pathological: { type: 'string', default: '20000' },
      largest: { type: 'string', default: '8000000' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      dedupe: { type: 'string', default: 'bin/dedupe.js' },
    },
  });
  return {
    corpus: given(values.corpus),
    folder: given(values.folder),
    articles: whole('articles', values.articles),
    pathological: whole('pathological', values.pathological),
    largest: whole('largest', values.largest),
    runs: whole('runs', values.runs),
    only: values.only === '' ? [] : values.only.split(','),
    script: given(values.dedupe)!,
  };
}

function given(path: string | undefined): string | null {
  if (path === undefined) return null;
  const full = resolve(process.env.INIT_CWD ?? '.', path);
  if (!existsSync(full)) throw new Error(`no such file: ${path}`);
  return full;
}

export function whole(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number, not ${value}`);
  return number;
}
