/*
 * The different texts of a corpus are told by what their lines add up to: eight bytes each. They stand in a table whose first slots are for the least
 * of them, each as soon behind its own slot as there is room: so they are nearly in order. Where the last article stands that holds a text is in
 * another column of as many slots. A slot with 0 is free.
 */

/** Puts a text into the table, or finds it there: from its slot on. */
export function addText(sums: usize, holders: usize, slot: u32, sum: u64, article: u32): void {
  let at = <usize>slot;
  for (;;) {
    const there = load<u64>(sums + (at << 3));
    if (there === sum) break;
    if (there === 0) {
      store<u64>(sums + (at << 3), sum);
      break;
    }
    at++;
  }
  store<u32>(holders + (at << 2), article);
}

/**
 * Numbers the texts of the table from `before` on, by what they add up to, and leaves the table free. Notes at `texts` the number of each by the article that is
 * taken for it, and at `articles` that article by its number. Returns the number behind the last.
 */
export function numberAll(sums: usize, holders: usize, slots: u32, before: u32, texts: usize, articles: usize): u32 {
  let count: usize = 0;
  // Behind the last slot stand those that found no room before it.
  for (let at: usize = 0; at < <usize>slots || load<u64>(sums + (at << 3)) !== 0; at++) {
    const sum = load<u64>(sums + (at << 3));
    if (sum === 0) continue;
    const holder = load<u32>(holders + (at << 2));
    store<u64>(sums + (at << 3), 0);
    let to = count++;
    for (; to > 0; to--) {
      const other = load<u64>(sums + ((to - 1) << 3));
      if (other < sum) break;
      store<u64>(sums + (to << 3), other);
      store<u32>(holders + (to << 2), load<u32>(holders + ((to - 1) << 2)));
    }
    store<u64>(sums + (to << 3), sum);
    store<u32>(holders + (to << 2), holder);
  }
  for (let i: usize = 0; i < count; i++) {
    const text = before + <u32>i;
    const article = load<u32>(holders + (i << 2));
    store<u32>(texts + ((<usize>article) << 2), text);
    store<u32>(articles + ((<usize>text) << 2), article);
    store<u64>(sums + (i << 3), 0);
  }
  return before + <u32>count;
}
