import { RE2JS } from 're2js';
import * as v from 'valibot';
import { parse } from 'yaml';
import { userRuleTakes } from './apply.ts';
import { type RuleProblem, type UserRule, UserRuleSchema } from './schema.ts';

export interface ParsedRules {
  readonly rules: readonly UserRule[];
  readonly problems: readonly RuleProblem[];
}

/**
 * Reads a rule file: YAML (or JSON) with a list of rules under `rules`, or the list itself. Never throws: what cannot be used is a problem
 * with its place, and the rest is returned.
 */
export function parseRules(text: string): ParsedRules {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    return {
      rules: [],
      problems: [{ where: 'file', message: error instanceof Error ? error.message : String(error) }],
    };
  }
  const list = listOf(data);
  if (list === null)
    return { rules: [], problems: [{ where: 'file', message: 'expected a list of rules under "rules"' }] };
  const rules: UserRule[] = [];
  const problems: RuleProblem[] = [];
  const ids = new Set<string>();
  list.forEach((entry, i) => {
    const result = v.safeParse(UserRuleSchema, entry);
    const where = `rule ${i + 1}`;
    if (!result.success) {
      for (const issue of result.issues) {
        const path = v.getDotPath(issue);
        problems.push({ where, message: path === null ? issue.message : `${path}: ${issue.message}` });
      }
      return;
    }
    const rule = result.output;
    const problem = problemOf(rule, ids);
    if (problem === null) rules.push(rule);
    else problems.push({ where: rule.id, message: problem });
    ids.add(rule.id);
  });
  return { rules, problems };
}

function listOf(data: unknown): readonly unknown[] | null {
  if (data === null || data === undefined) return [];
  if (Array.isArray(data)) return data;
  if (typeof data !== 'object') return null;
  // A file written by `dedupe learn` may hold learned lines only.
  const { rules } = data as { rules?: unknown };
  if (rules === undefined) return 'lines' in data ? [] : null;
  return Array.isArray(rules) ? rules : null;
}

function problemOf(rule: UserRule, ids: ReadonlySet<string>): string | null {
  if (ids.has(rule.id)) return 'a second rule of this id';
  if ((rule.phrase === undefined) === (rule.pattern === undefined)) return 'give either "phrase" or "pattern"';
  for (const pattern of [rule.pattern, rule.unless]) {
    if (pattern === undefined) continue;
    try {
      RE2JS.compile(pattern);
    } catch (error) {
      return `pattern ${pattern}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}

/** Runs the examples that the rules carry. An empty list means that every rule takes what it must and leaves what it must. */
export function testRules(rules: readonly UserRule[]): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const rule of rules) {
    if (rule.removes.length === 0) problems.push({ where: rule.id, message: 'has no example under "removes"' });
    for (const line of rule.removes) {
      if (!userRuleTakes(rule, line)) problems.push({ where: rule.id, message: `does not take: ${line}` });
    }
    for (const line of rule.keeps) {
      if (userRuleTakes(rule, line)) problems.push({ where: rule.id, message: `takes, but must keep: ${line}` });
    }
  }
  return problems;
}
