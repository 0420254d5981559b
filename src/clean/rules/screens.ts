import {
  ALWAYS,
  ALWAYS_PROSE,
  FIRST_BITS,
  FIRST_HEADS,
  FIRST_WORDS,
  HASH_BITS,
  LAST_WORDS,
  MOST_COUNT,
  NARROW,
  NARROWED,
  RULE_NUMBERS,
  TAKES_FIRST,
  TAKES_WORDS,
  TEXT_TREE,
  WORD_ASKED,
  WORD_ASKING,
  WORD_HASH,
  WORD_LENGTH,
  WORD_LETTERS,
  WORD_NEXT,
  WORD_NUMBERS,
  WORD_OPEN,
  WORD_TREE,
} from '../../kernel/lines/layout.ts';
import { foldText } from '../screen/chars.ts';
import { FIRST_CHARS, firstCharsOf } from '../screen/firstChars.ts';
import { hashOf } from '../screen/firstWord.ts';
import { OpeningForest } from '../screen/openingTree.ts';
import type { PatternTest } from '../screen/patternTest.ts';
import type { PatternRule } from './rule.ts';

/** A rule with a pattern, as far as the screens ask. */
interface Screened {
  readonly rule: Pick<PatternRule, 'has' | 'neverProse' | 'pattern'>;
  readonly maxWords: number;
  readonly test: Pick<PatternTest, 'beginnings'>;
  /** The bit in what is found of the second strings that lines must hold for it, 0 when they need not hold any. */
  readonly second: number;
}

/** The rules for lines with some first word. */
export interface WordRules {
  readonly rules: readonly Screened[];
  /** By rule: the bit in what is found of the strings that a line must hold for it, 0 when it need not hold any. */
  readonly held: readonly number[];
}

/** The rules that lines are asked for; of each list, those 32 apart share a bit. */
interface AskedRules {
  readonly byText: readonly Screened[];
  readonly byDigit: readonly Screened[];
  /** By the number of a first word, null where rules have none for it. */
  readonly firstWords: readonly string[];
  readonly byFirstWord: readonly (WordRules | null)[];
}

const bitOf = (i: number): number => 1 << (i & 31);

/** Bits of those of a list that the condition holds for. */
const bitsWhere = <T>(list: readonly T[], holds: (one: T) => boolean): number =>
  list.reduce((bits, one, i) => (holds(one) ? bits | bitOf(i) : bits), 0);

/**
 * What rules ask of lines, as the kernel reads it: `RULE_NUMBERS` of layout.ts and what these say the places of.
 *
 * @param beginnings whether to tell how the lines begin that they take. To find that out all patterns are read, which takes longer than to clean
 * a hundred articles: the build does it, and without it patterns tell later, each when the first line comes for it.
 */
export function ruleScreens(asked: AskedRules, beginnings: boolean): Int32Array {
  const { byText, byDigit } = asked;
  const numbers: number[] = new Array(RULE_NUMBERS).fill(0);
  numbers[ALWAYS] = bitsWhere(byText, ({ rule }) => !rule.has);
  numbers[ALWAYS_PROSE] = bitsWhere(byText, ({ rule }) => !rule.has && !rule.neverProse);
  numbers[MOST_COUNT] = byDigit.reduce((most, { maxWords }) => Math.max(most, maxWords), -1);
  const takesWords = takesWordsOf(byText);
  numbers[LAST_WORDS] = takesWords.length - 1;
  numbers[TAKES_WORDS] = put(numbers, takesWords);
  numbers[TAKES_FIRST] = put(numbers, beginnings ? takesFirstOf(byText) : new Int32Array(FIRST_CHARS).fill(-1));
  const narrow = byText.flatMap(({ second }, i) => (second === 0 ? [] : [bitOf(i), second]));
  numbers[NARROWED] = narrow.length / 2;
  numbers[NARROW] = put(numbers, narrow);
  const forest = new OpeningForest(numbers);
  numbers[TEXT_TREE] = forest.begin();
  if (beginnings) addBeginnings(forest, byText, '');
  else forest.add('', -1);
  putWords(numbers, forest, asked, beginnings);
  return Int32Array.from(numbers);
}

/** Puts numbers behind the others, and says where. */
function put(numbers: number[], more: Iterable<number>): number {
  const place = numbers.length;
  for (const number of more) numbers.push(number);
  return place;
}

/** Rules that name no string are found in every line, and are for a few words: without this each line of prose went through the list for them. */
function takesWordsOf(rules: readonly Screened[]): number[] {
  const most = rules.reduce((words, { maxWords }) => Math.max(words, maxWords), 0);
  return Array.from({ length: most + 2 }, (_, words) => bitsWhere(rules, ({ maxWords }) => words <= maxWords));
}

/** They also are for lines that begin with marks, and most begin with letters. */
function takesFirstOf(rules: readonly Screened[]): number[] {
  const chars = rules.map(({ rule }) => firstCharsOf(rule.pattern));
  return Array.from({ length: FIRST_CHARS }, (_, code) => bitsWhere(chars, (some) => some?.has(code) ?? true));
}

/** Adds the beginnings of lines that rules take, as far as they begin with so many letters. */
function addBeginnings(forest: OpeningForest, rules: readonly Screened[], letters: string): void {
  for (const [i, { test }] of rules.entries()) {
    for (const text of test.beginnings() ?? ['']) {
      if (text.startsWith(letters) || letters.startsWith(text)) forest.add(text, bitOf(i));
    }
  }
}

function putWords(numbers: number[], forest: OpeningForest, asked: AskedRules, beginnings: boolean): void {
  const { firstWords, byFirstWord } = asked;
  const heads = new Uint16Array(1 << FIRST_BITS);
  const entries = put(numbers, new Int32Array(firstWords.length * WORD_NUMBERS));
  for (let number = 1; number < firstWords.length; number++) {
    const word = firstWords[number]!;
    const hash = hashOf(word);
    const head = hash >>> (HASH_BITS - FIRST_BITS);
    const entry = entries + number * WORD_NUMBERS;
    numbers[entry + WORD_HASH] = hash;
    numbers[entry + WORD_NEXT] = heads[head]!;
    heads[head] = number;
    numbers[entry + WORD_LENGTH] = word.length;
    const letters = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    numbers[entry + WORD_LETTERS] = put(numbers, letters);
    const known = byFirstWord[number];
    if (!known) continue;
    putHeld(numbers, entry, known);
    numbers[entry + WORD_TREE] = beginnings ? forest.begin() : numbers[TEXT_TREE]!;
    // Of two kinds of apostrophe the word has one, the line may have either.
    if (beginnings) addBeginnings(forest, known.rules, foldText(word).split("'")[0]!);
  }
  numbers[FIRST_WORDS] = entries;
  numbers[FIRST_HEADS] = put(numbers, new Int32Array(heads.buffer));
}

/** Puts what the rules of a first word ask lines to hold. */
function putHeld(numbers: number[], entry: number, { held }: WordRules): void {
  numbers[entry + WORD_OPEN] = bitsWhere(held, (bit) => bit === 0);
  const asking = held.flatMap((bit, i) => (bit === 0 ? [] : [bitOf(i), bit]));
  numbers[entry + WORD_ASKED] = asking.length / 2;
  numbers[entry + WORD_ASKING] = put(numbers, asking);
}
