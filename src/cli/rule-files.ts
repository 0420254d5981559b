import { readFileSync } from 'node:fs';
import { systemDetail } from '../input/messages.ts';
import { visible } from '../report/visible.ts';
import type { CommonOptions } from './context.ts';
import type { Io } from './io.ts';
import { Status, UsageError } from './status.ts';

function readText(file: string): string {
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
    const { rules, problems } = parseRules(readText(file));
    const first = problems[0];
    if (first) throw new UsageError(`${file}: ${first.where}: ${first.message}; see dedupe rules test ${file}`);
    return rules;
  });
  return { ...options, userRules };
}

/** `dedupe rules test FILE`: runs the examples that the rules carry. */
export async function rulesCommand(args: readonly string[], io: Io): Promise<number> {
  const [verb, file, ...more] = args;
  if (verb !== 'test' || file === undefined || more.length > 0) throw new UsageError('usage: dedupe rules test FILE');
  const { parseRules, testRules } = await import('../clean/userRules/parse.ts');
  const { rules, problems } = parseRules(readText(file));
  const all = [...problems, ...testRules(rules)];
  for (const { where, message } of all) io.stdout.write(`${visible(where)}: ${visible(message)}\n`);
  io.stdout.write(`${rules.length} rules, ${all.length} problems\n`);
  return all.length > 0 ? Status.trouble : Status.done;
}
