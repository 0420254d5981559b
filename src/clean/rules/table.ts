import type { Line } from '../lines.ts';
import { foldCode, isWordCode } from '../screen/foldCode.ts';
import { NeedleScreen } from '../screen/needleScreen.ts';
import { PatternTest } from '../screen/patternTest.ts';
import { LONG_LINE, type Shape } from '../shape.ts';
import { foldPhrase } from './fold.ts';
import { isPhraseRule, type Mark, type PatternRule, type Rule } from './rule.ts';

/** Rules made ready: phrases in one hash table, patterns behind the screen that lets the fewest lines through. */
export interface RuleTable {
  readonly phrases: ReadonlyMap<string, Mark>;
  readonly byFirstWord: ReadonlyMap<string, readonly Screened[]>;
  readonly byDigit: readonly Screened[];
  readonly byText: readonly Screened[];
  /** Says which of `byText` may find one of its strings, by the bit of its place in the list. */
  readonly parts: NeedleScreen;
  /** 1 at the hash of every first word. */
  readonly firstWords: Uint8Array;
}

interface Screened {
  readonly rule: PatternRule;
  readonly mark: Mark;
  readonly maxWords: number;
  readonly test: PatternTest;
}

/** Longest line, in characters, that can be a whole-line phrase. */
const LONGEST_PHRASE = 110;

const markOf = (rule: Rule): Mark => ({
  rule: rule.id,
  kind: rule.kind,
  strength: rule.strength,
  reason: rule.reason,
  endsArticle: rule.endsArticle === true,
  zone: isPhraseRule(rule) ? 'any' : (rule.zone ?? 'any'),
});

/** Prepares rules for {@link matchRules}. Rules whose id or kind is in `disabled` are left out; of two that match, the first wins. */
export function compileRules(rules: readonly Rule[], disabled: ReadonlySet<string> = new Set()): RuleTable {
  const phrases = new Map<string, Mark>();
  const byFirstWord = new Map<string, Screened[]>();
  const byDigit: Screened[] = [];
  const byText: Screened[] = [];
  for (const rule of rules) {
    if (disabled.has(rule.id) || disabled.has(rule.kind)) continue;
    const mark = markOf(rule);
    if (isPhraseRule(rule)) {
      for (const list of Object.values(rule.phrases)) {
        for (const phrase of list) {
          const key = foldPhrase(phrase);
          if (!phrases.has(key)) phrases.set(key, mark);
        }
      }
      continue;
    }
    const screened = { rule, mark, maxWords: rule.maxWords ?? 40, test: new PatternTest(rule.pattern) };
    if (rule.digit) byDigit.push(screened);
    for (const word of rule.starts ?? []) {
      const list = byFirstWord.get(word);
      if (list) list.push(screened);
      else byFirstWord.set(word, [screened]);
    }
    if (!rule.digit && !rule.starts) byText.push(screened);
  }
  const parts = new NeedleScreen(byText.map(({ rule }) => rule.has ?? null));
  const firstWords = new Uint8Array(1 << HASH_BITS);
  for (const word of byFirstWord.keys()) firstWords[firstWordHash(word, 0, word.length)] = 1;
  return { phrases, byFirstWord, byDigit, byText, parts, firstWords };
}

/** Marks before the first word of a line, and letters of that word, that are looked at. */
const MOST_MARKS = 8;
const LONGEST_WORD = 24;
const HASH_BITS = 13;

/** The first word of a line in lower case, marks before it skipped; '' when there is none near the start. */
export function firstWord(text: string): string {
  const from = wordStart(text, 0, text.length);
  let to = from;
  while (to < text.length && to - from < LONGEST_WORD && isWordCode(text.charCodeAt(to))) to++;
  return text.slice(from, to).toLowerCase().replaceAll('’', "'");
}

function wordStart(text: string, from: number, to: number): number {
  const most = Math.min(to, from + MOST_MARKS);
  let at = from;
  while (at < most && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** A hash of the first word of a line: of most lines it says at once that no rule knows their first word. */
function firstWordHash(text: string, from: number, to: number): number {
  const start = wordStart(text, from, to);
  const most = Math.min(to, start + LONGEST_WORD);
  let hash = 0;
  for (let at = start; at < most; at++) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) break;
    hash = Math.imul(hash ^ (code === 0x2019 ? 39 : foldCode(code)), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> (32 - HASH_BITS);
}

function holdsAny(text: string, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i++) if (text.includes(parts[i]!)) return true;
  return false;
}

const fits = (candidate: Screened, text: string, shape: Shape): boolean => {
  const { has } = candidate.rule;
  return shape.words <= candidate.maxWords && (has === undefined || holdsAny(text, has)) && takes(candidate, text);
};

const takes = ({ rule, test }: Screened, text: string): boolean =>
  test.takes(text) && !(rule.unless?.test(text) ?? false);

/**
 * The mark of the first rule that takes this line, or null. Linear in the line; lines past {@link LONG_LINE} are not read.
 * `source` is the text that the line was cut from: characters are read faster from it than from the cut.
 */
export function matchRules(table: RuleTable, line: Line, shape: Shape, source?: string): Mark | null {
  const { text } = line;
  const [whole, start, end] = source === undefined ? [text, 0, text.length] : [source, line.start, line.end];
  if (text.length > LONG_LINE) return null;
  if (text.length <= LONGEST_PHRASE) {
    const mark = table.phrases.get(foldPhrase(text));
    if (mark !== undefined) return mark;
  }
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    for (const candidate of table.byDigit) if (fits(candidate, text, shape)) return candidate.mark;
  }
  const known = table.firstWords[firstWordHash(whole, start, end)] !== 0;
  const byWord = known ? table.byFirstWord.get(firstWord(text)) : undefined;
  if (byWord !== undefined) {
    for (const candidate of byWord) if (fits(candidate, text, shape)) return candidate.mark;
  }
  const { byText, parts } = table;
  const may = parts.read(whole, start, end);
  for (let i = 0; i < byText.length; i++) {
    const candidate = byText[i]!;
    if (shape.words > candidate.maxWords) continue;
    if ((may & (1 << (i & 31))) === 0) continue;
    if (fits(candidate, text, shape)) return candidate.mark;
  }
  return null;
}
