import { clean } from '../../clean/clean.ts';
import type { Source } from '../../input/sources.ts';
import type { LearnedEntry } from '../../learn/file.ts';
import { textIdentity } from '../../learn/identity.ts';
import { identitiesOf } from '../../learn/known.ts';
import type { Learned } from '../../learn/learn.ts';
import { forEachLine, LineSet } from '../../learn/lines.ts';
import type { InputError, Notice } from '../../result.ts';
import type { Progress, ScanOptions } from '../options.ts';
import { withCorpus } from '../read/readAll.ts';
import { reread } from '../read/reread.ts';
import { articleCount, type Corpus, idReader, indexOfNumbers } from '../store/corpus.ts';
import { LineScratch, learnFrom, lineBlock } from './furniture.ts';

/** What a corpus taught, in words. */
export interface LearnedLines {
  readonly entries: readonly LearnedEntry[];
  /** Articles it was learned from. */
  readonly articles: number;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
}

/** Articles kept of those that a line stands in. */
const EXAMPLES = 3;

/**
 * Learns the furniture that recurs in unrelated articles, as a scan of the same sources does, and reads the articles it
 * stands in once more for its words: texts are not kept. The result depends on the articles alone. A line whose articles
 * cannot be read again (a stream, a file that went away) is left out.
 */
export async function learnLines(
  sources: readonly Source[],
  options: Omit<ScanOptions, 'learned' | 'learn'> = {},
  onProgress: Progress = () => {},
): Promise<LearnedLines> {
  return withCorpus(
    sources,
    options,
    onProgress,
    async ({ engine, corpus, memory, options: batchOptions, errors, notices }) => {
      const learned = await learnFrom(engine, corpus, memory.work);
      const set = new LineSet(learned.map(({ line }) => line));
      const holders = holdersOf(corpus, learned, set);
      const texts: (string | undefined)[] = new Array(learned.length);
      const writer = new Float64Array(learned.length).fill(Infinity);
      const wanted = [...new Set(holders.flat())].sort((a, b) => a - b);
      for await (const { index, article } of reread(corpus, wanted, sources, batchOptions)) {
        const { text, paragraphs } = clean(article, batchOptions.clean);
        const identities = identitiesOf(text, paragraphs);
        for (const [p, { start, end }] of paragraphs.entries()) {
          const k = set.find(identities[p]!);
          // The first article that writes the line gives its words, if they say by themselves which line they are.
          if (k < 0 || index > writer[k]! || (index === writer[k] && texts[k] !== undefined)) continue;
          const words = text.slice(start, end);
          if (textIdentity(words) !== identities[p]) continue;
          texts[k] = words;
          writer[k] = index;
        }
      }
      const idAt = idReader(corpus);
      const entries = learned.flatMap(({ articles }, k): LearnedEntry[] => {
        const text = texts[k];
        return text === undefined ? [] : [{ text, articles, examples: holders[k]!.map(idAt) }];
      });
      return { entries, articles: articleCount(corpus), errors, notices };
    },
  );
}

/** For each learned line the first articles by index that it stands in, at most {@link EXAMPLES}. */
function holdersOf(corpus: Corpus, learned: Learned, set: LineSet): readonly (readonly number[])[] {
  const { firstOf, numberOf } = corpus;
  const indexOf = indexOfNumbers(corpus);
  const holders = learned.map((): number[] => []);
  const scratch = new LineScratch();
  corpus.batches.forEach((batch, b) => {
    forEachLine(lineBlock(corpus.store, batch, scratch), (article, line) => {
      const k = set.find(line);
      if (k < 0) return;
      const number = firstOf[b]! + article;
      const index = indexOf[number]!;
      // Not one whose id another has.
      if (numberOf[index] !== number) return;
      const known = holders[k]!;
      if (known.includes(index) || (known.length === EXAMPLES && index > known[EXAMPLES - 1]!)) return;
      known.push(index);
      known.sort((x, y) => x - y);
      known.length = Math.min(known.length, EXAMPLES);
    });
  });
  return holders;
}
