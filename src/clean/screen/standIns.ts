/*
 * Characters beyond Latin-1 as a pattern with classes of letters sees them: it cares for no more than which of the classes they are in. So one
 * of each kind, from the private use area, may stand for all of them.
 */

const OTHER = '\ue000';
const MARK = '\ue001';
const FIGURE = '\ue002';
/** A letter that only L has, as those that modify others. */
const MODIFIER = '\ue003';
/** Of a script without letter case. */
const UNCASED = '\ue004';
/** Letters in lower and in upper case: without a partner in the other case, and with one. */
const LONE_SMALL = '\ue005';
const SMALL = '\ue006';
const CAPITAL = '\ue007';
const LONE_CAPITAL = '\ue008';

/** By class, the stand-ins in it, as they stand in a class of characters; and where case is ignored. */
export const STAND_INS: Readonly<Record<string, string>> = {
  L: String.raw`\ue003-\ue008`,
  Lu: String.raw`\ue007\ue008`,
  Ll: String.raw`\ue005\ue006`,
  Lo: String.raw`\ue004`,
  M: String.raw`\ue001`,
  N: String.raw`\ue002`,
};
export const CASELESS_STAND_INS: Readonly<Record<string, string>> = {
  ...STAND_INS,
  Lu: String.raw`\ue006-\ue008`,
  Ll: String.raw`\ue005-\ue007`,
};

/** Their other case is in Latin-1, or of another class than they are: nothing stands for these. */
const PECULIAR = 'ſKÅẞŸμΜιΙ\u1fbe\u0345ǄǆǇǉǊǌǱǳ';

/** What stands for a character, null for nothing; as far as somebody has asked. */
const KNOWN = new Map<string, string | null>();

/**
 * The text with a stand-in, one code unit, for each of its characters that `foreign` finds (with the flags `gu`), none of them in Latin-1; blanks
 * stay. Null where there is none for one of them.
 */
export function standIn(text: string, foreign: RegExp): string | null {
  let all = true;
  const stood = text.replace(foreign, (char) => {
    const found = kindOf(char);
    all &&= found !== null;
    return found ?? '';
  });
  return all ? stood : null;
}

function kindOf(char: string): string | null {
  let kind = KNOWN.get(char);
  if (kind === undefined) {
    kind = askKind(char);
    KNOWN.set(char, kind);
  }
  return kind;
}

function askKind(char: string): string | null {
  if (PECULIAR.includes(char)) return null;
  if (/\s/.test(char)) return char;
  if (!/[\p{L}\p{M}\p{N}]/u.test(char)) return OTHER;
  if (/\p{M}/u.test(char)) return MARK;
  if (/\p{N}/u.test(char)) return FIGURE;
  if (/\p{Lo}/u.test(char)) return UNCASED;
  if (/\p{Lm}/u.test(char)) return MODIFIER;
  const upper = char.toUpperCase();
  const lower = char.toLowerCase();
  if (/\p{Ll}/u.test(char)) return upper === char ? LONE_SMALL : upper.toLowerCase() === char ? SMALL : null;
  if (/\p{Lu}/u.test(char)) return lower === char ? LONE_CAPITAL : lower.toUpperCase() === char ? CAPITAL : null;
  return null;
}

/** Where each character of a text begins, and behind the last its end: the places of what stands for them, where some take two code units. */
export function placesOf(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    places.push(at);
    at += char.length;
  }
  places.push(at);
  return places;
}
