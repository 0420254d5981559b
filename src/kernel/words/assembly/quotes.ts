/*
 * Tells inside from outside of direct quotation, mark by mark, within one paragraph: a quotation that is still open at its
 * end runs to it and no further, since newspapers reopen it in the next. Single marks are quotation only once they close:
 * the same characters are apostrophes.
 */

const NONE: i32 = 0;
const DOUBLE: i32 = 1;
const SINGLE: i32 = 2;
const LOW: i32 = 3;
const GUILLEMET: i32 = 4;
const REVERSE_GUILLEMET: i32 = 5;
const CORNER: i32 = 6;

let open: i32 = NONE;
/** Word count at which the open single quotation began. */
export let quotesSince: i32 = 0;

export function beginQuotes(): void {
  open = NONE;
}

/** Goes on within a paragraph, in a further part of the text: so many words were read in the one before. */
export function goOnQuotes(words: i32): void {
  quotesSince -= words;
}

export function quoteOpen(): bool {
  return open !== NONE;
}

/** An open single quotation is only a guess. */
export function quoteUnproven(): bool {
  return open === SINGLE;
}

/**
 * Takes one mark.
 *
 * @param code the code unit of the mark
 * @param tightBefore a letter, digit or punctuation stands directly before it
 * @param tightAfter a letter, digit or another mark stands directly behind it
 * @param digitBefore a digit stands directly before it (inches, seconds)
 * @param words words read so far
 * @returns true when an unproven single quotation must be taken back from {@link quotesSince} on
 */
export function takeQuote(code: i32, tightBefore: bool, tightAfter: bool, digitBefore: bool, words: i32): bool {
  const was = open;
  switch (code) {
    case 0x27:
    case 0x2018:
    case 0x2019:
    case 0x201a:
      if (was === SINGLE) {
        if (tightBefore && !tightAfter) open = NONE;
      } else if (was === NONE && !tightBefore && tightAfter && code !== 0x2019) {
        open = SINGLE;
        quotesSince = words;
      }
      return false;
    case 0x201c:
      open = was === LOW ? NONE : DOUBLE;
      break;
    case 0x201e:
      open = LOW;
      break;
    case 0x201d:
      open = was === NONE && !tightBefore && tightAfter ? DOUBLE : NONE;
      break;
    case 0xab:
    case 0x2039:
      open = was === REVERSE_GUILLEMET ? NONE : GUILLEMET;
      break;
    case 0xbb:
    case 0x203a:
      open = was === NONE && !tightBefore && tightAfter ? REVERSE_GUILLEMET : NONE;
      break;
    case 0x300c:
    case 0x300e:
    case 0x301d:
      open = CORNER;
      break;
    case 0x300d:
    case 0x300f:
    case 0x301e:
      open = NONE;
      break;
    default:
      // A straight mark shows its direction by its neighbours; 6'2" is a height.
      if (was !== NONE && was !== SINGLE) {
        if (tightBefore || !tightAfter) open = NONE;
      } else if (tightAfter && !digitBefore) open = DOUBLE;
  }
  return was === SINGLE;
}
