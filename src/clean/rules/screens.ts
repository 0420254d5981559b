import {
  ALWAYS,
  ALWAYS_PROSE,
  CREDIT_TREE,
  DIGIT_RULES,
  FIRST_BITS,
  FIRST_CHARS,
  FIRST_HEADS,
  FIRST_PLACES,
  FIRST_WORDS,
  HAS,
  HASH_BITS,
  LAST_WORDS,
  MEMBER_COUNT,
  MEMBERS,
  MOST_WORDS,
  NARROW,
  NARROWED,
  PATTERN,
  RULE_NUMBERS,
  RULE_SIZE,
  RULES,
  TAKES_FIRST,
  TAKES_WORDS,
  TEXT_RULES,
  TREE,
  UNLESS,
  UNTOLD,
  WORD_ASKED,
  WORD_ASKING,
  WORD_HASH,
  WORD_KNOWN,
  WORD_LENGTH,
  WORD_LETTERS,
  WORD_MEMBER_COUNT,
  WORD_MEMBERS,
  WORD_NEXT,
  WORD_NUMBERS,
  WORD_OPEN,
  WORD_TREE,
} from '../../kernel/lines/layout.ts';
import { foldText } from '../screen/chars.ts';
import { firstCharsOf } from '../screen/firstChars.ts';
import { hashOf } from '../screen/firstWord.ts';
import { OpeningForest } from '../screen/openingTree.ts';
import type { PatternTest } from '../screen/patternTest.ts';
import { Programs } from '../screen/program.ts';
import type { PatternRule } from './rule.ts';

/** A rule with a pattern, as far as the screens ask. */
interface Screened {
  readonly rule: Pick<PatternRule, 'has' | 'neverProse' | 'digit' | 'pattern' | 'unless'>;
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
  /** All of them: a rule's number is its place here. */
  readonly patterns: readonly Screened[];
  readonly byText: readonly Screened[];
  readonly byDigit: readonly Screened[];
  /** By the number of a first word, null where rules have none for it. */
  readonly firstWords: readonly string[];
  readonly byFirstWord: readonly (WordRules | null)[];
}

/** Lines may begin in any way. */
const ANY: readonly string[] = new Array(32).fill('');

const bitOf = (i: number): number => 1 << (i & 31);

/** Bits of those of a list that the condition holds for. */
const bitsWhere = <T>(list: readonly T[], holds: (one: T) => boolean): number =>
  list.reduce((bits, one, i) => (holds(one) ? bits | bitOf(i) : bits), 0);

/**
 * What rules ask of lines, as the kernel reads it: `RULE_NUMBERS` of layout.ts and what these say the places of.
 *
 * @param beginnings whether to tell how the lines begin that they take, and to write programs of patterns. To find that out all patterns are read, which
 * takes longer than to clean a hundred articles: the build does it, and without it patterns tell later, each when the first line comes for it.
 * @param credits how lines begin that hold the wordings of credits, by their places, see `CREDIT_OPENINGS`
 */
export function ruleScreens(
  asked: AskedRules,
  beginnings: boolean,
  credits: readonly (string | null)[] = ANY,
): Int32Array {
  const numbers: number[] = new Array(RULE_NUMBERS).fill(0);
  const forest = new OpeningForest(numbers);
  putList(numbers, forest, TEXT_RULES, asked.byText, beginnings);
  putList(numbers, forest, DIGIT_RULES, asked.byDigit, beginnings);
  putWords(numbers, forest, asked, beginnings);
  numbers[CREDIT_TREE] = forest.begin();
  credits.forEach((texts, place) => {
    for (const text of texts?.split('|') ?? []) forest.add(text, bitOf(place));
  });
  putMembers(numbers, asked);
  putRules(numbers, asked.patterns, beginnings);
  return Int32Array.from(numbers);
}

/** Puts what a list of rules asks, at `list` where that is. */
function putList(
  numbers: number[],
  forest: OpeningForest,
  list: number,
  rules: readonly Screened[],
  beginnings: boolean,
): void {
  numbers[list + ALWAYS] = bitsWhere(rules, ({ rule }) => rule.digit === true || !rule.has);
  numbers[list + ALWAYS_PROSE] = bitsWhere(rules, ({ rule }) => rule.digit !== true && !rule.has && !rule.neverProse);
  const takesWords = takesWordsOf(rules);
  numbers[list + LAST_WORDS] = takesWords.length - 1;
  numbers[list + TAKES_WORDS] = put(numbers, takesWords);
  const places = new Int32Array(FIRST_PLACES * FIRST_CHARS).fill(-1);
  numbers[list + TAKES_FIRST] = put(numbers, beginnings ? takesFirstOf(rules) : places);
  const narrow = rules.flatMap(({ second }, i) => (second === 0 ? [] : [bitOf(i), second]));
  numbers[list + NARROWED] = narrow.length / 2;
  numbers[list + NARROW] = put(numbers, narrow);
  numbers[list + TREE] = forest.begin();
  if (beginnings) addBeginnings(forest, rules, '');
  else forest.add('', -1);
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
  return Array.from({ length: FIRST_PLACES * FIRST_CHARS }, (_, i) => {
    const place = Math.floor(i / FIRST_CHARS);
    return bitsWhere(chars, (places) => places[place]?.has(i % FIRST_CHARS) ?? true);
  });
}

/** Adds how lines go on behind `letters` that rules take. */
function addBeginnings(forest: OpeningForest, rules: readonly Screened[], letters: string): void {
  for (const [i, { test }] of rules.entries()) {
    for (const text of test.beginnings() ?? ['']) {
      if (text.startsWith(letters)) forest.add(text.slice(letters.length), bitOf(i));
      else if (letters.startsWith(text)) forest.add('', bitOf(i));
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
    const rules = byFirstWord[number];
    if (!rules) continue;
    putHeld(numbers, entry, rules);
    numbers[entry + WORD_TREE] = beginnings ? forest.begin() : numbers[TEXT_RULES + TREE]!;
    if (!beginnings) continue;
    // Of two kinds of apostrophe the word has one, the line may have either.
    const known = foldText(word).split("'")[0]!;
    numbers[entry + WORD_KNOWN] = known.length;
    addBeginnings(forest, rules.rules, known);
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

/** Puts which rules are in the lists, by their numbers. */
function putMembers(numbers: number[], { patterns, byText, byDigit, firstWords, byFirstWord }: AskedRules): void {
  const numberOf = new Map(patterns.map((rule, number) => [rule, number]));
  const putList = (rules: readonly Screened[]): number =>
    put(
      numbers,
      rules.map((rule) => numberOf.get(rule)!),
    );
  numbers[TEXT_RULES + MEMBERS] = putList(byText);
  numbers[TEXT_RULES + MEMBER_COUNT] = byText.length;
  numbers[DIGIT_RULES + MEMBERS] = putList(byDigit);
  numbers[DIGIT_RULES + MEMBER_COUNT] = byDigit.length;
  for (let number = 1; number < firstWords.length; number++) {
    const { rules } = byFirstWord[number] ?? { rules: [] };
    const entry = numbers[FIRST_WORDS]! + number * WORD_NUMBERS;
    numbers[entry + WORD_MEMBERS] = putList(rules);
    numbers[entry + WORD_MEMBER_COUNT] = rules.length;
  }
}

/** Puts what is asked by the rules themselves. */
function putRules(numbers: number[], patterns: readonly Screened[], told: boolean): void {
  const place = put(numbers, new Int32Array(patterns.length * RULE_SIZE));
  const programs = new Programs(numbers);
  numbers[RULES] = place;
  for (const [number, { rule, maxWords }] of patterns.entries()) {
    const at = place + number * RULE_SIZE;
    const { pattern, has, unless } = rule;
    numbers[at + MOST_WORDS] = maxWords;
    numbers[at + PATTERN] = (told ? programs.add(pattern) : null) ?? UNTOLD;
    if (!told) continue;
    numbers[at + HAS] = has ? (programs.addStrings(has) ?? UNTOLD) : 0;
    numbers[at + UNLESS] = unless ? (programs.add(unless) ?? UNTOLD) : 0;
  }
}
