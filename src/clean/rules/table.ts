import { CREDIT_STARTS } from '../credits/starts.ts';
import { CREDIT_OPENINGS, CREDIT_WORDINGS } from '../credits/wordings.ts';
import { Recent } from '../recent.ts';
import { firstWordsOf } from '../screen/firstWord.ts';
import { LineReader } from '../screen/lineReader.ts';
import { type NeedleGroups, needleTable } from '../screen/needleTable.ts';
import { PatternTest } from '../screen/patternTest.ts';
import { numberIn, type TextTable, textTable } from '../screen/textTable.ts';
import { foldPhrase, PhraseShapes } from './fold.ts';
import { isPhraseRule, type Mark, type PatternRule, type PhraseRule, type Rule } from './rule.ts';
import { ruleScreens, type WordRules } from './screens.ts';

/** Rules made ready: phrases in one hash table, patterns behind the screen that lets the fewest lines through. */
export interface RuleTable {
  readonly phrases: Phrases;
  /** All rules with a pattern: by a rule's number. */
  readonly patterns: readonly Screened[];
  /** By the number of the first word in `firstWords`; null for one that credits alone ask for. */
  readonly byFirstWord: readonly (ForWord | null)[];
  readonly byDigit: readonly Screened[];
  readonly byText: readonly Screened[];
  /** Reads the lines of texts, and says which rules may take them, and which wordings of credits they may hold. */
  readonly reader: LineReader;
  /** Bits of those wordings that name no string: they may always. */
  readonly alwaysCredit: number;
  readonly screens: Screens;
  /** The first words that a rule or a credit asks for, by numbers from 1 on; that of 0 is empty. */
  readonly firstWords: readonly string[];
}

/** What the reader looks for, see {@link needleTable}, {@link PhraseShapes} and {@link ruleScreens}, and what else is asked of lines. */
interface Screens {
  readonly needles: Int32Array;
  readonly shapes: Int32Array;
  readonly rules: Int32Array;
  readonly firstWords: readonly string[];
  /** The phrases by the places of their rules among those of phrases; left out where they are gathered when the first line may be one. */
  readonly phrases?: TextTable;
}

interface Screened {
  readonly rule: PatternRule;
  readonly mark: Mark;
  readonly maxWords: number;
  readonly has: readonly string[] | null;
  /** The bit in what is found of the strings that lines must hold for it too, 0 when there are none. */
  second: number;
  readonly test: PatternTest;
}

/** The rules for lines with some first word, and what these must hold for them. */
class ForWord implements WordRules {
  readonly rules: Screened[] = [];
  readonly held: number[] = [];

  add(rule: Screened, held: number): void {
    this.rules.push(rule);
    this.held.push(held);
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
  const forWords = new Map<string, ForWord>();
  const addFor = (word: string, rule: Screened, held: number): void => {
    const found = forWords.get(word) ?? new ForWord();
    found.add(rule, held);
    forWords.set(word, found);
  };
  for (const one of screened) {
    for (const word of one.rule.starts ?? []) addFor(word, one, 0);
    const held = 1 << ((byText.length + holding.indexOf(one)) & 31);
    for (const word of one.rule.startsHolding?.words ?? []) addFor(word, one, held);
  }
  const texts = [...byText.map(({ has }) => has), ...holding.map(({ rule }) => rule.startsHolding!.has)];
  for (const one of byText) if (one.rule.hasToo) one.second = 1 << ((texts.push(one.rule.hasToo) - 1) & 31);
  const groups: NeedleGroups = [texts, CREDIT_WORDINGS];
  const firstWords = known?.firstWords ?? firstWordsOf([...CREDIT_STARTS, ...forWords.keys()]);
  const byFirstWord = firstWords.map((word) => forWords.get(word) ?? null);
  const screens = known ?? {
    needles: needleTable(groups),
    shapes: phrases.shapes(),
    rules: ruleScreens({ patterns: screened, byText, byDigit, firstWords, byFirstWord }, false, CREDIT_OPENINGS),
    firstWords,
  };
  return {
    phrases,
    patterns: screened,
    byFirstWord,
    byDigit,
    byText,
    reader: new LineReader(screens.needles, screens.shapes, screens.rules),
    alwaysCredit: bitsOfNull(CREDIT_WORDINGS),
    screens,
    firstWords,
  };
}

/**
 * The phrases of rules. Unless they are known, they are gathered when the first line comes that may be one, by its shape. Papers print the same few lines
 * below each of their articles: of ten that may be one, seven of news and nearly all of generated text were read before.
 */
class Phrases {
  private readonly rules: readonly PhraseRule[];
  private readonly marks: (Mark | null)[];
  private readonly recent: Recent<Mark | null> = new Recent((line) => this.read(line));
  private known: TextTable | null;

  constructor(rules: readonly PhraseRule[], known: TextTable | null = null) {
    this.rules = rules;
    this.marks = rules.map(() => null);
    this.known = known;
  }

  /** The mark of the first rule of which the line is a phrase. */
  markOf(line: string): Mark | null {
    return this.recent.of(line);
  }

  private read(line: string): Mark | null {
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
  second: 0,
  test: new PatternTest(rule),
});

/** The bits of those lists that are null. */
const bitsOfNull = (lists: readonly unknown[]): number =>
  lists.reduce<number>((bits, list, i) => (list === null ? bits | (1 << (i & 31)) : bits), 0);

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

/**
 * The mark of the first rule that takes this line of so many words, or null. Linear in the line.
 *
 * @param mayBePhrase it may be a phrase, by its length and its ends
 * @param mayCount which of `byDigit` may take it: a bit each, those 32 apart sharing one
 * @param mayWord which of the rules for its first word, which has the number `first` in `firstWords`
 * @param mayText which of `byText`
 * @param taker the number of the rule with a pattern that takes it, and one more, where that is known
 */
export function matchRules(
  table: RuleTable,
  text: string,
  words: number,
  mayBePhrase: boolean,
  mayCount: number,
  first: number,
  mayWord: number,
  mayText: number,
  taker: number,
): Mark | null {
  const mark = mayBePhrase ? table.phrases.markOf(text) : null;
  if (mark !== null) return mark;
  if (taker > 0) return table.patterns[taker - 1]!.mark;
  const found =
    (mayCount !== 0 ? firstThat(table.byDigit, mayCount, text, words) : null) ??
    (mayWord !== 0 ? firstThat(table.byFirstWord[first]!.rules, mayWord, text, words) : null) ??
    (mayText !== 0 ? firstThat(table.byText, mayText, text, words) : null);
  return found === null ? null : found.mark;
}
