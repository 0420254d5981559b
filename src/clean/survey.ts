import { HEAD, HOLDS_DIGIT, MAY_BE_ENTRY, MAY_REPEAT, OPENS_IN_CAPITALS } from '../kernel/lines/layout.ts';
import { isFrame } from './context/above.ts';
import { CLUSTER_LINES, MARKS_IN_WINDOW } from './context/clusters.ts';
import { FEWEST_BARE } from './context/frame.ts';
import type { Row } from './rows.ts';
import type { Mark } from './rules/rule.ts';
import { FEWEST_SIGNED, mayBeSigned } from './runs/comments.ts';
import { FEWEST_DOUBLED, isDouble } from './runs/doubled.ts';
import { HEADS } from './runs/links.ts';
import { FEWEST_ENTRIES, mayBeEntry } from './runs/playlist.ts';
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
const LIST_HEAD = 16;
const HIGHLIGHTS = 32;
const WEAK = 64;
const ZONED = 128;

/** Without any of these signs, or a mark, a row is no signature, entry or teaser: most are asked no further, each question a call until V8 has optimised it. */
const SHOWN = HOLDS_DIGIT | MAY_BE_ENTRY | OPENS_IN_CAPITALS;

/** Looks at the rows once, after the sure marks have been taken. Linear. */
export function surveyOf(rows: readonly Row[]): Survey {
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
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const { mark, signs, prose } = row;
    if (!prose) bare++;
    if (mark !== null) {
      const bits = bitsOf(row, mark);
      marks |= bits;
      anchors += bits & ANCHOR;
      frames += (bits & FRAME) >> 1;
    }
    const shows = mark !== null || (signs & SHOWN) !== 0;
    if (shows && mayBeSigned(row)) signed++;
    entries = shows && mayBeEntry(row) ? entries + 1 : 0;
    if (entries > mostEntries) mostEntries = entries;
    if (row.verdict !== null) continue;
    if (!prose && !row.quiet) openBare++;
    teasers = shows && mayBeTeaser(row) ? teasers + 1 : 0;
    if (teasers > 0) allTeasers++;
    if (teasers > mostTeasers) mostTeasers = teasers;
    if (above !== null && ((above.signs ^ signs) & HEAD) === 0 && isDouble(above, row)) doubled++;
    above = row;
    alike ||= (signs & MAY_REPEAT) !== 0;
  }
  const mayDouble = doubled >= FEWEST_DOUBLED;
  const mayPlaylist = mostEntries >= FEWEST_ENTRIES;
  return {
    mayDouble,
    mayPlaylist,
    // What galleries and playlists take may bring two teasers together.
    mayTeasers: (mayDouble || mayPlaylist ? allTeasers : mostTeasers) >= FEWEST_TEASERS,
    mayThread: bare > FEWEST_SIGNED && signed >= FEWEST_SIGNED,
    mayLinks: (marks & LIST_HEAD) !== 0,
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
    (HEADS.has(rule) ? LIST_HEAD : 0) |
    (kind === 'highlights' ? HIGHLIGHTS : 0) |
    (open && strength === 'weak' ? WEAK : 0) |
    (open && strength !== 'weak' && zone !== 'any' ? ZONED : 0)
  );
}
