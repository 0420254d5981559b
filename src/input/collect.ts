import { readFileSync, type Stats, statSync } from 'node:fs';
import { byCodeUnits } from '../order.ts';
import type { InputError, Notice } from '../result.ts';
import { inputError, inputNotice, systemDetail } from './messages.ts';
import { MAX_BYTES, type Source, sourceId } from './sources.ts';
import { type Excludes, type FoundFile, foundFile, newWalk, type Walk, walkDirectory } from './walk.ts';

/** What {@link collect} takes and leaves; every option may be left out. */
export interface CollectOptions {
  /** Patterns as in .gitignore; what matches is left out. */
  readonly exclude?: readonly string[];
  /** The most bytes one article may have; 64 MiB by default. Larger files are refused unread. */
  readonly maxBytes?: number;
  /** Standard input, and files that end in neither .txt nor .jsonl, hold JSON Lines. */
  readonly jsonLines?: boolean;
  /** Where `-` is read from. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Keep JSON Lines of standard input in memory, so that they can be read a second time. */
  readonly keepStdin?: boolean;
  /** Names that are paths and nothing else: no pattern, no `-`. From `--files-from`. */
  readonly literal?: readonly string[];
}

/** The articles that a run is about, in order of id, and what there is to say of the rest. */
export interface Collected {
  readonly sources: readonly Source[];
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
}

/**
 * Turns what the user named (files, directories, patterns, `-`) into sources. A file that is named twice or through a link
 * comes once, under the first of its names in code-unit order; the order of `paths` changes nothing. Never throws for
 * what is wrong with a path: that is an error record.
 */
export async function collect(paths: readonly string[], options: CollectOptions = {}): Promise<Collected> {
  const walk = newWalk(await excluder(options.exclude));
  const roots = new Map<string, Stats>();
  const fromStdin = paths.includes('-');
  for (const path of new Set(paths)) if (path !== '-') await addRoot(walk, roots, path);
  for (const path of new Set(options.literal ?? [])) addLiteral(walk, roots, path);
  tellRepeats(walk, [...paths, ...(options.literal ?? [])]);
  for (const [id, stats] of [...roots].sort(byRootOrder)) {
    if (stats.isDirectory()) walkDirectory(walk, id, stats);
    else if (!walk.excludes?.(id, null)) walk.files.push(foundFile(id, stats));
  }
  const sources: Source[] = onceEach(walk, options);
  const errors = [...walk.errors];
  if (fromStdin) {
    await addStdin(sources, errors, options);
    sources.sort((a, b) => byCodeUnits(sourceId(a), sourceId(b)));
  }
  return {
    sources,
    errors: errors.sort(byPath),
    notices: walk.notices.sort(byPath),
  };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => byCodeUnits(a.path, b.path);

/** Directories sort as their name and a slash, so that files come in the order of their full paths. */
function byRootOrder([a, as]: [string, Stats], [b, bs]: [string, Stats]): number {
  return byCodeUnits(as.isDirectory() ? `${a}/` : a, bs.isDirectory() ? `${b}/` : b);
}

async function addRoot(walk: Walk, roots: Map<string, Stats>, path: string): Promise<void> {
  const stats = statOrTell(walk, path, false);
  if (stats === 'told') return;
  if (stats) {
    roots.set(trimSlash(path), stats);
    return;
  }
  const { globSync, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) {
    walk.errors.push(inputError('not-found', path));
    return;
  }
  const found = globSync(path, { onlyFiles: false, expandDirectories: false });
  if (found.length === 0) walk.errors.push(inputError('no-glob-match', path));
  for (const name of found) {
    const each = statOrTell(walk, name, true);
    if (each && each !== 'told') roots.set(trimSlash(name), each);
  }
}

function addLiteral(walk: Walk, roots: Map<string, Stats>, path: string): void {
  const stats = statOrTell(walk, path, true);
  if (stats && stats !== 'told') roots.set(trimSlash(path), stats);
}

/** The status of a path; undefined when there is nothing (told if asked), `told` when it could not be had. */
function statOrTell(walk: Walk, path: string, tellMissing: boolean): Stats | undefined | 'told' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats && tellMissing) walk.errors.push(inputError('not-found', path));
    return stats;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
    walk.errors.push(
      missing ? inputError('not-found', path) : inputError('unreadable', path, { detail: systemDetail(error) }),
    );
    return 'told';
  }
}

const trimSlash = (path: string): string => path.replace(/(?<=[^/])\/+$/, '');

/** The very same name given twice is one root, but the user should know. */
function tellRepeats(walk: Walk, paths: readonly string[]): void {
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const path of paths.map(trimSlash)) {
    if (seen.has(path) && !told.has(path)) {
      told.add(path);
      walk.notices.push(inputNotice('given-twice', path));
    }
    seen.add(path);
  }
}

/** Takes out doubles: one inode is one article, under the first of its names. Refuses what is too large. In order of id. */
function onceEach(walk: Walk, options: CollectOptions): Source[] {
  const limit = options.maxBytes ?? MAX_BYTES;
  const first = new FirstNames();
  const sources: Source[] = [];
  for (const file of walk.files.sort((a, b) => byCodeUnits(a.id, b.id))) {
    const { id, size } = file;
    const kept = first.enter(file);
    if (kept !== undefined) {
      walk.notices.push(kept === id ? inputNotice('given-twice', id) : inputNotice('same-file', id, { kept }));
      continue;
    }
    if (isJsonLines(id, options)) {
      sources.push({ kind: 'jsonl', id, path: id, size });
    } else if (size > limit) {
      walk.errors.push(inputError('too-large', id, { size, limit }));
    } else {
      sources.push({ kind: 'file', id, path: id, size });
    }
  }
  return sources;
}

/** The first names of files. By two numbers: to make one string of them for each took as long as to look it up. */
class FirstNames {
  readonly #devices = new Map<number, Map<number, string>>();

  /** The name that a file was entered under before; undefined where this is its first. */
  enter({ id, dev, ino }: FoundFile): string | undefined {
    let names = this.#devices.get(dev);
    if (!names) {
      names = new Map();
      this.#devices.set(dev, names);
    }
    const before = names.get(ino);
    if (before === undefined) names.set(ino, id);
    return before;
  }
}

function isJsonLines(id: string, options: CollectOptions): boolean {
  // So nearly all files end: no pattern is run for them.
  if (id.endsWith('.txt')) return false;
  return /\.(jsonl|ndjson)(\.gz)?$/i.test(id) || (options.jsonLines === true && !/\.txt$/i.test(id));
}

async function addStdin(sources: Source[], errors: InputError[], options: CollectOptions): Promise<void> {
  const { stdin } = options;
  if (!stdin) return;
  if (options.jsonLines && !options.keepStdin) {
    sources.push({ kind: 'jsonl', id: '-', path: null, size: 0, input: stdin });
    return;
  }
  // The lines of a corpus are many articles, each with its own limit; without --jsonl it is one article.
  const limit = options.jsonLines ? Number.POSITIVE_INFINITY : (options.maxBytes ?? MAX_BYTES);
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const piece of stdin) {
    total += piece.length;
    if (total > limit) {
      errors.push(inputError('too-large', '-', { limit }));
      return;
    }
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces, total);
  if (options.jsonLines) sources.push({ kind: 'jsonl', id: '-', path: null, size: total, input: bytes });
  else sources.push({ kind: 'bytes', id: '-', bytes });
}

/** The paths in a list: one a line, or ended by NUL. Empty entries count for nothing. Throws what reading throws. */
export async function readPathList(
  file: string,
  nul: boolean,
  stdin: AsyncIterable<Uint8Array> | undefined,
): Promise<string[]> {
  let text: string;
  if (file === '-') {
    const pieces: Uint8Array[] = [];
    for await (const piece of stdin ?? []) pieces.push(piece);
    text = Buffer.concat(pieces).toString('utf8');
  } else {
    text = readFileSync(file, 'utf8');
  }
  return text.split(nul ? '\0' : /\r?\n/).filter((path) => path !== '');
}

async function excluder(patterns: readonly string[] | undefined): Promise<Excludes | null> {
  if (!patterns || patterns.length === 0) return null;
  const { default: ignore } = await import('ignore');
  const matcher = ignore().add([...patterns]);
  const bare = (path: string): string => path.replace(/^(?:\.{0,2}\/)+/, '');
  // A pattern may speak of the path as given or of the path within the directory given: both are what people mean.
  return (id, root) => {
    const whole = bare(id);
    const within = root !== null && id.startsWith(`${root}/`) ? id.slice(root.length + 1) : '';
    return (whole !== '' && matcher.ignores(whole)) || (within !== '' && matcher.ignores(within));
  };
}
