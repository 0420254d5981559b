import type { Published } from './published.ts';

/** One piece of evidence for who wrote the text first. */
export interface OriginEvidence {
  /** The article the evidence speaks of. */
  readonly id: string;
  /**
   * For the article: `credited`, `named-as-source`, `self-reference`, `ticker`, `agency-text`, `corrected`, `earlier`, `cut-from-the-end`, `new-lead`, `digest`.
   * Against it: `syndication-notice`, `agency-credit`, `partly-credited`, `attributed-elsewhere`, `gathered`, `later-facts`, `follow-up`, `later-day`, `made-from`.
   */
  readonly code: string;
  /** 5 strongest to 1 weakest. */
  readonly strength: number;
  /** One plain sentence with the words it rests on. */
  readonly text: string;
}

/** One article of a story, as it stands to the representative. */
export interface StoryMember {
  readonly id: string;
  readonly relation: 'representative' | 'copy' | 'excerpt' | 'version';
  /** Share of this member's words that stand in the representative, 0 to 1. */
  readonly coverage: number;
  /** The day it is of, where its metadata, its page or its dateline tell. */
  readonly published?: Published;
}

/** A family of copies: a star round its representative. */
export interface Story {
  /** Derived from the representative's content; stable over re-runs and over unrelated additions. */
  readonly id: string;
  readonly representative: string;
  /** The member the others derive from; null when the evidence ties. */
  readonly original: string | null;
  /** The agency that all members come from when its own text is not among them. */
  readonly wire: string | null;
  readonly evidence: readonly OriginEvidence[];
  readonly members: readonly StoryMember[];
}
