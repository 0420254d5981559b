import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Truth } from '../truth.ts';

/** What a peer reports: a pair, or (`a` left out) an article that repeats another. */
export interface Found {
  readonly a?: string;
  readonly b: string;
}

/** What planted copies a peer found, and what it took for copies besides. */
export interface PeerScore {
  /** Copies, restyled copies and excerpts found, by kind, of those planted. */
  readonly kinds: string;
  readonly recall: number;
  /** Pairs reported that share no source, or fresh articles reported. */
  readonly falseLinks: number;
}

export function readFound(path: string): Found[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Found);
}

/** The pairs of files in a report of jscpd. */
export function readClones(path: string): Found[] {
  const { duplicates } = JSON.parse(readFileSync(path, 'utf8')) as {
    duplicates: { firstFile: { name: string }; secondFile: { name: string } }[];
  };
  const id = (file: { name: string }): string => basename(file.name, '.txt');
  return duplicates.map(({ firstFile, secondFile }) => ({ a: id(firstFile), b: id(secondFile) }));
}

/**
 * Scores what a peer found, in its favour: a pair counts when a chain of reported pairs connects it, and one without a
 * partner when the article was planted at all.
 */
export function scoreFound(found: readonly Found[], truth: Truth): PeerScore {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  const flagged = new Set<string>();
  const falsePairs = new Set<string>();
  for (const { a, b } of found) {
    if (a === undefined) {
      flagged.add(b);
      if (!truth.isPlanted(b)) falsePairs.add(b);
      continue;
    }
    const [x, y] = [root(a), root(b)];
    if (x !== y) parent.set(x, y);
    if (a !== b && !truth.related(a, b)) falsePairs.add([a, b].sort().join(' '));
  }
  const counts = { copy: [0, 0], restyled: [0, 0], excerpt: [0, 0] };
  for (const { a, b, kind } of truth.pairs) {
    if (kind === 'merged') continue;
    counts[kind][1]!++;
    if (flagged.has(b) || root(a) === root(b)) counts[kind][0]!++;
  }
  const all = Object.values(counts);
  return {
    kinds: Object.entries(counts)
      .map(([kind, [hit, of]]) => `${kind} ${hit}/${of}`)
      .join(', '),
    recall: all.reduce((sum, [hit]) => sum + hit!, 0) / all.reduce((sum, [, of]) => sum + of!, 0),
    falseLinks: falsePairs.size,
  };
}
