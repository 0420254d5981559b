/** A single word and a colon is a label. */
const INTRODUCTION_WORDS = 2;
/** And so are some words that say when, not who: "Update, 3 p.m.:", "Original story:". */
const LABEL_WORDS = 6;
const LABEL =
  /^\W{0,4}(?:updated?|updates|original|earlier|previous(?:ly)?|breaking|latest|developing|\w{3,6}day|\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m)\b/i;

/** Code units in which all of a label's beginning stands. */
const LABEL_UNITS = 32;

/** Whether a paragraph of so many words ends in a colon and so introduces the next one: "The letter reads:". `units` are those of the text. */
export function introduces(units: Uint16Array, start: number, end: number, words: number): boolean {
  if (words < INTRODUCTION_WORDS) return false;
  let i = end - 1;
  while (i > start && units[i]! <= 32) i--;
  const code = units[i];
  if (code !== 0x3a && code !== 0xff1a) return false;
  if (words > LABEL_WORDS) return true;
  return !LABEL.test(String.fromCharCode(...units.subarray(start, Math.min(end, start + LABEL_UNITS))));
}
