import { RE2JS } from 're2js';
import * as v from 'valibot';
import { parse } from 'yaml';
import { LearnedEntrySchema, readLearned } from '../../learn/file.ts';
import type { Learned } from '../../learn/learn.ts';
import { userRuleTakes } from './apply.ts';
import { type RuleProblem, type UserRule, UserRuleSchema } from './schema.ts';

/** What stands in a rule file, as far as it can be used. */
export interface ParsedRules {
  readonly rules: readonly UserRule[];
  /** The learned lines under `lines`; null when the file has no such section, and learning is not its matter. */
  readonly learned: Learned | null;
  readonly problems: readonly RuleProblem[];
}

/** The sections of a file. */
const SECTIONS: readonly string[] = ['rules', 'lines'];

/**
 * Reads a rule file: YAML (or JSON) with a list of rules under `rules`, learned lines under `lines`, or the list of rules
 * itself. Never throws: what cannot be used is a problem with its place, and the rest is returned.
 */
export function parseRules(text: string): ParsedRules {
  const problems: RuleProblem[] = [];
  const data = dataOf(text, problems);
  const file = sectionsOf(data);
  if (file === null) {
    problems.push({ where: 'file', message: 'expected a list under "rules" or "lines"' });
    return { rules: [], learned: null, problems };
  }
  for (const name of Object.keys(file)) {
    if (!SECTIONS.includes(name)) problems.push({ where: 'file', message: `no section is called "${name}"` });
  }
  const rules: UserRule[] = [];
  const ids = new Set<string>();
  for (const rule of entriesOf(file, 'rules', 'rule', UserRuleSchema, problems)) {
    const problem = problemOf(rule, ids);
    if (problem === null) rules.push(rule);
    else problems.push({ where: rule.id, message: problem });
    ids.add(rule.id);
  }
  const lines = entriesOf(file, 'lines', 'line', LearnedEntrySchema, problems);
  return { rules, learned: 'lines' in file ? readLearned(lines) : null, problems };
}

/** What stands in the file; null for an empty one, and for one that cannot be read, which is a problem. */
function dataOf(text: string, problems: RuleProblem[]): unknown {
  try {
    return parse(text) ?? null;
  } catch (error) {
    problems.push({ where: 'file', message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

/** The file as sections; null when it is something else. */
function sectionsOf(data: unknown): Readonly<Record<string, unknown>> | null {
  if (data === null) return {};
  if (Array.isArray(data)) return { rules: data };
  if (typeof data !== 'object') return null;
  const file: Readonly<Record<string, unknown>> = { ...data };
  return SECTIONS.some((name) => name in file) ? file : null;
}

/** The entries of a section that keep its schema, each with its place. */
function entriesOf<T>(
  file: Readonly<Record<string, unknown>>,
  section: string,
  noun: string,
  schema: v.GenericSchema<unknown, T>,
  problems: RuleProblem[],
): T[] {
  const list = file[section] ?? [];
  if (!Array.isArray(list)) {
    problems.push({ where: 'file', message: `expected a list under "${section}"` });
    return [];
  }
  return list.flatMap((entry: unknown, i) => {
    const result = v.safeParse(schema, entry);
    const where = `${noun} ${i + 1}`;
    if (result.success) return [result.output];
    for (const issue of result.issues) {
      const path = v.getDotPath(issue);
      const message = issueText(issue);
      problems.push({ where, message: path === null ? message : `${path}: ${message}` });
    }
    return [];
  });
}

/** What a value of a type is called in a message. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'fields with their values',
  '(string | Array)': 'text or a list of texts',
};

function issueText(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== 'schema') return issue.message;
  if (issue.expected === 'never') return 'there is no such field';
  if (issue.input === undefined) return 'is missing';
  return `must be ${EXPECTED[issue.expected ?? ''] ?? issue.expected}`;
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
