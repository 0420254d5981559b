import { Command, CommanderError } from 'commander';
import { visible } from '../report/visible.ts';
import { helpText } from './help.ts';
import type { Io } from './io.ts';
import {
  CHECK_DEFAULT,
  COMMANDS,
  DIFF_OPTIONS,
  LEARN_OPTIONS,
  type OptionSpec,
  RULES_OPTIONS,
  SCAN_OPTIONS,
  STRIP_OPTIONS,
} from './options.ts';
import { withRules } from './rule-files.ts';
import { Status, UsageError } from './status.ts';

/** Runs the program on its arguments (without node and script) and gives the exit status. Never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let status: number = Status.done;
  const program = define(io, (code) => {
    status = code;
  });
  try {
    await program.parseAsync(prepared(argv), { from: 'user' });
    return io.signal?.aborted ? Status.interrupted : status;
  } catch (error) {
    if (io.signal?.aborted) return Status.interrupted;
    if (error instanceof CommanderError) return error.exitCode === 0 ? Status.done : Status.trouble;
    if (error instanceof Error && error.name === 'WorkerDied') {
      const detail = visible(error.message.split('\n')[0]!);
      io.stderr.write(`dedupe: ${detail}; there is no result. Fewer threads need less memory: try --jobs 1\n`);
      return Status.trouble;
    }
    if (error instanceof Error && error.name === 'SpillFailed') {
      const remedy = 'name another directory by --temp-dir, or allow more memory by --memory';
      io.stderr.write(`dedupe: ${visible(error.message)}; there is no result: ${remedy}\n`);
      return Status.trouble;
    }
    const known = error instanceof UsageError;
    const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    io.stderr.write(`dedupe: ${known ? visible(text) : `a fault in dedupe itself, please report it: ${text}`}\n`);
    return Status.trouble;
  }
}

/** Other ways to say an option. `--check` of a scan takes a list only after `=`: the word after it is a path. */
function prepared(argv: readonly string[]): string[] {
  if (argv[0] === 'help') return [...argv.slice(1, 2), '--help'];
  const end = argv.indexOf('--');
  return argv.map((arg, i) => {
    if (end >= 0 && i > end) return arg;
    if (arg === '--check' && !COMMANDS.includes(argv[0]!)) return `--check=${CHECK_DEFAULT}`;
    return arg.replace(/^--workers(?==|$)/, '--jobs');
  });
}

function define(io: Io, done: (status: number) => void): Command {
  const program = new Command('dedupe')
    .argument('[paths...]')
    .version(io.version, '--version')
    .helpOption('-h, --help')
    .helpCommand(false)
    .enablePositionalOptions()
    .action(async (paths: string[], options: object) => {
      const { scanCommand } = await import('./scan-command.ts');
      done(await scanCommand(paths, await withRules(options), io));
    });
  program.helpInformation = () => helpText('scan');
  addOptions(program, SCAN_OPTIONS);

  const diff = program.command('diff').argument('[files...]');
  diff.helpInformation = () => helpText('diff');
  addOptions(diff, DIFF_OPTIONS).action(async (files: string[], options: object) => {
    const { diffCommand } = await import('./diff-command.ts');
    done(await diffCommand(files, await withRules({ ...program.opts(), ...options }), io));
  });

  const strip = program.command('strip').argument('[files...]');
  strip.helpInformation = () => helpText('strip');
  addOptions(strip, STRIP_OPTIONS).action(async (files: string[], options: object) => {
    const { stripCommand } = await import('./strip-command.ts');
    done(await stripCommand(files, await withRules({ ...program.opts(), ...options }), io));
  });

  const learn = program.command('learn').argument('[paths...]');
  learn.helpInformation = () => helpText('learn');
  addOptions(learn, LEARN_OPTIONS).action(async (paths: string[], options: object) => {
    const { learnCommand } = await import('./learn-command.ts');
    done(await learnCommand(paths, await withRules({ ...program.opts(), ...options }), io));
  });

  const rules = program.command('rules').argument('[words...]');
  rules.helpInformation = () => helpText('rules');
  addOptions(rules, RULES_OPTIONS).action(async (words: string[], options: object) => {
    const { rulesCommand } = await import('./rules-command.ts');
    done(await rulesCommand(words, { ...program.opts(), ...options }, io));
  });

  for (const command of [program, diff, strip, learn, rules]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) =>
        write(
          `dedupe: ${visible(
            text
              .replace(/^error: /, '')
              .trim()
              .replace(/\n/g, ' '),
          )}\n`,
        ),
    });
  }
  return program;
}

function addOptions(command: Command, specs: readonly OptionSpec[]): Command {
  for (const { flags, text, many, parse } of specs) {
    if (many) command.option(flags, text, (value: string, before: string[] = []) => [...before, value]);
    else if (parse) command.option(flags, text, (value: string) => parse(value));
    else command.option(flags, text);
  }
  return command;
}
