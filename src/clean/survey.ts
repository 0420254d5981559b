import { isFrame } from './context/above.ts';
import { CLUSTER_LINES, MARKS_IN_WINDOW } from './context/clusters.ts';
import { FEWEST_BARE } from './context/frame.ts';
import type { Row } from './rows.ts';
import type { Mark } from './rules/rule.ts';
import { FEWEST_SIGNED, mayBeSigned } from './runs/comments.ts';
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

/** What a mark may lead to, a bit each. Bits, not counters in an object: a counter that first moves late undoes compiled code. */
const ANCHOR = 1;
const FRAME = 2;
const SIGN = 4;
const END = 8;
const HEAD = 16;
const HIGHLIGHTS = 32;
const WEAK = 64;
const ZONED = 128;

const sketch = new LineSketch();

/** Looks at the rows of `text` once, after the sure marks have been taken. Linear. */
export function surveyOf(rows: readonly Row[], text: string): Survey {
  let marks = 0;
  let anchors = 0;
  let frames = 0;
  let bare = 0;
  let signed = 0;
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
    const bits = row.mark === null ? 0 : bitsOf(row, row.mark);
    marks |= bits;
    anchors += bits & ANCHOR;
    frames += (bits & FRAME) >> 1;
    if (!row.prose) bare++;
    if (mayBeSigned(row)) signed++;
    entries = mayBeEntry(row) ? entries + 1 : 0;
    if (entries > mostEntries) mostEntries = entries;
    if (row.verdict !== null) continue;
    if (!row.prose && !row.quiet) openBare++;
    teasers = mayBeTeaser(row) ? teasers + 1 : 0;
    allTeasers += teasers > 0 ? 1 : 0;
    if (teasers > mostTeasers) mostTeasers = teasers;
    doubled += above !== null && isDouble(text, above, row) ? 1 : 0;
    above = row;
    if (!alike && mayRepeat(row)) alike = sketch.add(row);
  }
  const mayDouble = doubled >= FEWEST_DOUBLED;
  const mayPlaylist = mostEntries >= FEWEST_ENTRIES;
  return {
    mayDouble,
    mayPlaylist,
    // What galleries and playlists take may bring two teasers together.
    mayTeasers: (mayDouble || mayPlaylist ? allTeasers : mostTeasers) >= FEWEST_TEASERS,
    mayThread: bare > FEWEST_SIGNED && signed >= FEWEST_SIGNED,
    mayLinks: (marks & HEAD) !== 0,
    mayRuns: anchors >= FEWEST_CELLS,
    mayContext: bare >= CLUSTER_LINES && ((marks & END) !== 0 || frames >= MARKS_IN_WINDOW),
    mayFrame: (marks & SIGN) !== 0 && openBare >= FEWEST_BARE,
    alike,
    highlights: (marks & HIGHLIGHTS) !== 0,
    weak: (marks & WEAK) !== 0,
    zoned: (marks & ZONED) !== 0,
  };
}

function bitsOf(row: Row, { rule, kind, strength, zone, endsArticle }: Mark): number {
  const open = row.verdict === null;
  const sure = strength === 'sure';
  const frame = isFrame(row);
  return (
    (ANCHORS.has(kind) ? ANCHOR : 0) |
    (frame ? FRAME : 0) |
    (frame && sure ? SIGN : 0) |
    (sure && endsArticle ? END : 0) |
    (HEADS.has(rule) ? HEAD : 0) |
    (kind === 'highlights' ? HIGHLIGHTS : 0) |
    (open && strength === 'weak' ? WEAK : 0) |
    (open && strength !== 'weak' && zone !== 'any' ? ZONED : 0)
  );
}
