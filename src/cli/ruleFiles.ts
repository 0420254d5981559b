import { readFileSync } from 'node:fs';
import type { RuleProblem } from '../clean/userRules/schema.ts';
import { systemDetail } from '../input/messages.ts';
import type { CommonOptions } from './context.ts';
import { UsageError } from './status.ts';
import { closest } from './suggest.ts';

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
 * What `--disable` names must be there, among these rules or the built-in ones.
 */
export async function withRules<T extends CommonOptions>(options: T): Promise<T> {
  const ready = options.rules && options.rules.length > 0 ? await readRules(options, options.rules) : options;
  if (ready.disable) await checkNames(ready.disable, ready);
  return ready;
}

async function readRules<T extends CommonOptions>(options: T, paths: readonly string[]): Promise<T> {
  const [{ parseRules }, { joinLearned }] = await Promise.all([
    import('../clean/userRules/parse.ts'),
    import('../learn/file.ts'),
  ]);
  const files = paths.map((file) => {
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

/** Whatever `--disable` names must be there: a mistyped name would switch off nothing, and nobody would notice. */
async function checkNames(disabled: readonly string[], { userRules }: CommonOptions): Promise<void> {
  const { switchNames } = await import('../clean/switches.ts');
  const names = switchNames(userRules);
  for (const name of disabled) {
    if (names.includes(name)) continue;
    const meant = closest(name, names);
    const remedy = meant ? `did you mean ${meant}?` : 'dedupe strip --explain names the rule and kind of all it takes';
    throw new UsageError(`--disable: no rule or kind of furniture is called "${name}" (${remedy})`);
  }
}
