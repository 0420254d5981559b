import { createRequire } from 'node:module';

/** The one of `names` that a mistyped word most likely means: at most two letters off, and less than half of it. */
export function closest(word: string, names: readonly string[]): string | null {
  const { get } = createRequire(import.meta.url)('fast-levenshtein') as typeof import('fast-levenshtein');
  let best: string | null = null;
  let least = 3;
  for (const name of names) {
    const distance = get(word.toLowerCase(), name);
    if (distance < least && distance * 2 < name.length) {
      least = distance;
      best = name;
    }
  }
  return best;
}
