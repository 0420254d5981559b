import type { Span } from '../article.ts';
import type { CleanArticle, Credit, Dateline, Removal } from '../clean/types.ts';

/**
 * What of a cleaned article tells where it comes from, its text aside: what its provenance is read from. Little enough to be kept until
 * the text is read again, so that it need not be cleaned again.
 */
export interface Markup {
  /** The furniture that tells nothing of the source, in the order of the text. */
  readonly cuts: readonly Cut[];
  /** The first paragraphs of the body. */
  readonly paragraphs: readonly Span[];
  readonly credits: readonly TellingCredit[];
  readonly dateline: Pick<Dateline, 'agency' | 'monthDay' | 'year' | 'yearInferred'> | null;
  /** The agency that the text credits itself to. */
  readonly agency: string | null;
}

/** Furniture that speaks of other things than its page, whatever its words. */
interface Cut extends Span {
  /** It is of a video player, which names the outlets of its videos. */
  readonly player: boolean;
}

/** A credit by what of it is asked; `text` is '' where only its party is. */
export type TellingCredit = Pick<Credit, 'kind' | 'party' | 'text'>;

/**
 * Furniture that says whose text this is. The rest of it (carousels, photo credits, links to other stories) speaks of
 * other things, whatever its words.
 */
const TELLING: ReadonlySet<string> = new Set([
  'agency',
  'author-bio',
  'byline',
  'contribution',
  'copyright',
  'correction',
  'dateline',
  'editor-note',
  'learned',
  'published',
  'read-more',
  'republication',
  'sign-off',
  'source',
  'syndication',
  'title',
  'wire',
  'wire-slug',
]);

const PLAYER: ReadonlySet<string> = new Set(['carousel', 'video-source', 'timecode', 'player-state']);

/** Credits of which only the party is asked, and those whose words are. */
const NAMING: ReadonlySet<Credit['kind']> = new Set(['agency', 'copyright', 'contribution']);
const WORDED: ReadonlySet<Credit['kind']> = new Set([
  'byline',
  'syndication',
  'republication',
  'correction',
  'published',
]);

/** The kinds of credits that a {@link Markup} has; as bytes each is known by its place here. */
export const MARKUP_CREDITS: readonly Credit['kind'][] = [...NAMING, ...WORDED];

/** The paragraphs that tell how far the story had got. */
const MAX_PARAGRAPHS = 60;

/** What of a cleaned article tells where it comes from. */
export function markupOf({ removals, paragraphs, credits, dateline, agency }: CleanArticle): Markup {
  return {
    cuts: cutsOf(removals),
    paragraphs: paragraphs.length > MAX_PARAGRAPHS ? paragraphs.slice(0, MAX_PARAGRAPHS) : paragraphs,
    credits: credits.length > 0 ? tellingOf(credits) : NO_CREDITS,
    dateline,
    agency,
  };
}

const NO_CREDITS: readonly TellingCredit[] = [];

function cutsOf(removals: readonly Removal[]): Cut[] {
  const cuts: Cut[] = [];
  for (let i = 0; i < removals.length; i++) {
    const { start, end, kind } = removals[i]!;
    if (!TELLING.has(kind)) cuts.push({ start, end, player: PLAYER.has(kind) });
  }
  return cuts;
}

const tellingOf = (credits: readonly Credit[]): TellingCredit[] =>
  credits
    .filter(({ kind }) => MARKUP_CREDITS.includes(kind))
    .map(({ kind, party, text }) => ({ kind, party, text: WORDED.has(kind) ? text : '' }));
