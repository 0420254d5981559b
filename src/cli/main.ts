import { Command, CommanderError } from 'commander';
import { beginThreads, endSpareThreads } from '../pipeline/threads/threads.ts';
import { visible } from '../report/visible.ts';
import type { CorpusOptions } from './context.ts';
import { helpText } from './help.ts';
import type { Io } from './io.ts';
import {
  CHECK_DEFAULT,
  COMMANDS,
  type CommandName,
  DIFF_OPTIONS,
  LEARN_OPTIONS,
  type OptionSpec,
  RULES_OPTIONS,
  SCAN_OPTIONS,
  STRIP_OPTIONS,
} from './options.ts';
import { withRules } from './ruleFiles.ts';
import { Status, UsageError } from './status.ts';

/** Runs the program on its arguments (without node and script) and gives the exit status. Never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let status: number = Status.done;
  const program = define(argv, io, (code) => {
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

const isCommand = (word: string | undefined): boolean => COMMANDS.some((name) => name === word);

/** Other ways to say an option. `--check` of a scan takes a list only after `=`: the word after it is a path. */
function prepared(argv: readonly string[]): string[] {
  if (argv[0] === 'help') return [...argv.slice(1, 2), '--help'];
  const end = argv.indexOf('--');
  return argv.map((arg, i) => {
    if (end >= 0 && i > end) return arg;
    if (arg === '--check' && !isCommand(argv[0])) return `--check=${CHECK_DEFAULT}`;
    return arg.replace(/^--workers(?==|$)/, '--jobs');
  });
}

/** Runs a command on its words and options. */
type Run = (words: string[], options: object) => Promise<number>;

/** The command line, with the commands that are named in it; `done` is told the exit status. */
function define(argv: readonly string[], io: Io, done: (status: number) => void): Command {
  const program = new Command('dedupe')
    .argument('[paths...]')
    .version(io.version, '--version')
    .helpOption('-h, --help')
    .helpCommand(false)
    .enablePositionalOptions()
    .action(async (paths: string[], options: CorpusOptions) => {
      await beginThreads(paths, options.jobs);
      try {
        const { scanCommand } = await import('./scanCommand.ts');
        done(await scanCommand(paths, await withRules(options), io));
      } finally {
        endSpareThreads();
      }
    });
  program.helpInformation = () => helpText('scan');
  addOptions(program, SCAN_OPTIONS);

  // To define one takes as long as to read the command line: a scan has none of them.
  const asked = COMMANDS.filter((name) => argv.includes(name));
  const add = (name: CommandName, specs: readonly OptionSpec[], run: Run): Command | null => {
    if (!asked.includes(name)) return null;
    const command = program.command(name).argument('[words...]').version(io.version, '--version');
    command.helpInformation = () => helpText(name);
    // Options that stand before the command are the program's, and hold for it too.
    return addOptions(command, specs).action(async (words: string[], options: object) => {
      done(await run(words, { ...program.opts(), ...options }));
    });
  };
  // Each command is loaded when it is asked for.
  const commands = [
    add('diff', DIFF_OPTIONS, async (files, options) => {
      const { diffCommand } = await import('./diffCommand.ts');
      return diffCommand(files, await withRules(options), io);
    }),
    add('strip', STRIP_OPTIONS, async (files, options) => {
      const { stripCommand } = await import('./stripCommand.ts');
      return stripCommand(files, await withRules(options), io);
    }),
    add('learn', LEARN_OPTIONS, async (paths, options) => {
      const { learnCommand } = await import('./learnCommand.ts');
      return learnCommand(paths, await withRules(options), io);
    }),
    add('rules', RULES_OPTIONS, async (words, options) => {
      const { rulesCommand } = await import('./rulesCommand.ts');
      return rulesCommand(words, options, io);
    }),
  ];

  for (const command of [program, ...commands]) {
    command?.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`dedupe: ${visible(ownWords(text))}\n`),
    });
  }
  return program;
}

/** What the parser complains of, in one line and without its prefix. */
const ownWords = (text: string): string =>
  text
    .replace(/^error: /, '')
    .trim()
    .replace(/\n/g, ' ');

function addOptions(command: Command, specs: readonly OptionSpec[]): Command {
  for (const { flags, text, many, parse } of specs) {
    if (many) command.option(flags, text, (value: string, before: string[] = []) => [...before, value]);
    else if (parse) command.option(flags, text, (value: string) => parse(value));
    else command.option(flags, text);
  }
  return command;
}
