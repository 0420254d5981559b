import type { ArticleMetadata } from './article.ts';
import type { Dateline } from './clean/types.ts';
import type { Learned } from './learn/learn.ts';
import type { Match } from './relation/types.ts';
import type { Story } from './story/types.ts';

/** What the report says of one article; `id` is the path as given. */
export interface ArticleRecord {
  readonly id: string;
  /** Canonical words of the body. */
  readonly words: number;
  /** Words of the text that were taken off as furniture. */
  readonly removedWords: number;
  /** Lines of furniture by kind, most first: `{ 'carousel': 38, 'newsletter': 2 }`. */
  readonly removedLines: Readonly<Record<string, number>>;
  readonly body: 'ok' | 'none';
  readonly title: string | null;
  readonly dateline: Dateline | null;
  readonly agency: string | null;
  readonly metadata?: ArticleMetadata;
  /** An article of the old corpus that new ones are held against. */
  readonly known?: boolean;
}

/** An input that could not be used; the run goes on without it and ends with status 2. */
export interface InputError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Something the user should know that changes no result status: an old encoding, a file given twice, no body. */
export interface Notice {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Where the articles of JSON Lines stand: article i in line `line[i]` (from 1) of `files[file[i]]`; -1 for one in a file of its own. */
export interface LinePlaces {
  readonly files: readonly string[];
  readonly file: Int32Array;
  readonly line: Uint32Array;
}

/** A list that may stand on disk in part: an array is one. Read anew each time it is gone through. */
export interface List<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
  /**
   * All its entries as the report has them, JSON in UTF-8 with `between` between one and the next, where they are kept so. In pieces
   * that end anywhere; each holds until the next is asked for.
   */
  readonly json?: (between: string) => Iterable<Uint8Array>;
}

/** What stands between two entries of a list in the report. Behind those that are kept as JSON it stands already: whole blocks of them can be written as they are. */
export const BETWEEN = ',\n    ';

/** Everything a scan found; every reporter is a function of this. All lists are in content order (by id). */
export interface ScanResult {
  readonly articles: List<ArticleRecord>;
  readonly stories: List<Story>;
  readonly matches: List<Match>;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
  /** The lines that came off because they recur: learned here, or handed in. */
  readonly learned?: Learned;
  /** Parallel to `articles`; only when some stand in JSON Lines. */
  readonly places?: LinePlaces;
  /** Present when the lists stand on disk in part: gives that up, and they can be read no more. */
  readonly close?: () => void;
}
