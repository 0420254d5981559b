import { lineSize } from './identity.ts';
import { LineFlag } from './lineFlag.ts';
import { LineRoom } from './lineRoom.ts';
import { type LineBlock, LineSet } from './lines.ts';
import { findRecurring, type Recurrence } from './recurring.ts';
import { textsOf } from './texts.ts';
import { headingShare, LOOKED_AT, namesShared, type Shares, topicShare, topicsOf } from './topics.ts';

/** One line learned as furniture. */
export interface LearnedLine {
  /** Its identity, see `lineIdentity`. */
  readonly line: number;
  /** Unrelated articles (families of copies count once) it stands in. */
  readonly articles: number;
}

/** What a corpus taught: most articles first, then by identity. Plain data: a worker can be handed it. */
export type Learned = readonly LearnedLine[];

export interface LearnOptions {
  /** Bytes to work in at a time, eight for a line; what is more is gone through in several passes. */
  readonly memory?: number;
}

/** Articles up to which a sentence needs {@link required} witnesses; in larger corpora stock sentences recur more, by the root. */
const SMALL_CORPUS = 3000;
/** The least that {@link required} asks of any line. */
const LEAST = 5;
/** Words up to which a line is short: a heading, a label, a formula. */
const SHORT = 8;

/**
 * Unrelated articles that a line must stand in. Short lines that are no sentence are furniture almost always (30,618 to 57
 * among lines of one to three words that recur on two hosts). A short sentence never is enough by recurring: every reporter
 * writes that the investigation is ongoing. Long sentences must be common for the size of the corpus.
 */
function required(words: number, sentence: boolean, articles: number): number {
  if (!sentence) return words <= SHORT ? LEAST : 8;
  if (words <= SHORT) return Infinity;
  return 10 * Math.max(1, Math.sqrt(articles / SMALL_CORPUS));
}

/** Above this share of the articles being about one name, a recurring sentence is background of a running story. */
const ONE_TOPIC = 0.4;
/** From this share of its articles on that say the very words in their prose, a short line is a heading of theirs. */
const HEADING = 0.5;
/** In the order of {@link Learned}. */
export const inOrder = (lines: readonly LearnedLine[]): Learned =>
  [...lines].sort((a, b) => b.articles - a.articles || a.line - b.line);

/**
 * Learns the furniture of a corpus: lines that stand in many unrelated articles. Copies of a story recur too, so articles
 * that share a quarter of their prose are one family and one witness; a sentence whose articles are mostly about one name
 * is the background of a running story and is left. Neither the order of the articles, nor the blocks they stand in, nor
 * further copies of one change what is learned.
 */
export function learn(blocks: readonly LineBlock[], options: LearnOptions = {}): Learned {
  const memory = options.memory ?? Infinity;
  const room = new LineRoom(blocks);
  const texts = textsOf(blocks, memory, room);
  const candidates = candidatesAmong(findRecurring(blocks, texts, LEAST, memory, room));
  if (candidates.length === 0) return [];
  const noted = flagsOf(
    candidates.map(({ line }) => line),
    room,
  );
  const shared = new Map<number, Shares>();
  const mayBe = candidates.filter(({ line, articles, witnesses }, k) => {
    const words = lineSize(line);
    const note = noted[k]!;
    if ((note & LineFlag.Worded) === 0 || (note & LineFlag.Loud) === 0) return false;
    if (words <= SHORT && (note & LineFlag.Colon) !== 0) return false;
    if ((note & LineFlag.Formula) !== 0) return true;
    if (articles < required(words, (note & LineFlag.Sentence) !== 0, texts.count)) return false;
    if (words <= SHORT) return headingShare(blocks, texts, line, witnesses) < HEADING;
    // However usual a name is, the share of these articles that is about it is the most that can count.
    shared.set(line, namesShared(blocks, texts, line, witnesses, ONE_TOPIC));
    return true;
  });
  const topics = topicsOf(blocks, texts, namesIn(shared));
  const learned = mayBe.filter(({ line }) => topicShare(shared.get(line) ?? NONE, topics) <= ONE_TOPIC);
  return inOrder(learned.map(({ line, articles }) => ({ line, articles })));
}

/** What is noted of some lines, wherever they stand. */
function flagsOf(lines: readonly number[], room: LineRoom): Uint8Array {
  const set = new LineSet(lines);
  const noted = new Uint8Array(lines.length);
  room.forEachOf(lines, (line, flags) => {
    const k = set.find(line);
    if (k >= 0) noted[k]! |= flags;
  });
  return noted;
}

const NONE: Shares = new Map();

/** All names that some lines share, each once. */
const namesIn = (shared: ReadonlyMap<number, Shares>): number[] => [
  ...new Set([...shared.values()].flatMap((shares) => [...shares.keys()])),
];

/** A line that stands in {@link LEAST} families or more, with texts of some of them. */
interface Candidate extends LearnedLine {
  readonly witnesses: readonly number[];
}

/** Of each family the first text that holds a line is its witness. */
function candidatesAmong({ lines, family }: Recurrence): Candidate[] {
  const candidates: Candidate[] = [];
  // A bit a text, for families that were seen with the line at hand. What is set is taken back line by line.
  const seen = new Uint8Array((family.length >>> 3) + 1);
  lines.forEach((line, holders) => {
    const witnesses: number[] = [];
    let articles = 0;
    for (const text of holders) {
      const own = family[text]!;
      if ((seen[own >>> 3]! & (1 << (own & 7))) !== 0) continue;
      seen[own >>> 3]! |= 1 << (own & 7);
      articles++;
      if (witnesses.length < LOOKED_AT) witnesses.push(text);
    }
    for (const text of holders) seen[family[text]! >>> 3] = 0;
    if (articles >= LEAST) candidates.push({ line, articles, witnesses });
  });
  return candidates;
}
