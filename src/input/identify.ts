/**
 * The last two parts of a path, less `.txt`: `../news/viral/a1.txt` → `viral/a1`. Data about articles travels without
 * the folders it was made in, so this is what an id in a side file is known by.
 */
export function shortName(id: string): string {
  const parts = id.replace(/\.txt$/i, '').split(/[\\/]/);
  return parts.slice(-2).join('/');
}

/** Finds the article that a name in a side file means: by its path, else by its last two parts with or without `.txt`. */
export type Identify = (name: string) => string | null;

/**
 * An index over the ids of a run. A short name that two articles share means neither: null, as for a name that is unknown.
 */
export function identifier(ids: Iterable<string>, folder = ''): Identify {
  const whole = new Set<string>();
  const short = new Map<string, string | null>();
  for (const id of ids) {
    whole.add(id);
    const name = shortName(id);
    short.set(name, short.has(name) && short.get(name) !== id ? null : id);
  }
  const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  return (name) => {
    for (const path of [name, `${name}.txt`, prefix + name, `${prefix}${name}.txt`]) if (whole.has(path)) return path;
    return short.get(shortName(name)) ?? null;
  };
}
