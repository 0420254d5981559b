import type { ArticleMetadata } from '../article.ts';
import type { CleanOptions } from '../clean/clean.ts';
import type { FieldNames } from '../input/jsonLines.ts';

/** How a scan reads, cleans and matches; every option may be left out. */
export interface ScanOptions extends CleanOptions {
  /** The most bytes one article may have; 64 MiB by default. */
  readonly maxBytes?: number;
  /**
   * Whether this input tells anything of its articles beyond their own texts: the furniture that recurs in unrelated ones
   * (unless `learned` says what that is) and the words that are rare. False makes each pair a matter of its two texts alone.
   */
  readonly learn?: boolean;
  /** Threads at work, this one among them; 0 and 1 mean this one alone. Default: by the size of the input and the cores. */
  readonly workers?: number;
  /** What the fields of JSON Lines are called. */
  readonly fields?: FieldNames;
  /** Outlet, date and title by article id, beside what the input itself tells. */
  readonly metadata?: ReadonlyMap<string, ArticleMetadata>;
  /**
   * Bytes of memory to work in, about: what goes beyond it stands in a temporary file while the scan lasts, and until the
   * result is closed. Without it everything is kept in memory. The result is the same.
   */
  readonly memory?: number;
  /** The folder for that file; the system's own for temporary files when left out. */
  readonly temporary?: string;
}

/** Told as the stages go on: `done` of `total` pieces of the stage. */
export type Progress = (stage: 'read' | 'match' | 'compare' | 'stories', done: number, total: number) => void;
