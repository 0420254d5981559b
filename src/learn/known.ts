import type { Span } from '../article.ts';
import { lineReader, lineStarts } from './identity.ts';
import type { Learned } from './learn.ts';

const tables = new WeakMap<Learned, ReadonlyMap<number, number>>();

function tableOf(learned: Learned): ReadonlyMap<number, number> {
  let table = tables.get(learned);
  if (!table) {
    table = new Map(learned.map(({ line, articles }) => [line, articles]));
    tables.set(learned, table);
  }
  return table;
}

/** The identity of each paragraph of a text, as a scan has it; 0 for one without a word. */
export function identitiesOf(text: string, paragraphs: readonly (Span & { readonly quiet: boolean })[]): Float64Array {
  const identities = new Float64Array(paragraphs.length);
  const reader = lineReader();
  const words = reader.read(text, paragraphs);
  const starts = lineStarts(words);
  const noted = reader.noteLines().identities;
  let p = 0;
  for (let line = 0; line < noted.length; line++) {
    while (paragraphs[p]!.end <= words.start[starts[line]!]!) p++;
    identities[p] = noted[line]!;
  }
  return identities;
}

/** For each paragraph, the unrelated articles it was learned from: 0 when it was not learned, -1 when it holds no word. */
export function articlesOfLines(
  text: string,
  paragraphs: readonly (Span & { readonly quiet: boolean })[],
  learned: Learned,
): Int32Array {
  const table = tableOf(learned);
  return Int32Array.from(identitiesOf(text, paragraphs), (line) => (line === 0 ? -1 : (table.get(line) ?? 0)));
}
