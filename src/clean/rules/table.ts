import type { Line } from '../lines.ts';
import { LONG_LINE, type Shape } from '../shape.ts';
import { foldPhrase } from './fold.ts';
import { PartScreen } from './partScreen.ts';
import { isPhraseRule, type Mark, type PatternRule, type Rule } from './rule.ts';

/** Rules made ready: phrases in one hash table, patterns behind the screen that lets the fewest lines through. */
export interface RuleTable {
  readonly phrases: ReadonlyMap<string, Mark>;
  readonly byFirstWord: ReadonlyMap<string, readonly Screened[]>;
  readonly byDigit: readonly Screened[];
  readonly byText: readonly Screened[];
  /** Says which of `byText` may find one of its strings, by the bit of its place in the list. */
  readonly parts: PartScreen;
}

interface Screened {
  readonly rule: PatternRule;
  readonly mark: Mark;
  readonly maxWords: number;
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
    const screened = { rule, mark, maxWords: rule.maxWords ?? 40 };
    if (rule.digit) byDigit.push(screened);
    for (const word of rule.starts ?? []) {
      const list = byFirstWord.get(word);
      if (list) list.push(screened);
      else byFirstWord.set(word, [screened]);
    }
    if (!rule.digit && !rule.starts) byText.push(screened);
  }
  const parts = new PartScreen(byText.map(({ rule }) => rule.has ?? []));
  return { phrases, byFirstWord, byDigit, byText, parts };
}

const LETTER = /[\p{L}\p{M}'’]/u;
const isWordCode = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39;
  return LETTER.test(text[at]!);
};

/** The first word of a line in lower case, marks before it skipped; '' when there is none near the start. */
export function firstWord(text: string): string {
  let from = 0;
  while (from < text.length && from < 8 && !isWordCode(text, from)) from++;
  let to = from;
  while (to < text.length && to - from < 24 && isWordCode(text, to)) to++;
  return text.slice(from, to).toLowerCase().replaceAll('’', "'");
}

function holdsAny(text: string, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i++) if (text.includes(parts[i]!)) return true;
  return false;
}

const fits = (candidate: Screened, text: string, shape: Shape): boolean => {
  const { has } = candidate.rule;
  return shape.words <= candidate.maxWords && (has === undefined || holdsAny(text, has)) && takes(candidate, text);
};

const takes = ({ rule }: Screened, text: string): boolean =>
  rule.pattern.test(text) && !(rule.unless?.test(text) ?? false);

/**
 * The mark of the first rule that takes this line, or null. Linear in the line; lines past {@link LONG_LINE} are not read.
 * `source` is the text that the line was cut from: characters are read faster from it than from the cut.
 */
export function matchRules(table: RuleTable, line: Line, shape: Shape, source?: string): Mark | null {
  const { text } = line;
  if (text.length > LONG_LINE) return null;
  if (text.length <= LONGEST_PHRASE) {
    const mark = table.phrases.get(foldPhrase(text));
    if (mark !== undefined) return mark;
  }
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    for (const candidate of table.byDigit) if (fits(candidate, text, shape)) return candidate.mark;
  }
  const byWord = table.byFirstWord.get(firstWord(text));
  if (byWord !== undefined) {
    for (const candidate of byWord) if (fits(candidate, text, shape)) return candidate.mark;
  }
  const { byText, parts } = table;
  const may = source === undefined ? parts.read(text, 0, text.length) : parts.read(source, line.start, line.end);
  for (let i = 0; i < byText.length; i++) {
    const candidate = byText[i]!;
    if (shape.words > candidate.maxWords) continue;
    if ((may & (1 << (i & 31))) === 0 && candidate.rule.has !== undefined) continue;
    if (byText.length > 32 ? fits(candidate, text, shape) : takes(candidate, text)) return candidate.mark;
  }
  return null;
}
