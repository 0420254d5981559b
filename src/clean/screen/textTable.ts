/**
 * Texts of one line with a number each, to look others up in. There is nothing to be made of it before it is of use, as there is of a `Map`: one
 * string and one array, which the build can work out.
 */
export interface TextTable {
  /** All texts, each with a line break behind it. */
  readonly all: string;
  /** By the low bits of a hash, at the first free place from there on: the hash, the place behind the break of the text in `all` (0 for none), and its number. */
  readonly slots: Int32Array;
}

const SLOT = 3;
const END = 1;
const NUMBER = 2;

const FEED = 10;

/** A table of texts; of two that are the same the first counts. None of them holds a line break. */
export function textTable(numbered: Iterable<readonly [text: string, number: number]>): TextTable {
  const numbers = new Map<string, number>();
  for (const [text, number] of numbered) if (!numbers.has(text)) numbers.set(text, number);
  // A third of the places stays free at least, or those that hold nothing would be far apart.
  let places = 4;
  while (2 * places < 3 * numbers.size) places *= 2;
  const slots = new Int32Array(SLOT * places);
  let end = 0;
  for (const [text, number] of numbers) {
    const hash = hashOf(text);
    end += text.length + 1;
    let at = SLOT * (hash & (places - 1));
    while (slots[at + END] !== 0) at = (at + SLOT) % slots.length;
    slots.set([hash, end, number], at);
  }
  return { all: [...numbers.keys(), ''].join('\n'), slots };
}

/** The number of a text; -1 where it stands in no place of the table. */
export function numberIn({ all, slots }: TextTable, text: string): number {
  const hash = hashOf(text);
  const mask = slots.length / SLOT - 1;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const end = slots[SLOT * place + END]!;
    if (end === 0) return -1;
    if (slots[SLOT * place] === hash && isThere(all, text, end)) return slots[SLOT * place + NUMBER]!;
  }
}

/** Whether it is this text that stands before `end`, with its break. */
function isThere(all: string, text: string, end: number): boolean {
  const start = end - text.length - 1;
  return (start === 0 || all.charCodeAt(start - 1) === FEED) && all.startsWith(text, start) && !text.includes('\n');
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
