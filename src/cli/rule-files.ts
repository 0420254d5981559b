import { readFileSync } from 'node:fs';
import { systemDetail } from '../input/messages.ts';
import type { CommonOptions } from './context.ts';
import { UsageError } from './status.ts';

/** The text of a rule file; that it cannot be read is wrong usage. */
export function readRuleFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${systemDetail(error)})`);
  }
}

/** The options with the rules of the files under `--rules` read in. A file with a faulty rule is refused whole. */
export async function withRules<T extends CommonOptions>(options: T): Promise<T> {
  if (!options.rules || options.rules.length === 0) return options;
  const { parseRules } = await import('../clean/userRules/parse.ts');
  const userRules = options.rules.flatMap((file) => {
    const { rules, problems } = parseRules(readRuleFile(file));
    const first = problems[0];
    if (first) throw new UsageError(`${file}: ${first.where}: ${first.message}; see dedupe rules test ${file}`);
    return rules;
  });
  return { ...options, userRules };
}
