import * as Flag from '../flag';
import { beginQuotes, quoteOpen, quotesSince, quoteUnproven, takeQuote } from './quotes';
import { count, detach, flagsOf } from './wordBuffer';

/* What the next word takes from where it stands. */

/** Flags of every word here: of a quiet paragraph, of an open quotation. */
export let common: i32 = 0;
/** Flags that the next word takes for standing first. */
export let first: i32 = 0;
/** Length in folded code units and number of capitals of the word that was read last. */
export let size: i32 = 0;
export let capitals: i32 = 0;

/** Begins a paragraph; its first word takes the flag `introduced`. */
export function beginPlace(quiet: bool, introduced: i32): void {
  common = quiet ? Flag.Quiet : 0;
  first = Flag.ParagraphStart | Flag.SentenceStart | introduced;
  detach();
  beginQuotes();
}

export function endPlace(): void {
  if (quoteUnproven()) unquote();
}

/** The flags of the next word, which takes its place at the head of paragraph and sentence. */
export function take(capital: bool): i32 {
  const was = first;
  first = 0;
  return common | was | (capital && (was & Flag.SentenceStart) === 0 ? Flag.Capital : 0);
}

/** The next word stands first as these flags say, too. */
export function standsFirst(flags: i32): void {
  first |= flags;
}

/** Tells of the word that was read last. */
export function lastWord(units: i32, upper: i32): void {
  size = units;
  capitals = upper;
}

/** Tells of words that were read elsewhere. */
export function goOnFrom(flags: i32, units: i32, upper: i32): void {
  first = flags;
  size = units;
  capitals = upper;
}

/** Takes a quotation mark, see {@link takeQuote}. */
export function quote(code: i32, tightBefore: bool, tightAfter: bool, digitBefore: bool): void {
  if (takeQuote(code, tightBefore, tightAfter, digitBefore, count)) unquote();
  common = (common & ~Flag.Quoted) | (quoteOpen() ? Flag.Quoted : 0);
}

/** Takes back a single quotation that never closed. */
function unquote(): void {
  for (let i = quotesSince; i < count; i++) {
    const at = flagsOf + <usize>i;
    store<u8>(at, load<u8>(at) & ~(<u8>Flag.Quoted));
  }
}
