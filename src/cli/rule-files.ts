import { readFileSync } from 'node:fs';
import type { RuleProblem } from '../clean/userRules/schema.ts';
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

/** A problem in one line: its place, unless that is the whole file, and the message without the excerpt a parser adds. */
export function problemText({ where, message }: RuleProblem): string {
  const text = message.split('\n', 1)[0]!.replace(/:$/, '');
  return where === 'file' ? text : `${where}: ${text}`;
}

/**
 * The options with the rules of the files under `--rules` read in, and their learned lines: a file that has any, even none
 * at all under `lines`, says what is learned and what is not. A file with a faulty rule is refused whole.
 */
export async function withRules<T extends CommonOptions>(options: T): Promise<T> {
  if (!options.rules || options.rules.length === 0) return options;
  const [{ parseRules }, { joinLearned }] = await Promise.all([
    import('../clean/userRules/parse.ts'),
    import('../learn/file.ts'),
  ]);
  const files = options.rules.map((file) => {
    const parsed = parseRules(readRuleFile(file));
    const first = parsed.problems[0];
    if (first) throw new UsageError(`${file}: ${problemText(first)}; see dedupe rules test ${file}`);
    return parsed;
  });
  const learned = files.flatMap((file) => (file.learned ? [file.learned] : []));
  return {
    ...options,
    userRules: files.flatMap(({ rules }) => rules),
    ...(learned.length > 0 && { learnedLines: joinLearned(learned) }),
  };
}
