/**
 * Words that nearly every sentence has among its first and no head of a dateline: no place, region or date of the tables is written with
 * one, no agency either. (Small words that names of places have in some language are not among them: "a", "the", "in".)
 */
const WORDS =
  'is|was|were|are|be|been|being|has|had|have|having|said|says|say|that|this|these|those|with|from|for|his|their|its|our|your|she|they|we|you|him|them|who|' +
  'whom|whose|which|what|when|where|why|how|than|then|there|about|would|could|should|can|cannot|does|did|not|more|most|less|after|before|between|during|' +
  'into|over|under|against|through|because|while|but|only|just|also|very|now|here|still|some|any|many|much|such|other|another|each|both|among|within|' +
  'without|until|since|like|made|make|get|got|take|told|tells|asked|called|according';
const PROSE = new RegExp(`(?:^| )(?:${WORDS})(?=[ ,])`);
/** Dates of the Hijri calendar may hold any words; so may what is written in other scripts, for all that is known here. */
const FOREIGN = /1[34]\d\d|[\u0600-\u1fff\u2070-\uffff]/;

/**
 * Where in the window (a paragraph's first stretch) the first word of prose begins that no head of a dateline can hold; past the window when
 * there is none. Whatever form a dateline has, what `readHead` is given of the window ends before that word. Behind a bracket nothing is
 * said, for a head may hold anything in it.
 */
export function headReach(window: string): number {
  const at = window.search(PROSE);
  if (at < 0 || FOREIGN.test(window)) return window.length + 1;
  const round = window.indexOf('(');
  const square = window.indexOf('[');
  return (round >= 0 && round < at) || (square >= 0 && square < at) ? window.length + 1 : at;
}
