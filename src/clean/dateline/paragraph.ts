import { ALL_READERS, FAR, REACH_SHIFT } from '../../kernel/lines/layout.ts';
import type { Head } from './head.ts';
import { isLower } from './letters.ts';
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
  /** Which forms it may have, and how far its head may reach in the window: see `Openings`. */
  readonly readers: number;
  readonly reach: number;
}

/** The paragraph of `text` whose first letter stands at `from`, by its window, and what `Openings` tells of it. */
export const paragraphOf = (
  window: string,
  length: number,
  text: string,
  from: number,
  readers: number = ANY,
): Paragraph => ({ window, length, text, from, readers, reach: (readers >>> REACH_SHIFT) & FAR });

/** Of a paragraph of which nothing is told. */
const ANY = ALL_READERS | (FAR << REACH_SHIFT);

/** Quotation marks and the like with which a sentence may begin. */
const OPENING = '"\'“”‘’«»„(¿¡$€£#@[';

/** Whether what follows a dateline, from `at` on, reads as the beginning of a sentence. */
export function opensSentence(text: string, at = 0): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || OPENING.includes(text[at]!);
  return !isLower(code) && (OPENING.includes(text[at]!) || /[\p{L}\p{N}]/u.test(text[at]!));
}

/** The dash comes in a pair: "London — the city — said", "Paris – Nice – Rome". */
export const reopens = (rest: string): boolean => /^[^.!?]{2,90}(?:[\s\u00a0](?:[—–-]|--)[\s\u00a0]|—|--)/.test(rest);
