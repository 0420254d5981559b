import type { Article, Span } from '../article.ts';

/** How much a page is taken to hold beside its article. `safe`: mostly an article; `page`: a whole-page dump. */
export type Profile = 'safe' | 'page';

/** One stretch of text that is not the body. Removals are sorted by `start` and never overlap. */
export interface Removal extends Span {
  /** The rule that took it, e.g. `share-words`, `carousel-run`, `dateline`, `learned-line`. Stable; used by `--disable`. */
  readonly rule: string;
  /** The kind of furniture (the taxonomy), e.g. `player-state`, `photo-credit`, `dateline`, `title`. */
  readonly kind: string;
  /** One plain clause that a reader of `dedupe strip --explain` understands. */
  readonly reason: string;
}

/** A paragraph of the body: a span of the text that holds no removal, blank edges trimmed. */
export interface Paragraph extends Span {
  /** Kept in the text but left out of the fingerprint (story highlights, editor's notes, end marks). */
  readonly quiet: boolean;
}

/** The place, date and agency line that opens a news report: "HANOI, Vietnam (AP) —". */
export interface Dateline extends Span {
  readonly raw: string;
  readonly places: readonly string[];
  readonly region: string | null;
  /** ISO 3166-1 alpha-2, when the dateline names the country or its usual abbreviation. */
  readonly countryCode: string | null;
  /** `--MM-DD` as in ISO 8601, when day and month stand there; month alone `--MM`. */
  readonly monthDay: string | null;
  readonly year: number | null;
  /** The year was taken from the article's own date, not read in the dateline. */
  readonly yearInferred: boolean;
  readonly agency: string | null;
  readonly desk: string | null;
  /** Which of the forms it has (A to J, see the dateline grammar). */
  readonly form: string;
  /** 0 to 1: how sure the grammar is that this is a dateline. */
  readonly confidence: number;
}

/** A credit, notice or other line that says where a text comes from; it is off the body but kept as data. */
export interface Credit extends Span {
  readonly kind:
    | 'byline'
    | 'agency'
    | 'copyright'
    | 'sign-off'
    | 'contribution'
    | 'syndication'
    | 'republication'
    | 'correction'
    | 'published'
    | 'source'
    | 'photo';
  readonly text: string;
  /** The agency or outlet it names, canonical short name ("AP", "dpa"), or null. */
  readonly party: string | null;
  readonly names: readonly string[];
}

/** That much came off an article: over 60% of its text, or over a quarter of it in long paragraphs. */
export interface CleanWarning {
  readonly code: 'much-removed' | 'prose-removed';
  readonly message: string;
}

/** The article with its furniture marked. Nothing is mutated: removed and kept spans rebuild `text` exactly. */
export interface CleanArticle extends Article {
  readonly removals: readonly Removal[];
  readonly paragraphs: readonly Paragraph[];
  readonly title: string | null;
  readonly dateline: Dateline | null;
  readonly byline: readonly string[];
  /** The agency the text credits itself to: dateline first, then credits. */
  readonly agency: string | null;
  readonly credits: readonly Credit[];
  /** `none`: no readable body (empty, log-in wall, only furniture). Such an article is not matched. */
  readonly body: 'ok' | 'none';
  readonly warnings: readonly CleanWarning[];
}
