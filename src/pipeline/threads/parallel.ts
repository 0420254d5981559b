/**
 * Does `work` on every item, `width` at a time, and draws the next item only when there is a hand free for it. Results
 * are in the order of the items.
 */
export async function inParallel<T, R>(
  width: number,
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const running = new Set<Promise<void>>();
  let at = 0;
  for await (const item of items) {
    const place = at++;
    const task: Promise<void> = work(item).then((result) => {
      results[place] = result;
      running.delete(task);
    });
    // One that fails while an item is waited for is heard of when that has come.
    task.catch(() => {});
    running.add(task);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
  return results;
}
