import { RE2JS } from 're2js';
import type { Article } from '../../article.ts';
import type { Row } from '../rows.ts';
import { foldPhrase } from '../rules/fold.ts';
import type { UserRule } from './schema.ts';

interface Compiled {
  readonly phrases: ReadonlySet<string>;
  readonly pattern: RE2JS | null;
  readonly unless: RE2JS | null;
}

const compiled = new WeakMap<UserRule, Compiled>();

/** The rule made ready. Throws what RE2 throws on a broken pattern; `parseRules` has let none through. */
function compile(rule: UserRule): Compiled {
  let ready = compiled.get(rule);
  if (!ready) {
    const phrases = rule.phrase === undefined ? [] : [rule.phrase].flat();
    ready = {
      phrases: new Set(phrases.map(foldPhrase)),
      pattern: rule.pattern === undefined ? null : RE2JS.compile(rule.pattern),
      unless: rule.unless === undefined ? null : RE2JS.compile(rule.unless),
    };
    compiled.set(rule, ready);
  }
  return ready;
}

/** Whether a rule takes this line. Linear in the line whatever the pattern holds (RE2 does not backtrack). */
export function userRuleTakes(rule: UserRule, line: string): boolean {
  const { phrases, pattern, unless } = compile(rule);
  const hit = (phrases.size > 0 && line.length < 300 && phrases.has(foldPhrase(line))) || pattern?.matcher(line).find();
  return hit === true && !(unless?.matcher(line).find() ?? false);
}

/** Whether a rule is meant for this article: its outlet or host, and its last day. */
export function userRuleApplies(rule: UserRule, article: Article): boolean {
  const { outlet, date } = article.metadata ?? {};
  if (rule.outlet !== undefined && rule.outlet.toLowerCase() !== outlet?.toLowerCase()) return false;
  if (rule.host !== undefined && !article.id.includes(rule.host) && outlet?.toLowerCase() !== rule.host.toLowerCase()) {
    return false;
  }
  return rule.validUntil === undefined || !date || date.slice(0, 10) <= rule.validUntil;
}

/** Applies the user's rules to the rows of an article. */
export function takeUserRules(
  rows: readonly Row[],
  rules: readonly UserRule[],
  article: Article,
  disabled: ReadonlySet<string>,
): void {
  const active = rules.filter((r) => !disabled.has(r.id) && !disabled.has(r.kind) && userRuleApplies(r, article));
  if (active.length === 0) return;
  for (const row of rows) {
    if (row.verdict !== null) continue;
    const rule = active.find((candidate) => userRuleTakes(candidate, row.line.text));
    if (rule === undefined) continue;
    if (rule.quiet) row.quiet = true;
    else row.verdict = { rule: rule.id, kind: rule.kind, reason: 'a rule of the rule file' };
  }
}
