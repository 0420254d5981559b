import { splitLines } from '../clean/lines.ts';
import { userRuleApplies, userRuleTakes } from '../clean/userRules/apply.ts';
import { parseRules, testRules } from '../clean/userRules/parse.ts';
import type { UserRule } from '../clean/userRules/schema.ts';
import { count, thousands } from '../report/phrases.ts';
import { oneLine, visible } from '../report/visible.ts';
import type { InputError, Notice } from '../result.ts';
import { articlesOf } from './articles.ts';
import { type CommonOptions, collectInput, emit, messagePaint } from './context.ts';
import type { Io } from './io.ts';
import { readRuleFile } from './rule-files.ts';
import { Status, UsageError } from './status.ts';
import { tell } from './tell.ts';

/** Lines shown of those that one rule takes. */
const SHOWN = 20;

interface Taken {
  lines: number;
  readonly articles: Set<string>;
  readonly shown: string[];
}

/**
 * `dedupe rules test FILE [PATHS…]`: runs the examples that the rules of a file carry, and tells which lines of the articles
 * each rule would take. Status 2 when an example fails or a rule is faulty.
 */
export async function rulesCommand(args: readonly string[], options: CommonOptions, io: Io): Promise<number> {
  const [verb, file, ...paths] = args;
  if (verb !== 'test' || file === undefined) throw new UsageError('usage: dedupe rules test FILE [PATHS…]');
  const { rules, problems } = parseRules(readRuleFile(file));
  const all = [...problems, ...testRules(rules)];
  const lines = all.map(({ where, message }) => `${visible(where)}: ${visible(message)}`);
  const errors: InputError[] = [];
  const notices: Notice[] = [];
  if (paths.length > 0 || options.filesFrom !== undefined) {
    const taken = await linesTaken(rules, paths, options, io, errors, notices);
    for (const [{ id }, found] of taken) lines.push(...takenText(id, found));
  }
  lines.push(`${count(rules.length, 'rule')}, ${count(all.length, 'problem')}`);
  await emit(io, options, [`${lines.join('\n')}\n`]);
  tell(io.stderr, await messagePaint(io, options), errors, notices, options.quiet === true);
  return all.length > 0 || errors.length > 0 ? Status.trouble : Status.done;
}

async function linesTaken(
  rules: readonly UserRule[],
  paths: readonly string[],
  options: CommonOptions,
  io: Io,
  errors: InputError[],
  notices: Notice[],
): Promise<Map<UserRule, Taken>> {
  const input = await collectInput(paths, options, io, false);
  errors.push(...input.errors);
  notices.push(...input.notices);
  const taken = new Map<UserRule, Taken>(rules.map((rule) => [rule, { lines: 0, articles: new Set(), shown: [] }]));
  for (const source of input.sources) {
    for await (const article of articlesOf(source, options, errors, notices)) {
      const active = rules.filter((rule) => userRuleApplies(rule, article));
      for (const { text, number } of active.length > 0 ? splitLines(article.text) : []) {
        for (const rule of active) {
          if (!userRuleTakes(rule, text)) continue;
          const found = taken.get(rule)!;
          found.lines++;
          found.articles.add(article.id);
          if (found.shown.length < SHOWN) found.shown.push(`${visible(article.id)}:${number}  ${oneLine(text)}`);
        }
      }
    }
  }
  return taken;
}

function takenText(id: string, { lines, articles, shown }: Taken): string[] {
  if (lines === 0) return [`${visible(id)} · takes no line`];
  const rest = lines - shown.length;
  return [
    `${visible(id)} · takes ${count(lines, 'line')} in ${count(articles.size, 'article')}`,
    ...shown.map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${thousands(rest)} more`] : []),
  ];
}
