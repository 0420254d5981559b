import { join, resolve } from 'node:path';

/**
 * The last two parts of a path, less `.txt`: `../news/viral/a1.txt` → `viral/a1`. Data about articles travels without
 * the folders it was made in, so this is what an id in a side file is known by.
 */
function shortName(id: string): string {
  const parts = id.replace(/\.txt$/i, '').split(/[\\/]/);
  return parts.slice(-2).join('/');
}

/** Finds the article that a name in a side file means; null for a name that is unknown. */
export type Identify = (name: string) => string | null;

/**
 * An index over the ids of a run. A name means an article by its path (from here, or from `folder`, where the side file
 * is), with or without `.txt`; else by its last two parts. A short name that two articles share means neither.
 */
export function identifier(ids: Iterable<string>, folder = '.'): Identify {
  const whole = new Set<string>();
  const short = new Map<string, string | null>();
  for (const id of ids) {
    whole.add(id);
    const name = shortName(id);
    short.set(name, short.has(name) && short.get(name) !== id ? null : id);
  }
  // Made only when a name is not an id to the letter: resolving a million paths takes a second.
  let resolved: ReadonlyMap<string, string> | null = null;
  return (name) => {
    if (whole.has(name)) return name;
    resolved ??= new Map([...whole].map((id) => [resolve(id), id]));
    for (const path of placesOf(name, folder)) {
      const id = resolved.get(resolve(path));
      if (id !== undefined) return id;
    }
    return short.get(shortName(name)) ?? null;
  };
}

/** Where the article of a name may be: from here and from the side file's folder, whole, then by its last two parts. */
export function placesOf(name: string, folder: string): string[] {
  const given = [name, `${name}.txt`];
  const short = shortName(name);
  return [
    ...given,
    ...given.map((path) => join(folder, path)),
    ...[short, `${short}.txt`].flatMap((path) => [path, join(folder, path)]),
  ];
}
