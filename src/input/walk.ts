import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { byCodeUnits } from '../order.ts';
import type { InputError, Notice } from '../result.ts';
import { inputError, inputNotice, systemDetail } from './messages.ts';

/** A file that was named or found, before its doubles are taken out. */
export interface FoundFile {
  readonly id: string;
  /** Device and inode: together what it is, whatever it is called. */
  readonly dev: number;
  readonly ino: number;
  /** Bytes; 0 for pipes and devices. */
  readonly size: number;
}

/** Whether a path is left out; `root` is the directory given that it was found in, or null. */
export type Excludes = (id: string, root: string | null) => boolean;

/** What a walk gathers. One per run: doubles show over all its roots. */
export interface Walk {
  readonly files: FoundFile[];
  readonly errors: InputError[];
  readonly notices: Notice[];
  readonly excludes: Excludes | null;
  /** Directories walked already, by device and inode, with the name they were walked under. */
  readonly seen: Map<string, string>;
}

/** Starts a walk. */
export function newWalk(excludes: Excludes | null): Walk {
  return { files: [], errors: [], notices: [], excludes, seen: new Map() };
}

/** A file as found. Its status is not kept: with four dates it takes 800 bytes, which the garbage collector copies twice. */
export function foundFile(id: string, stats: Stats): FoundFile {
  return { id, dev: stats.dev, ino: stats.ino, size: stats.isFile() ? stats.size : 0 };
}

/** What a directory held besides, for the message when it held no article. */
interface Tally {
  found: number;
  excluded: number;
  jsonLines: number;
  /** A part of it could not be read or was counted elsewhere: "no articles" would be the wrong thing to say. */
  silent: boolean;
}

/** Adds the `.txt` files of a directory and all below it; links are followed, circles are not. */
export function walkDirectory(walk: Walk, root: string, stats: Stats): void {
  const tally: Tally = { found: 0, excluded: 0, jsonLines: 0, silent: false };
  visit(walk, root, root, stats, [], tally);
  if (tally.found > 0 || tally.silent) return;
  const remedy = tally.jsonLines > 0 ? 'name its .jsonl files themselves if those are the articles' : undefined;
  const args = { excluded: tally.excluded };
  walk.errors.push(inputError('no-articles', root, remedy ? { ...args, remedy } : args));
}

function visit(walk: Walk, root: string, id: string, stats: Stats, above: readonly string[], tally: Tally): void {
  const key = `${stats.dev}:${stats.ino}`;
  // A circle of links: its files are being read under the name above. Nothing to say.
  if (above.includes(key)) {
    tally.silent = true;
    return;
  }
  const before = walk.seen.get(key);
  // Exclusions go by name, so under another name the same directory may hold other articles: those runs see the files twice.
  if (before !== undefined && !walk.excludes) {
    walk.notices.push(inputNotice('same-directory', id, { kept: before }));
    tally.silent = true;
    return;
  }
  walk.seen.set(key, id);
  let entries: Dirent[];
  try {
    entries = readdirSync(id, { withFileTypes: true });
  } catch (error) {
    walk.errors.push(inputError('unreadable-directory', id, { detail: systemDetail(error) }));
    tally.silent = true;
    return;
  }
  const prefix = id.endsWith('/') ? id : `${id}/`;
  const inside = [...above, key];
  const files: string[] = [];
  const others: string[] = [];
  for (const entry of entries) {
    if (!entry.name.startsWith('.')) (entry.isFile() ? files : others).push(entry.name);
  }
  // All files are put in order in the end; of directories the order says under which name they are walked.
  for (const name of files.sort()) visitFile(walk, root, prefix + name, inside, tally);
  for (const name of inPathOrder(others)) visitEntry(walk, root, prefix + name, inside, tally);
}

/** Nearly all are written in small letters: no pattern is run for them. */
const isArticle = (id: string): boolean => id.endsWith('.txt') || /\.txt$/i.test(id);

/** Looks at what a directory lists as a file. */
function visitFile(walk: Walk, root: string, id: string, inside: readonly string[], tally: Tally): void {
  if (!isArticle(id)) {
    if (/\.jsonl(\.gz)?$/i.test(id)) tally.jsonLines++;
    return;
  }
  visitEntry(walk, root, id, inside, tally);
}

/** Looks at what may be a file, a directory or a link. */
function visitEntry(walk: Walk, root: string, id: string, inside: readonly string[], tally: Tally): void {
  const article = isArticle(id);
  let stats: Stats | undefined;
  try {
    stats = statSync(id, { throwIfNoEntry: false });
  } catch (error) {
    // A link to itself is a circle too.
    if (article && (error as NodeJS.ErrnoException).code !== 'ELOOP') {
      walk.errors.push(inputError('unreadable', id, { detail: systemDetail(error) }));
    }
    return;
  }
  if (!stats) {
    // A link that leads nowhere: an article that is missing if it is called one, none of our business otherwise.
    if (article) walk.errors.push(inputError('not-found', id, { remedy: 'the link leads nowhere' }));
    return;
  }
  const directory = stats.isDirectory();
  if (!directory && !(article && stats.isFile())) return;
  if (walk.excludes?.(directory ? `${id}/` : id, root)) {
    tally.excluded++;
    return;
  }
  if (directory) {
    visit(walk, root, id, stats, inside, tally);
  } else {
    tally.found++;
    walk.files.push(foundFile(id, stats));
  }
}

/** In the order that the full paths of what they hold have: a directory sorts as its name and a slash. */
function inPathOrder(names: readonly string[]): string[] {
  return [...names].sort((a, b) => byCodeUnits(`${a}/`, `${b}/`));
}
