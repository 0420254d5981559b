import { LONG_LINE } from '../../kernel/lines/layout.ts';
import { CREDIT_STARTS } from '../credits/credits.ts';
import { CREDIT_WORDINGS } from '../credits/wordings.ts';
import type { Line } from '../lines.ts';
import { foldText } from '../screen/chars.ts';
import { FirstWords, type FirstWordTables, firstWordTables } from '../screen/firstWord.ts';
import { LineReader } from '../screen/lineReader.ts';
import { type NeedleGroups, needleTable } from '../screen/needleTable.ts';
import { OpeningForest, OpeningTree } from '../screen/openingTree.ts';
import { firstWordOf, PatternTest } from '../screen/patternTest.ts';
import { numberIn, type TextTable, textTable } from '../screen/textTable.ts';
import type { Shape } from '../shape.ts';
import { foldPhrase, PhraseShapes } from './fold.ts';
import { isPhraseRule, type Mark, type PatternRule, type PhraseRule, type Rule } from './rule.ts';

/** Rules made ready: phrases in one hash table, patterns behind the screen that lets the fewest lines through. */
export interface RuleTable {
  readonly phrases: Phrases;
  /** By the number of the first word in `firstWords`; null for one that credits alone ask for. */
  readonly byFirstWord: readonly (WordRules | null)[];
  readonly byDigit: readonly Screened[];
  readonly byText: readonly Screened[];
  /** Reads the lines of texts, and says which of `byText` and which wordings of credits may find one of their strings. */
  readonly reader: LineReader;
  /** Bits of those of both that name no string: they may always. Behind `byText` come the strings of lines with a common first word. */
  readonly alwaysText: number;
  /** The same of `byText` for a line that begins as prose does. */
  readonly alwaysProse: number;
  readonly alwaysCredit: number;
  readonly screens: Screens;
  /** By the words of a line, those past its end as the last: which of `byText` take so many, a bit each as in the screen. */
  readonly takesWords: Int32Array;
  /** The first words that a rule or a credit asks for. */
  readonly firstWords: FirstWords;
}

/** What the reader looks for, see {@link needleTable} and {@link PhraseShapes}, and what else is asked of lines before they are read. */
interface Screens {
  readonly needles: Int32Array;
  readonly shapes: Int32Array;
  readonly firstWords: FirstWordTables;
  /** The trees of `byFirstWord`; left out where they are made as their words are met. */
  readonly openings?: WordOpenings;
  /** The phrases by the places of their rules among those of phrases; left out where they are gathered when the first line may be one. */
  readonly phrases?: TextTable;
}

/** Trees of how lines with some first word go on. */
interface WordOpenings {
  readonly trees: Int32Array;
  /** By the number of the word: where its tree begins. */
  readonly roots: Int32Array;
}

interface Screened {
  readonly rule: PatternRule;
  readonly mark: Mark;
  readonly maxWords: number;
  readonly has: readonly string[] | null;
  readonly test: PatternTest;
}

/** The rules for lines with some first word, behind one tree of how they go on. */
class WordRules {
  readonly rules: Screened[] = [];
  /** The bits of those that take lines with this word whatever they hold; and of each other one its bit, and that of its strings in what is found. */
  private open = 0;
  private readonly asking: { readonly rule: number; readonly held: number }[] = [];
  private readonly word: string;
  /** Null until the first line comes, unless it was known: reading patterns takes its time, and most words never come. */
  openings: OpeningTree | null = null;

  constructor(word: string) {
    this.word = word;
  }

  /** `held` is the bit in what is found of the strings that a line must hold for the rule, 0 when it need not hold any. */
  add(rule: Screened, held: number): void {
    const bit = 1 << ((this.rules.push(rule) - 1) & 31);
    if (held === 0) this.open |= bit;
    else this.asking.push({ rule: bit, held });
  }

  /** Which of the rules the line may be for, by what was `found` in it: a bit each, those 32 apart sharing one. */
  mayTake(line: string, found: number): number {
    let may = this.open;
    for (let i = 0; i < this.asking.length; i++) if ((this.asking[i]!.held & found) !== 0) may |= this.asking[i]!.rule;
    if (may === 0) return 0;
    this.openings ??= this.readOpenings();
    return may & this.openings.read(line, firstWordOf(line));
  }

  private readOpenings(): OpeningTree {
    const forest = new OpeningForest();
    const root = this.addOpenings(forest);
    return new OpeningTree(forest.grown(), root);
  }

  /** Adds the tree of how the lines go on that its rules take, and says where it begins. */
  addOpenings(forest: OpeningForest): number {
    const root = forest.begin();
    // Of two kinds of apostrophe the word has one, the line may have either.
    const [letters = ''] = foldText(this.word).split("'");
    this.rules.forEach(({ test }, i) => {
      for (const text of test.beginnings() ?? ['']) {
        if (text.startsWith(letters) || letters.startsWith(text)) forest.add(text, 1 << (i & 31));
      }
    });
    return root;
  }
}

const markOf = (rule: Rule): Mark => ({
  rule: rule.id,
  kind: rule.kind,
  strength: rule.strength,
  reason: rule.reason,
  endsArticle: rule.endsArticle === true,
  zone: isPhraseRule(rule) ? 'any' : (rule.zone ?? 'any'),
});

/**
 * Prepares rules for {@link matchRules}. Rules whose id or kind is in `disabled` are left out; of two that match, the first wins.
 *
 * @param known the screens of these rules, where somebody has worked them out before
 */
export function compileRules(
  rules: readonly Rule[],
  disabled: ReadonlySet<string> = new Set(),
  known: Screens | null = null,
): RuleTable {
  const on = rules.filter((rule) => !disabled.has(rule.id) && !disabled.has(rule.kind));
  const phrases = new Phrases(on.filter(isPhraseRule), known?.phrases);
  const screened = on.filter((rule): rule is PatternRule => !isPhraseRule(rule)).map(screenedOf);
  const byDigit = screened.filter(({ rule }) => rule.digit);
  const byText = screened.filter(({ rule }) => !rule.digit && !rule.starts);
  const holding = screened.filter(({ rule }) => rule.startsHolding);
  const byFirstWord = new Map<string, WordRules>();
  const addFor = (word: string, rule: Screened, held: number): void => {
    const found = byFirstWord.get(word) ?? new WordRules(word);
    found.add(rule, held);
    byFirstWord.set(word, found);
  };
  for (const one of screened) {
    for (const word of one.rule.starts ?? []) addFor(word, one, 0);
    const held = 1 << ((byText.length + holding.indexOf(one)) & 31);
    for (const word of one.rule.startsHolding?.words ?? []) addFor(word, one, held);
  }
  const texts = [...byText.map(({ has }) => has), ...holding.map(({ rule }) => rule.startsHolding!.has)];
  const groups: NeedleGroups = [texts, CREDIT_WORDINGS];
  const [alwaysText, alwaysCredit] = groups.map(bitsOfNull);
  const alwaysProse = bitsOfNull(byText.map(({ rule, has }) => (rule.neverProse ? [] : has)));
  const screens = known ?? {
    needles: needleTable(groups),
    shapes: phrases.shapes(),
    firstWords: firstWordTables([...byFirstWord.keys(), ...CREDIT_STARTS]),
  };
  const firstWords = new FirstWords(screens.firstWords);
  const { openings } = screens;
  return {
    phrases,
    byFirstWord: firstWords.words.map((word, number) => {
      const found = byFirstWord.get(word) ?? null;
      if (found && openings) found.openings = new OpeningTree(openings.trees, openings.roots[number]);
      return found;
    }),
    byDigit,
    byText,
    reader: new LineReader(screens.needles, screens.shapes),
    alwaysText: alwaysText!,
    alwaysProse,
    alwaysCredit: alwaysCredit!,
    screens,
    takesWords: takesWordsOf(byText),
    firstWords,
  };
}

/** The phrases of rules. Unless they are known, they are gathered when the first line comes that may be one, by its shape. */
class Phrases {
  private readonly rules: readonly PhraseRule[];
  private readonly marks: (Mark | null)[];
  private known: TextTable | null;

  constructor(rules: readonly PhraseRule[], known: TextTable | null = null) {
    this.rules = rules;
    this.marks = rules.map(() => null);
    this.known = known;
  }

  /** The mark of the first rule of which the line is a phrase. */
  markOf(line: string): Mark | null {
    this.known ??= this.table();
    const place = numberIn(this.known, foldPhrase(line));
    if (place < 0) return null;
    this.marks[place] ??= markOf(this.rules[place]!);
    return this.marks[place];
  }

  /** All of them, by the places of the first rules that they are of. */
  table(): TextTable {
    return textTable(this.numbered());
  }

  /** What they look like, see {@link PhraseShapes}. */
  shapes(): Int32Array {
    const shapes = new PhraseShapes();
    for (const [phrase] of this.numbered()) shapes.add(phrase);
    return shapes.known;
  }

  private *numbered(): Generator<[phrase: string, place: number]> {
    for (const [place, rule] of this.rules.entries()) {
      for (const list of Object.values(rule.phrases)) for (const phrase of list) yield [phrase, place];
    }
  }
}

const screenedOf = (rule: PatternRule): Screened => ({
  rule,
  mark: markOf(rule),
  maxWords: rule.maxWords ?? 40,
  has: rule.has ?? null,
  test: new PatternTest(rule),
});

/** The bits of those lists that are null. */
const bitsOfNull = (lists: readonly unknown[]): number =>
  lists.reduce<number>((bits, list, i) => (list === null ? bits | (1 << (i & 31)) : bits), 0);

/** Rules that name no string are found in every line, and are for a few words: without this each line of prose went through the list for them. */
function takesWordsOf(rules: readonly Screened[]): Int32Array {
  const most = rules.reduce((words, { maxWords }) => Math.max(words, maxWords), 0);
  const takes = new Int32Array(most + 2);
  rules.forEach(({ maxWords }, i) => {
    for (let words = 0; words <= maxWords; words++) takes[words]! |= 1 << (i & 31);
  });
  return takes;
}

function holdsAny(text: string, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i++) if (text.includes(parts[i]!)) return true;
  return false;
}

function fits({ rule, maxWords, has, test }: Screened, text: string, words: number): boolean {
  if (words > maxWords) return false;
  // A pattern that begins where the line does says no at the first letters, sooner than the line is searched for strings.
  if (has !== null && !test.isAnchored() && !holdsAny(text, has)) return false;
  if (!test.takes(text) || (has !== null && test.isAnchored() && !holdsAny(text, has))) return false;
  return rule.unless === undefined || !rule.unless.test(text);
}

/**
 * The first of the rules that fits the line, among those whose bit, one for each (32 apart they share one), is in `may`. From bit to bit, of
 * which there are few: most rules are not even looked at.
 */
function firstThat(rules: readonly Screened[], may: number, text: string, words: number): Screened | null {
  for (let from = 0; from < rules.length; from += 32) {
    for (let left = may; left !== 0; left &= left - 1) {
      const rule = rules[from + 31 - Math.clz32(left & -left)];
      if (rule !== undefined && fits(rule, text, words)) return rule;
    }
  }
  return null;
}

/** With a capital and a small letter. */
function beginsAsProse(text: string): boolean {
  if (text.length < 2) return false;
  const second = text.charCodeAt(1);
  return second >= 97 && second <= 122 && text.charCodeAt(0) >= 65 && text.charCodeAt(0) <= 90;
}

/**
 * The mark of the first rule that takes this line, or null. Linear in the line; lines past {@link LONG_LINE} are not read.
 *
 * @param first the number of its first word in `firstWords`
 * @param mayBePhrase it may be a phrase, by its length and its ends
 * @param found which of `byText` may find one of their strings in it, and which of the strings behind theirs it holds
 */
export function matchRules(
  table: RuleTable,
  { text }: Line,
  { words }: Shape,
  first: number,
  mayBePhrase: boolean,
  found: number,
): Mark | null {
  if (text.length > LONG_LINE) return null;
  const mark = mayBePhrase ? table.phrases.markOf(text) : null;
  if (mark !== null) return mark;
  const code = text.charCodeAt(0);
  const byDigit = code >= 48 && code <= 57 ? firstThat(table.byDigit, -1, text, words) : null;
  if (byDigit !== null) return byDigit.mark;
  const forWord = table.byFirstWord[first]!;
  const mayWord = forWord === null ? 0 : forWord.mayTake(text, found);
  const byWord = mayWord === 0 ? null : firstThat(forWord!.rules, mayWord, text, words);
  if (byWord !== null) return byWord.mark;
  const { alwaysText, alwaysProse, takesWords } = table;
  const always = beginsAsProse(text) ? alwaysProse : alwaysText;
  const mayText = (found | always) & takesWords[Math.min(words, takesWords.length - 1)]!;
  const byText = mayText === 0 ? null : firstThat(table.byText, mayText, text, words);
  return byText === null ? null : byText.mark;
}
