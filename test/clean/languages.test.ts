import { describe, expect, it } from 'vitest';
import { findCredit, type Zone } from '../../src/clean/credits/credits.ts';
import { splitLines } from '../../src/clean/lines.ts';
import { rowsOf } from '../../src/clean/rows.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { isPhraseRule } from '../../src/clean/rules/rule.ts';
import { compileRules } from '../../src/clean/rules/table.ts';
import { LINES } from './languages.ts';

/** Kinds that are told by figures, addresses, repetition or position, in any language. */
const WORDLESS: ReadonlySet<string> = new Set(['breadcrumb', 'code']);
const TABLE = compileRules(BUILTIN_RULES);
const ZONES: readonly Zone[] = ['head', 'tail'];

function kindsOf(text: string): (string | undefined)[] {
  const line = splitLines(text)[0]!;
  return [rowsOf(text, TABLE)[0]!.mark?.kind, ...ZONES.map((zone) => findCredit(line, zone)?.kind)];
}

describe('furniture in many languages', () => {
  it.each(LINES)('%s, %s: %s', (kind, _language, line) => {
    expect(kindsOf(line)).toContain(kind);
  });

  const kinds = [...new Set([...BUILTIN_RULES.map(({ kind }) => kind), ...LINES.map(([kind]) => kind)])];
  it.each(kinds.filter((kind) => !WORDLESS.has(kind)))('is known in ten and more of the kind %s', (kind) => {
    const phrases = BUILTIN_RULES.flatMap((rule) =>
      rule.kind === kind && isPhraseRule(rule) ? Object.keys(rule.phrases) : [],
    );
    const shown = LINES.filter(([of]) => of === kind).map(([, language]) => language);
    expect(new Set([...phrases, ...shown]).size).toBeGreaterThanOrEqual(10);
  });
});
