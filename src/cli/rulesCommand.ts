import type { Article } from '../article.ts';
import { clean } from '../clean/clean.ts';
import { splitLines } from '../clean/lines.ts';
import { userRuleApplies, userRuleTakes } from '../clean/userRules/apply.ts';
import { parseRules, testRules } from '../clean/userRules/parse.ts';
import type { UserRule } from '../clean/userRules/schema.ts';
import type { Learned } from '../learn/learn.ts';
import { count, thousands } from '../report/phrases.ts';
import { oneLine, visible } from '../report/visible.ts';
import type { InputError, Notice } from '../result.ts';
import { articlesOf } from './articles.ts';
import { type CommonOptions, collectInput, emit } from './context.ts';
import type { Io } from './io.ts';
import { problemText, readRuleFile } from './ruleFiles.ts';
import { Status, UsageError } from './status.ts';
import { tell } from './tell.ts';

/** Lines shown of those that one rule takes. */
const SHOWN = 20;

/** Characters shown of a line. */
const WIDTH = 160;

/** What rules took, or learned lines. */
class Taken {
  lines = 0;
  readonly articles: Set<string> = new Set();
  readonly shown: string[] = [];

  add(id: string, number: number, text: string): void {
    this.lines++;
    this.articles.add(id);
    if (this.shown.length >= SHOWN) return;
    const line = text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
    this.shown.push(`${visible(id)}:${number}  ${oneLine(line)}`);
  }
}

/**
 * `dedupe rules test FILE [PATHS…]`: runs the examples that the rules of a file carry, and tells which lines of the articles
 * each rule would take, and which its learned lines. Status 2 when an example fails or a rule is faulty.
 */
export async function rulesCommand(args: readonly string[], options: CommonOptions, io: Io): Promise<number> {
  const [verb, file, ...paths] = args;
  if (verb !== 'test' || file === undefined) throw new UsageError('usage: dedupe rules test FILE [PATHS…]');
  const { rules, learned, problems } = parseRules(readRuleFile(file));
  const all = [...problems, ...testRules(rules)];
  const lines = all.map((problem) => visible(problemText(problem)));
  const errors: InputError[] = [];
  const notices: Notice[] = [];
  if (paths.length > 0 || options.filesFrom !== undefined) {
    const byRule = new Map<UserRule, Taken>(rules.map((rule) => [rule, new Taken()]));
    const byLearning = new Taken();
    const input = await collectInput(paths, options, io, false);
    errors.push(...input.errors);
    notices.push(...input.notices);
    for (const source of input.sources) {
      for await (const article of articlesOf(source, options, errors, notices)) {
        takeByRules(article, byRule);
        if (learned) takeLearned(article, rules, learned, byLearning);
      }
    }
    for (const [{ id }, taken] of byRule) lines.push(...takenText(visible(id), 'takes', taken));
    if (learned) lines.push(...takenText('learned lines', 'take', byLearning));
  }
  const counts = [
    ...(rules.length > 0 || !learned ? [count(rules.length, 'rule')] : []),
    ...(learned ? [count(learned.length, 'learned line')] : []),
    count(all.length, 'problem'),
  ];
  lines.push(counts.join(', '));
  await emit(io, options, [`${lines.join('\n')}\n`]);
  const status = await tell(io, options, errors, notices);
  return all.length > 0 ? Status.trouble : status;
}

/** The lines of an article that each rule would take by itself. */
function takeByRules(article: Article, taken: ReadonlyMap<UserRule, Taken>): void {
  const active = [...taken].filter(([rule]) => userRuleApplies(rule, article));
  if (active.length === 0) return;
  for (const { text, number } of splitLines(article.text)) {
    for (const [rule, found] of active) if (userRuleTakes(rule, text)) found.add(article.id, number, text);
  }
}

/** The lines of an article that come off because they were learned: those that no rule has taken before. */
function takeLearned(article: Article, rules: readonly UserRule[], learned: Learned, taken: Taken): void {
  const { removals } = clean(article, { rules, learned });
  const lines = splitLines(article.text);
  let l = 0;
  for (const { rule, start, end } of removals) {
    if (rule !== 'learned-line') continue;
    while (lines[l]!.end <= start) l++;
    taken.add(article.id, lines[l]!.number, article.text.slice(start, end));
  }
}

function takenText(what: string, takes: string, { lines, articles, shown }: Taken): string[] {
  if (lines === 0) return [`${what} · ${takes} no line`];
  const rest = lines - shown.length;
  return [
    `${what} · ${takes} ${count(lines, 'line')} in ${count(articles.size, 'article')}`,
    ...shown.map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${thousands(rest)} more`] : []),
  ];
}
