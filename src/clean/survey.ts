import { isFrame } from './context/above.ts';
import { CLUSTER_LINES, MARKS_IN_WINDOW } from './context/clusters.ts';
import { FEWEST_BARE } from './context/frame.ts';
import type { Row } from './rows.ts';
import type { Mark } from './rules/rule.ts';
import { FEWEST_SIGNED } from './runs/comments.ts';
import { FEWEST_DOUBLED, isDouble } from './runs/doubled.ts';
import { HEADS } from './runs/links.ts';
import { FEWEST_ENTRIES, mayBeEntry } from './runs/playlist.ts';
import { LineSketch, mayRepeat } from './runs/repeats.ts';
import { ANCHORS, FEWEST_CELLS } from './runs/skeleton.ts';
import { FEWEST_TEASERS, mayBeTeaser } from './runs/teasers.ts';

/**
 * What a look at the rows of an article tells of what may be taken from it. Each answer is a necessary condition of one detector: where it is
 * false the detector takes nothing. Most articles have a mark or two and nothing else, and are done with here.
 */
export interface Survey {
  readonly mayDouble: boolean;
  readonly mayPlaylist: boolean;
  readonly mayTeasers: boolean;
  readonly mayThread: boolean;
  readonly mayLinks: boolean;
  readonly mayRuns: boolean;
  /** Navigation far from prose, or an end of the article with something below it. */
  readonly mayContext: boolean;
  readonly mayFrame: boolean;
  /** Two lines may be alike. */
  readonly alike: boolean;
  readonly highlights: boolean;
  /** Marks that count beside furniture only. */
  readonly weak: boolean;
  /** Marks that count in a part of the article only, which may grow. */
  readonly zoned: boolean;
}

/** Marks of an article by what they may lead to. */
interface Marks {
  anchors: number;
  frames: number;
  signs: number;
  ends: number;
  heads: number;
  highlights: number;
  weak: number;
  zoned: number;
}

const sketch = new LineSketch();

/** Looks at the rows of `text` once, after the sure marks have been taken. Linear. */
export function surveyOf(rows: readonly Row[], text: string): Survey {
  const marks: Marks = { anchors: 0, frames: 0, signs: 0, ends: 0, heads: 0, highlights: 0, weak: 0, zoned: 0 };
  let bare = 0;
  let openBare = 0;
  let entries = 0;
  let mostEntries = 0;
  let teasers = 0;
  let mostTeasers = 0;
  let allTeasers = 0;
  let doubled = 0;
  let alike = false;
  let above: Row | null = null;
  sketch.clear();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const { start, end } = row.line;
    if (row.mark !== null) countMark(marks, row, row.mark);
    if (!row.prose) bare++;
    entries = mayBeEntry(text, start, end) ? entries + 1 : 0;
    if (entries > mostEntries) mostEntries = entries;
    if (row.verdict !== null) continue;
    if (!row.prose && !row.quiet) openBare++;
    teasers = mayBeTeaser(row, text, start, end) ? teasers + 1 : 0;
    allTeasers += teasers > 0 ? 1 : 0;
    if (teasers > mostTeasers) mostTeasers = teasers;
    doubled += above !== null && isDouble(text, above, row) ? 1 : 0;
    above = row;
    if (!alike && mayRepeat(row)) alike = sketch.add(text, start, end);
  }
  const mayDouble = doubled >= FEWEST_DOUBLED;
  const mayPlaylist = mostEntries >= FEWEST_ENTRIES;
  return {
    mayDouble,
    mayPlaylist,
    // What galleries and playlists take may bring two teasers together.
    mayTeasers: (mayDouble || mayPlaylist ? allTeasers : mostTeasers) >= FEWEST_TEASERS,
    mayThread: bare > FEWEST_SIGNED,
    mayLinks: marks.heads > 0,
    mayRuns: marks.anchors >= FEWEST_CELLS,
    mayContext: bare >= CLUSTER_LINES && (marks.ends > 0 || marks.frames >= MARKS_IN_WINDOW),
    mayFrame: marks.signs > 0 && openBare >= FEWEST_BARE,
    alike,
    highlights: marks.highlights > 0,
    weak: marks.weak > 0,
    zoned: marks.zoned > 0,
  };
}

function countMark(marks: Marks, row: Row, { rule, kind, strength, zone, endsArticle }: Mark): void {
  if (ANCHORS.has(kind)) marks.anchors++;
  if (HEADS.has(rule)) marks.heads++;
  if (kind === 'highlights') marks.highlights++;
  if (row.verdict === null && strength === 'weak') marks.weak++;
  if (row.verdict === null && strength !== 'weak' && zone !== 'any') marks.zoned++;
  if (strength === 'sure' && endsArticle) marks.ends++;
  if (!isFrame(row)) return;
  marks.frames++;
  if (strength === 'sure') marks.signs++;
}
