import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { truthPath } from './generate.ts';

export type Kind = 'copy' | 'restyled' | 'excerpt' | 'merged';

/** How well a grouping of articles agrees with what was planted. */
export interface Score {
  /** Of the planted pairs of each kind, those of which both stand in one group. */
  readonly found: Readonly<Record<Kind, number>>;
  readonly planted: Readonly<Record<Kind, number>>;
  /** Share found of copies, restyled copies and excerpts. */
  readonly recall: number;
  /** Pairs in one group between which no chain of planted copies leads. */
  readonly falseLinks: number;
  /** Pairs in one group that only a merger of two stories connects. */
  readonly bridged: number;
  /** What was not found, and two articles of each false link. */
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly a: string;
  readonly b: string;
  readonly kind: Kind | 'false' | 'bridged';
}

/** What was planted in a generated corpus. */
export class Truth {
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly kind: Kind }[];
  private readonly sources = new Map<string, string[]>();
  private readonly roots = new Map<string, string>();

  private constructor(pairs: Truth['pairs']) {
    this.pairs = pairs;
    for (const { a, b } of pairs) {
      this.sources.set(b, [...(this.sources.get(b) ?? []), a]);
      this.roots.set(this.root(b), this.root(a));
    }
  }

  /** Reads the truth that stands beside a generated corpus. */
  static async of(corpus: string): Promise<Truth> {
    const pairs: { a: string; b: string; kind: Kind }[] = [];
    for await (const line of createInterface(createReadStream(truthPath(corpus)))) pairs.push(JSON.parse(line));
    return new Truth(pairs);
  }

  /** The fresh stories that an article is made of: itself, unless it was planted. */
  sourcesOf(id: string): readonly string[] {
    return this.sources.get(id) ?? [id];
  }

  /** Whether two articles have a source in common. */
  related(a: string, b: string): boolean {
    const sources = this.sourcesOf(b);
    return this.sourcesOf(a).some((source) => sources.includes(source));
  }

  isPlanted(id: string): boolean {
    return this.sources.has(id);
  }

  private root(id: string): string {
    let at = id;
    for (let up = this.roots.get(at); up !== undefined && up !== at; up = this.roots.get(at)) at = up;
    return at;
  }

  /**
   * Scores groups of article ids. An article may stand in several. Work is quadratic only in the different origins
   * within one group.
   */
  score(groups: Iterable<readonly string[]>): Score {
    const groupsOf = new Map<string, number[]>();
    const misses: Miss[] = [];
    let falseLinks = 0;
    let bridged = 0;
    let number = 0;
    for (const ids of groups) {
      const origins = new Map<string, { id: string; from: readonly string[]; root: string; count: number }>();
      for (const id of ids) {
        groupsOf.set(id, [...(groupsOf.get(id) ?? []), number]);
        const from = this.sourcesOf(id);
        const origin = origins.get(from.join(' '));
        if (origin) origin.count++;
        else origins.set(from.join(' '), { id, from, root: this.root(id), count: 1 });
      }
      const list = [...origins.values()];
      for (const [i, x] of list.entries()) {
        for (const y of list.slice(i + 1)) {
          if (x.from.some((source) => y.from.includes(source))) continue;
          const chained = x.root === y.root;
          if (chained) bridged += x.count * y.count;
          else falseLinks += x.count * y.count;
          misses.push({ a: x.id, b: y.id, kind: chained ? 'bridged' : 'false' });
        }
      }
      number++;
    }
    const found = { copy: 0, restyled: 0, excerpt: 0, merged: 0 };
    const planted = { copy: 0, restyled: 0, excerpt: 0, merged: 0 };
    for (const { a, b, kind } of this.pairs) {
      planted[kind]++;
      const others = groupsOf.get(b);
      if (others && groupsOf.get(a)?.some((group) => others.includes(group))) found[kind]++;
      else misses.push({ a, b, kind });
    }
    const sum = (of: Record<Kind, number>): number => of.copy + of.restyled + of.excerpt;
    return { found, planted, recall: sum(found) / Math.max(1, sum(planted)), falseLinks, bridged, misses };
  }
}

/** The score in words, by kind. */
export function describe({ found, planted, bridged }: Score): string {
  const kinds = (['copy', 'restyled', 'excerpt', 'merged'] as const).map((k) => `${k} ${found[k]}/${planted[k]}`);
  return `${kinds.join(', ')}; held together by a merger only: ${bridged}`;
}
