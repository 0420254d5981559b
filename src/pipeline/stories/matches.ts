import type { Match } from '../../relation/types.ts';
import type { JsonSink, List } from '../../result.ts';
import { listOf } from '../lists.ts';
import { type Corpus, idJsonReader } from '../store/corpus.ts';
import { parseJson } from '../store/store.ts';
import type { ComparedPairs } from './pairs.ts';

const encoder = new TextEncoder();
const A = encoder.encode('{"a":');
const B = encoder.encode(',"b":');

/** The compared pairs by the ids of their articles. */
export function matchesOf(corpus: Corpus, pairs: ComparedPairs): List<Match> {
  const [idOfA, idOfB] = [idJsonReader(corpus), idJsonReader(corpus)];
  const at = (i: number): Match => {
    const { a, b } = pairs.at(i);
    return { a: parseJson(idOfA(a)) as string, b: parseJson(idOfB(b)) as string, ...pairs.verdictAt(i) };
  };
  // As bytes, which is how ids and what is said are kept: of strings put together a match takes three times as long.
  const write = (i: number, out: JsonSink): void => {
    const { a, b, relation, coverage } = pairs.at(i);
    out.add(A);
    out.add(idOfA(a));
    out.add(B);
    out.add(idOfB(b));
    out.addText(`,"relation":"${relation}","coverage":{"a":${out.share(coverage.a)},"b":${out.share(coverage.b)}},`);
    out.add(pairs.saidAt(i));
  };
  return { ...listOf(pairs.length, at), write };
}
