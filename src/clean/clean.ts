import type { Article } from '../article.ts';
import type { Learned } from '../learn/learn.ts';
import { type CopyUnits, copyUnits, GIANT } from '../units.ts';
import { articleOf, assemble } from './assemble.ts';
import { takeFurniture } from './furniture.ts';
import { takeLearned } from './learned.ts';
import { warningsOf } from './outcome.ts';
import { type Row, rowsOf } from './rows.ts';
import { BUILTIN_RULES } from './rules/builtin.ts';
import { compileRules, type RuleTable } from './rules/table.ts';
import * as known from './screen/known.ts';
import type { CleanArticle, Profile } from './types.ts';
import { takeUserRules } from './userRules/apply.ts';
import type { UserRule } from './userRules/schema.ts';
import { markWrapped } from './wrapped.ts';

/** What comes off an article; every option may be left out. */
export interface CleanOptions {
  /** `safe` by default. */
  readonly profile?: Profile;
  /** Rule ids or kinds that are switched off. */
  readonly disable?: readonly string[];
  /** Lines learned to be furniture from a corpus. */
  readonly learned?: Learned;
  /** Rules of the user's own, as `parseRules` returns them. */
  readonly rules?: readonly UserRule[];
}

/** What is switched off, and the rules that are left, made ready. */
interface Switches {
  readonly disabled: ReadonlySet<string>;
  readonly table: RuleTable;
}

/** By what is switched off. */
const made = new Map<string, Switches>();
const MOST_KNOWN = 16;

const DEFAULTS: CleanOptions = {};
const NOTHING: readonly string[] = [];

/** The screens of all rules, where the build has worked them out: all of them or none. */
function knownScreens(): RuleTable['screens'] | null {
  const { KNOWN_NEEDLES, KNOWN_SHAPES, KNOWN_RULES, KNOWN_FIRST_WORDS, KNOWN_PHRASES } = known;
  if (!KNOWN_NEEDLES || !KNOWN_SHAPES || !KNOWN_RULES || !KNOWN_FIRST_WORDS) return null;
  return {
    needles: KNOWN_NEEDLES,
    shapes: KNOWN_SHAPES,
    rules: KNOWN_RULES,
    firstWords: KNOWN_FIRST_WORDS,
    ...(KNOWN_PHRASES && { phrases: KNOWN_PHRASES }),
  };
}

function switchesOf({ disable = NOTHING }: CleanOptions): Switches {
  const key = disable.length === 0 ? '' : disable.join('\n');
  let switches = made.get(key);
  if (!switches) {
    if (made.size > MOST_KNOWN) made.clear();
    const disabled = new Set(disable);
    switches = { disabled, table: compileRules(BUILTIN_RULES, disabled, disabled.size > 0 ? null : knownScreens()) };
    made.set(key, switches);
  }
  return switches;
}

/**
 * Marks the furniture of one article. Never throws, never changes the text: the removals and what they leave rebuild it,
 * and cleaning the kept text again removes nothing more. Linear in the text.
 *
 * @param copy how to get at the code units of a text: platforms know faster ways than the plain one
 */
export function clean(article: Article, options: CleanOptions = DEFAULTS, copy: CopyUnits = copyUnits): CleanArticle {
  return cleaned(article, options, copy, true);
}

/**
 * The same for whoever compares texts: what only readers of the one article ask for is left out, which is the names of people in credits but bylines, whose pictures
 * and sign-offs are, the byline, and the warnings. To look for those names alone took a fiftieth of a scan of political news.
 */
export const cleanToCompare = (
  article: Article,
  options: CleanOptions = DEFAULTS,
  copy: CopyUnits = copyUnits,
): CleanArticle => cleaned(article, options, copy, false);

function cleaned(article: Article, options: CleanOptions, copy: CopyUnits, isRead: boolean): CleanArticle {
  const { text } = article;
  const { disabled, table } = switchesOf(options);
  const rows = rowsOf(text, table, copy);
  markWrapped(rows);
  if (options.rules) takeUserRules(rows, options.rules, article, disabled);
  takeFurniture(rows, options.profile ?? 'safe', disabled);
  const assembled = assemble(article, rows, table.reader, disabled, isRead);
  if (text.length > GIANT) table.reader.forget();
  return options.learned ? withoutLearned(assembled, rows, options.learned, disabled, isRead) : assembled;
}

function withoutLearned(
  cleaned: CleanArticle,
  rows: readonly Row[],
  learned: Learned,
  disabled: ReadonlySet<string>,
  isRead: boolean,
): CleanArticle {
  if (disabled.has('learned') || disabled.has('learned-line')) return cleaned;
  const without = takeLearned(cleaned, rows, learned);
  if (without === null) return cleaned;
  return articleOf(cleaned, { ...cleaned, ...without, warnings: isRead ? warningsOf(rows, without.removals) : [] });
}
