import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder where corpora and peers are put, outside the repository. It is kept, so that the next run finds them. */
export function scratch(...parts: readonly string[]): string {
  const folder = join(process.env.BENCH_SCRATCH ?? join(tmpdir(), 'news-dedupe-bench'), ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}
