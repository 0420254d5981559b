/** A single word and a colon is a label. */
const INTRODUCTION_WORDS = 2;
/** And so are some words that say when, not who: "Update, 3 p.m.:", "Original story:". */
const LABEL_WORDS = 6;
const LABEL =
  /^\W{0,4}(?:updated?|updates|original|earlier|previous(?:ly)?|breaking|latest|developing|\w{3,6}day|\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m)\b/i;

/** Whether a paragraph of so many words ends in a colon and so introduces the next one: "The letter reads:". */
export function introduces(text: string, start: number, end: number, words: number): boolean {
  if (words < INTRODUCTION_WORDS) return false;
  let i = end - 1;
  while (i > start && text.charCodeAt(i) <= 32) i--;
  const code = text.charCodeAt(i);
  if (code !== 0x3a && code !== 0xff1a) return false;
  return words > LABEL_WORDS || !LABEL.test(text.slice(start, end));
}
