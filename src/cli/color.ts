import { type Paint, PLAIN } from '../report/paint.ts';
import type { Io, Output } from './io.ts';

export type ColorWhen = 'auto' | 'always' | 'never';

/** Whether to colour an output: the option, then FORCE_COLOR, NO_COLOR, TERM=dumb, then whether it is a terminal. */
function wantsColor(when: ColorWhen, out: Output, env: Io['env']): boolean {
  if (when !== 'auto') return when === 'always';
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return term !== 'dumb' && out.isTTY === true;
}

/** The looks of a report on this output. */
export async function paintFor(when: ColorWhen, out: Output, env: Io['env']): Promise<Paint> {
  if (!wantsColor(when, out, env)) return PLAIN;
  const { Chalk } = await import('chalk');
  // Sixteen colours: every terminal has them, and they follow the reader's own scheme.
  const chalk = new Chalk({ level: 1 });
  return {
    head: chalk.bold,
    dim: chalk.dim,
    original: chalk.green,
    relation: chalk.cyan,
    deleted: chalk.red.strikethrough,
    inserted: chalk.green.underline,
    error: chalk.red,
    notice: chalk.yellow,
  };
}
