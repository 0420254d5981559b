import { COUNTS, TAKEN } from '../layout';
import { addCellsOf, beginCounting, countArticle } from './counting';
import { beginFeatures, findFeatures } from './features';
import {
  firstRoom,
  found,
  hasRank,
  limit,
  owners,
  rarity,
  roomBytes,
  slots,
  startOf,
  takePlaces,
  width,
} from './places';

/** Begins in a room whose front the program has filled. */
export function begin(room: usize): void {
  takePlaces(room);
  beginCounting();
  beginFeatures();
}

/** Counts so many articles for the slots of their sampled words, up to one above the limit; those without a rank are left out. */
export function count(articles: i32): void {
  for (let article = 0; article < articles; article++) {
    if (!hasRank(article)) continue;
    const from = startOf(article);
    const to = startOf(article + 1);
    if (width === 1) countArticle<u8>(from, to);
    else if (width === 2) countArticle<u16>(from, to);
    else countArticle<u32>(from, to);
  }
}

/** Works out how rare the words of each slot are, by what was counted in all rooms. */
export function rate(): void {
  if (width === 1) rateBy<u8>();
  else if (width === 2) rateBy<u16>();
  else rateBy<u32>();
}

function rateBy<T>(): void {
  const end = firstRoom + <usize>load<u32>(TAKEN) * roomBytes;
  for (let room = firstRoom; room < end; room += roomBytes) addCellsOf<T>(room);
  rateAll<T>();
}

/** Most slots have no word, or one that stands in one article: sixteen bytes of them are passed over at a time. */
function rateAll<T>(): void {
  const end = <usize>COUNTS + <usize>slots * sizeof<T>();
  const one = v128.splat<T>(<T>1);
  let to = rarity;
  for (let from: usize = COUNTS; from < end; from += 16, to += 16 / sizeof<T>()) {
    if (!v128.any_true(v128.gt<T>(v128.load(from), one))) continue;
    for (let i: usize = 0; i < 16 / sizeof<T>(); i++) {
      const articles = <u32>load<T>(from + i * sizeof<T>());
      store<u8>(to + i, articles > 1 && articles <= limit ? <u8>(32 - clz(articles)) : 0);
    }
  }
}

/**
 * Puts the features of the articles from `from` up to `to` that have a rank behind the `before` that were found; the first of these articles is
 * told as number `first`. Returns how many there are then.
 */
export function features(from: i32, to: i32, first: i32, before: i32): i32 {
  let n = before;
  for (let article = from; article < to; article++) {
    if (!hasRank(article)) continue;
    const end = n + findFeatures(startOf(article), startOf(article + 1), found + ((<usize>n) << 2));
    for (; n < end; n++) store<i32>(owners + ((<usize>n) << 2), first + article - from);
  }
  return n;
}
