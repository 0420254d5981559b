/** A string to be found: `_` in it stands for any character that is no letter. */
interface Needle {
  /** What it is looked for by: the class of each of its characters. */
  readonly classes: Uint8Array;
  /** How many of its characters come before the end of its window. */
  readonly end: number;
  /** 1 when the first of them is `_`. */
  readonly lead: number;
}

/** Characters of a needle that are looked at first; none has fewer. */
const WINDOW = 5;
const PAIRS = 1 << 10;

/** By code unit: 1 to 26 for a letter of the Latin alphabet, case aside, 0 for all else. */
const CLASSES: Uint8Array = new Uint8Array(0x10000);
for (let letter = 1; letter <= 26; letter++) {
  CLASSES[64 + letter] = letter;
  CLASSES[96 + letter] = letter;
}

/** How often a character is of a class in a thousand of news, the seldom ones rounded up to 1. */
const FREQUENCY = [
  210, 65, 11, 25, 31, 93, 16, 16, 36, 59, 2, 6, 33, 19, 57, 60, 17, 1, 52, 54, 71, 22, 9, 15, 1, 15, 1,
];

/**
 * Finds the places of some strings in a text, case aside. It looks at two characters at a time and passes over those that no string can
 * have there, three at once on the average: a pattern of the same strings takes twice as long, for it tries all of them everywhere.
 * (The skip table of Wu and Manber, A fast algorithm for multi-pattern searching, 1994.)
 */
export class StringFinder {
  /** By the classes of two characters: how far the next two are that can end a window; 0 where these may. */
  readonly #shift = new Uint8Array(PAIRS).fill(WINDOW - 1);
  /** By the last two characters of a window: a bit for the class of each that may come before them, and the needles. */
  readonly #third = new Int32Array(PAIRS);
  readonly #needles: Needle[][] = Array.from({ length: PAIRS }, () => []);

  /** `strings` have five characters or more. One that begins with `_` may also begin the text. */
  constructor(strings: readonly string[]) {
    for (const string of strings) this.#add(string);
  }

  /** Where in a text one may begin (behind a first `_`), ascending. Case and marks are still to be looked at. */
  placesIn(text: string): number[] {
    // All in names of this function: what stands elsewhere is looked up again for every character.
    const shift = this.#shift;
    const third = this.#third;
    const classes = CLASSES;
    const places: number[] = [];
    for (let at = WINDOW - 2; at < text.length; ) {
      const pair = (classes[text.charCodeAt(at - 1)]! << 5) | classes[text.charCodeAt(at)]!;
      const far = shift[pair]!;
      if (far !== 0) {
        at += far;
        continue;
      }
      if (((third[pair]! >>> classes[text.charCodeAt(at - 2)]!) & 1) !== 0) this.#compare(pair, text, at + 1, places);
      at++;
    }
    // Windows end in the order of the text, but one string stands farther before the end of its window than another.
    return places.sort((x, y) => x - y);
  }

  /** Adds the places of those needles whose window ends before `at`. */
  #compare(pair: number, text: string, at: number, places: number[]): void {
    const needles = this.#needles[pair]!;
    for (let i = 0; i < needles.length; i++) {
      const { classes, end, lead } = needles[i]!;
      if (standsAt(classes, text, at - end)) places.push(at - end + lead);
    }
  }

  #add(string: string): void {
    const classes = Uint8Array.from(string, (char) => CLASSES[char.charCodeAt(0)]!);
    const from = seldomest(classes);
    for (let i = 0; i < WINDOW - 1; i++) {
      const pair = pairAt(classes, from + i);
      this.#shift[pair] = Math.min(this.#shift[pair]!, WINDOW - 2 - i);
    }
    const last = pairAt(classes, from + WINDOW - 2);
    this.#third[last]! |= 1 << classes[from + WINDOW - 3]!;
    this.#needles[last]!.push({ classes, end: from + WINDOW, lead: string.startsWith('_') ? 1 : 0 });
  }
}

const pairAt = (classes: Uint8Array, at: number): number => (classes[at]! << 5) | classes[at + 1]!;

/** Where the window of a needle begins: its pairs are to stand in few places, the last ones above all, for which others are looked at. */
function seldomest(classes: Uint8Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from + WINDOW <= classes.length; from++) {
    let times = 0;
    for (let i = 0; i < WINDOW - 1; i++) {
      times += (i + 1) * FREQUENCY[classes[from + i]!]! * FREQUENCY[classes[from + i + 1]!]!;
    }
    if (times >= least) continue;
    least = times;
    best = from;
  }
  return best;
}

/** Whether the characters of `text` from `at` on are of these classes. Before the text and behind it is no letter. */
function standsAt(classes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < classes.length; i++) {
    const place = at + i;
    const found = place < 0 || place >= text.length ? 0 : CLASSES[text.charCodeAt(place)]!;
    if (found !== classes[i]) return false;
  }
  return true;
}
