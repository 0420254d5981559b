import {
  ENDS,
  FLAGS,
  HASHES,
  IDENTITIES,
  KEY_HIGH,
  KEY_LOW,
  LINE_FLAGS,
  PARAGRAPHS,
  ROOM,
  SAMPLED,
  STARTS,
  TEXT,
  TOLD,
} from '../layout';
import { letterRoom, takeLetters } from './ascii';
import { takeText } from './chars';
import { keyHigh, keyLow, noteLines } from './lines';
import { goOnQuotes } from './quotes';
import { readParagraphs } from './reader';
import { hashWords, prepareSeeds, RECORD } from './records';
import { markSampled } from './sampled';
import { beginWords, count } from './wordBuffer';

/** Makes what is looked up from what stands there. */
export function prepare(): void {
  prepareSeeds();
}

/** Read behind the end of whatever there are many of. */
const MARGIN: u32 = 64;
const ALIGNED: u64 = 64;

/* Where things stand, see layout.ts. */
let text: usize = 0;
let letters: usize = 0;
let scratch: usize = 0;

/* How many words and lines the texts before gave, and how many words the parts of the last text before the last of them. */
let words: usize = 0;
let partWords: usize = 0;
let inParts: bool = false;
/** The part that was read last begins within a paragraph, and ends within one. */
let within: bool = false;
let cut: bool = false;
let lines: usize = 0;

/** Where the next thing is laid: maybe behind all that can be addressed, which nobody does then. */
let next: u64 = 0;

function lay(count: i32, size: u64): usize {
  const at = next;
  next = (at + <u64>(<u32>count + MARGIN) * size + ALIGNED - 1) & ~(ALIGNED - 1);
  return <usize>at;
}

function tell(place: usize, value: usize): void {
  store<u32>(TOLD + (place << 2), <u32>value);
}

function told(place: usize): usize {
  return <usize>load<u32>(TOLD + (place << 2));
}

/**
 * Makes room for texts, none longer than `units` code units or of more than `longest` words, that have so many paragraphs and no more than `most`
 * words together, and forgets those before. Returns where all that ends. What is not written costs no memory.
 */
export function begin(units: i32, paragraphs: i32, most: i32, longest: i32): f64 {
  next = ROOM;
  text = lay(units, 2);
  letters = lay(<i32>letterRoom(units), 1);
  scratch = lay(longest + <i32>MARGIN, RECORD);
  tell(TEXT, text);
  tell(PARAGRAPHS, lay(3 * paragraphs, 4));
  tell(STARTS, lay(longest, 4));
  tell(ENDS, lay(longest, 4));
  tell(HASHES, lay(most, 4));
  tell(FLAGS, lay(most, 1));
  tell(LINE_FLAGS, lay(paragraphs, 1));
  tell(IDENTITIES, lay(paragraphs, 8));
  tell(SAMPLED, lay(most >>> 3, 1));
  words = 0;
  partWords = 0;
  lines = 0;
  beginWords(0, 0, 0);
  return <f64>next;
}

/**
 * Reads the words of the text of so many code units that stands there, in so many paragraphs; or of a further part of the text before, if that
 * goes on. `endsWithin` says that its last paragraph goes on in the next part, of which that piece is the first paragraph then. Returns how many words.
 */
export function read(length: i32, paragraphs: i32, goesOn: bool, endsWithin: bool): i32 {
  inParts = goesOn;
  within = goesOn && cut;
  cut = endsWithin;
  if (within) goOnQuotes(count);
  partWords += <usize>count;
  if (!goesOn) {
    words += partWords;
    partWords = 0;
  }
  takeText(text, length);
  // Whoever looks a few places ahead need not ask where the text ends.
  const end = text + ((<usize>length) << 1);
  v128.store(end, i32x4.splat(0));
  v128.store(end, i32x4.splat(0), 16);
  takeLetters(letters, length);
  const first = words + partWords;
  beginWords(scratch, told(FLAGS) + first, told(ENDS));
  readParagraphs(told(PARAGRAPHS), paragraphs, within, cut);
  hashWords(count, told(HASHES) + (first << 2), told(STARTS));
  return count;
}

/** Notes the lines that end in the text or part that was read last, and tells the key of the words of the text so far. Returns how many lines. */
export function note(): i32 {
  const theirs = told(HASHES) + ((words + partWords) << 2);
  const found = noteLines(theirs, told(LINE_FLAGS) + lines, told(IDENTITIES) + (lines << 3), inParts, within, cut);
  lines += <usize>found;
  tell(KEY_HIGH, <usize>keyHigh);
  tell(KEY_LOW, <usize>keyLow);
  return found;
}

/** Marks which words of all texts are sampled. */
export function sample(): void {
  markSampled(told(HASHES), told(FLAGS), <i32>(words + partWords) + count, told(SAMPLED));
}
