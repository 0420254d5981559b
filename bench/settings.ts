import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Sizes of the inputs that are made to break what is quadratic somewhere. */
export interface PathologicalSizes {
  /** Bytes of the one long article. */
  readonly largest: number;
  /** Articles of one text; of one line each; that share a paragraph or a quotation. */
  readonly identical: number;
  readonly lines: number;
  readonly sharing: number;
}

/**
 * What nobody should have to wait for, and yet must be borne: half an hour, and 6 GB in the scratch folder. The article is as long as the tool takes
 * one: its limit is of bytes, and quotation marks and line breaks take more than one.
 */
const FULL: PathologicalSizes = { largest: 66_000_000, identical: 1_000_000, lines: 10_000_000, sharing: 1_000_000 };

/** What the user asked of a bench run. */
export interface Settings {
  /** A JSON Lines file of real articles; null: the cases that need one are left out. */
  readonly corpus: string | null;
  /** A folder of small text files; null: a generated one. */
  readonly folder: string | null;
  /** Articles of the largest generated corpus. */
  readonly articles: number;
  readonly pathological: PathologicalSizes;
  /** `--memory` of the pathological runs; null: none. */
  readonly memory: string | null;
  readonly runs: number;
  /** Names of the cases to run; empty: all. */
  readonly only: readonly string[];
  readonly script: string;
}

export const USAGE: string = `usage: npm run bench -- [options]

  --corpus FILE        real articles, JSON Lines, plain or .gz (cases: real, cores)
  --folder DIR         a folder of small text files; 3,162 generated ones without it
  --articles N         size of the largest generated corpus (100000)
  --pathological N     articles in each pathological input (20000); "full": one article at the tool's limit, a million
                       identical ones, ten million of one line, a million that share a paragraph or a quotation
  --memory SIZE        memory setting of the pathological runs (none)
  --largest BYTES      size of the one long article (32000000; the tool's limit is 67108864)
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
      largest: { type: 'string', default: '32000000' },
      memory: { type: 'string' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      dedupe: { type: 'string', default: 'bin/dedupe.js' },
    },
  });
  return {
    corpus: given(values.corpus),
    folder: given(values.folder),
    articles: whole('articles', values.articles),
    pathological: pathologicalSizes(values.pathological, whole('largest', values.largest)),
    memory: values.memory ?? null,
    runs: whole('runs', values.runs),
    only: values.only === '' ? [] : values.only.split(','),
    script: given(values.dedupe)!,
  };
}

function pathologicalSizes(asked: string, largest: number): PathologicalSizes {
  if (asked === 'full') return FULL;
  const articles = whole('pathological', asked);
  return { largest, identical: articles, lines: articles, sharing: articles };
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
