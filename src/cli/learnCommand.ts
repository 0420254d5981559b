import { sourceId } from '../input/sources.ts';
import { writeLearned } from '../learn/file.ts';
import { byCodeUnits } from '../order.ts';
import { type LearnedLines, learnLines } from '../pipeline/learn/learned.ts';
import { count } from '../report/phrases.ts';
import type { Notice } from '../result.ts';
import { type CorpusOptions, checkOutput, collectInput, corpusOptions, emit } from './context.ts';
import type { Io } from './io.ts';
import { knownMetadata } from './metadata.ts';
import { progressBar } from './progress.ts';
import { Status, UsageError } from './status.ts';
import { tell } from './tell.ts';

/**
 * `dedupe learn PATHS…`: the lines that a scan of these articles would learn to be furniture, as a file to review and to
 * clean with. Learned lines in the files under `--rules` are left aside: what is learned is learned from the articles.
 */
export async function learnCommand(paths: readonly string[], options: CorpusOptions, io: Io): Promise<number> {
  if (paths.length === 0 && options.filesFrom === undefined) {
    throw new UsageError('learn takes the articles to learn from; see dedupe learn --help');
  }
  checkOutput(options);
  // The words of the lines are read in a second pass.
  const input = await collectInput(paths, options, io, true);
  const sources = [...input.sources].sort((a, b) => byCodeUnits(sourceId(a), sourceId(b)));
  const metadata = knownMetadata(options.metadata, sources.map(sourceId));
  const { learned: _, ...reading } = corpusOptions(options);
  const bar = await progressBar(io, options.quiet === true);
  let found: LearnedLines;
  try {
    found = await learnLines(sources, { ...reading, metadata: metadata.byId }, (stage, done, total) =>
      bar.update(stage, done, total),
    );
  } finally {
    bar.stop();
  }
  if (io.signal?.aborted) return Status.interrupted;
  const how = options.profile === 'page' ? ['Learned with --profile page: use it with the same.'] : [];
  await emit(io, options, [writeLearned(found.entries, count(found.articles, 'article'), how)]);
  const errors = [...input.errors, ...metadata.errors, ...found.errors].sort((a, b) => byCodeUnits(a.path, b.path));
  const notices = [...input.notices, ...found.notices].sort((a, b) => byCodeUnits(a.path, b.path));
  if (found.entries.length === 0) notices.push(NOTHING);
  return tell(io, options, errors, notices);
}

const NOTHING: Notice = {
  path: '',
  code: 'nothing-learned',
  message:
    'no line recurs in enough unrelated articles; the file holds none, and a scan that uses it learns none either',
};
