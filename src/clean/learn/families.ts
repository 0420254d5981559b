import { LineFlag, type LineRecords } from './lineRecords.ts';

/** Shortest line, in words, that says two articles may be copies: shorter ones are furniture or formulas. */
const PROSE_WORDS = 9;
/** Share of the smaller article's prose that makes two articles a family. */
const FAMILY_SHARE = 0.25;

/** 53 bits of a line's identity in one number: collisions stay below one in a thousand at ten million lines. */
export const lineKey = (high: number, low: number): number => (high & 0x1fffff) * 0x100000000 + low;

/** A line that counts: it holds words, and no rule has taken it yet. */
const counts = (record: LineRecords, line: number): boolean =>
  record.words[line]! > 0 && (record.flags[line]! & LineFlag.Removed) === 0;

/** Lines that stand in two or more articles; `articles[at[k]] … articles[at[k + 1] - 1]` hold line `keys[k]`, ascending. */
export interface Recurring {
  readonly keys: Float64Array;
  readonly at: Uint32Array;
  readonly articles: Uint32Array;
  readonly words: Uint16Array;
  readonly flags: Uint8Array;
}

const distinctKeys = (record: LineRecords): Float64Array => {
  const keys = new Set<number>();
  for (let i = 0; i < record.low.length; i++) if (counts(record, i)) keys.add(lineKey(record.high[i]!, record.low[i]!));
  return Float64Array.from(keys);
};

/** Finds the recurring lines. 8 bytes for every line of the input while it sorts, then memory only for the lines that recur. */
export function findRecurring(records: readonly LineRecords[]): Recurring {
  const perArticle = records.map(distinctKeys);
  const all = new Float64Array(perArticle.reduce((sum, keys) => sum + keys.length, 0));
  let filled = 0;
  for (const keys of perArticle) {
    all.set(keys, filled);
    filled += keys.length;
  }
  all.sort();
  const keys: number[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < all.length; ) {
    let end = i + 1;
    while (end < all.length && all[end] === all[i]) end++;
    if (end - i > 1) {
      keys.push(all[i]!);
      sizes.push(end - i);
    }
    i = end;
  }
  const index = new Map(keys.map((key, k) => [key, k]));
  const at = new Uint32Array(keys.length + 1);
  sizes.forEach((count, k) => {
    at[k + 1] = at[k]! + count;
  });
  const next = at.slice();
  const articles = new Uint32Array(at[keys.length]!);
  const words = new Uint16Array(keys.length);
  const flags = new Uint8Array(keys.length);
  perArticle.forEach((own, article) => {
    for (const key of own) {
      const k = index.get(key);
      if (k !== undefined) articles[next[k]!++] = article;
    }
  });
  for (const record of records) {
    for (let i = 0; i < record.low.length; i++) {
      const k = index.get(lineKey(record.high[i]!, record.low[i]!));
      if (k === undefined) continue;
      words[k] = record.words[i]!;
      flags[k]! |= record.flags[i]!;
    }
  }
  return { keys: Float64Array.from(keys), at, articles, words, flags };
}

/** A number that depends only on what the article holds, so that the order of the files decides nothing. */
function contentOrder(records: readonly LineRecords[]): Uint32Array {
  const signature = records.map((record) => {
    let sum = 0;
    for (let i = 0; i < record.low.length; i++)
      sum = (sum + Math.imul(record.low[i]! ^ record.high[i]!, 0x9e3779b1)) >>> 0;
    return sum;
  });
  const order = signature.map((_, i) => i).sort((a, b) => signature[a]! - signature[b]! || a - b);
  const rank = new Uint32Array(records.length);
  order.forEach((article, place) => {
    rank[article] = place;
  });
  return rank;
}

/**
 * The family of each article: articles that share a quarter of the smaller one's prose are copies of a story, or reports on one
 * running story, and count as one witness. Links within the list of a line are linear (each article to the least and to the one
 * before it), so a story run by a thousand papers costs two thousand links.
 */
export function findFamilies(records: readonly LineRecords[], recurring: Recurring): Uint32Array {
  const rank = contentOrder(records);
  const prose = records.map((record) => {
    const seen = new Set<number>();
    let sum = 0;
    for (let i = 0; i < record.low.length; i++) {
      const key = lineKey(record.high[i]!, record.low[i]!);
      if (record.words[i]! < PROSE_WORDS || !counts(record, i) || seen.has(key)) continue;
      seen.add(key);
      sum += record.words[i]!;
    }
    return sum;
  });
  const shared = new Map<number, number>();
  const link = (a: number, b: number, words: number): void => {
    const key = rank[a]! < rank[b]! ? a * records.length + b : b * records.length + a;
    shared.set(key, (shared.get(key) ?? 0) + words);
  };
  for (let k = 0; k < recurring.keys.length; k++) {
    const words = recurring.words[k]!;
    if (words < PROSE_WORDS) continue;
    const list = [...recurring.articles.subarray(recurring.at[k]!, recurring.at[k + 1]!)].sort(
      (a, b) => rank[a]! - rank[b]!,
    );
    for (let i = 1; i < list.length; i++) {
      link(list[0]!, list[i]!, words);
      if (i > 1) link(list[i - 1]!, list[i]!, words);
    }
  }
  const parent = Uint32Array.from(records, (_, i) => i);
  const root = (article: number): number => {
    let at = article;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const [key, words] of shared) {
    const a = Math.floor(key / records.length);
    const b = key % records.length;
    if (words < FAMILY_SHARE * Math.min(prose[a]!, prose[b]!)) continue;
    parent[root(a)] = root(b);
  }
  return Uint32Array.from(records, (_, i) => root(i));
}
