import type { Head } from './head.ts';
import type { Party } from './party.ts';

/** What one form of dateline has read; `end` is relative to the window. */
export interface Found {
  readonly end: number;
  readonly head: Head | null;
  readonly party: Party | null;
  readonly form: string;
  readonly confidence: number;
}

/** A paragraph at work: its first stretch, and the whole text for what the story tells. */
export interface Paragraph {
  readonly window: string;
  /** Of the paragraph from the first letter on. */
  readonly length: number;
  readonly text: string;
  readonly from: number;
}

/** Begins with a small letter. */
export const LOWER: RegExp = /^\p{Ll}/u;

/** Whether what follows a dateline reads as the beginning of a sentence. */
export const opensSentence = (rest: string): boolean =>
  !LOWER.test(rest) && /[\p{L}\p{N}"'“”‘’«»„(¿¡$€£#@[]/u.test(rest.slice(0, 1));

/** The dash comes in a pair: "London — the city — said", "Paris – Nice – Rome". */
export const reopens = (rest: string): boolean => /^[^.!?]{2,90}(?:[\s\u00a0](?:[—–-]|--)[\s\u00a0]|—|--)/.test(rest);
