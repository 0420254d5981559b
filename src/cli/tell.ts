import { byPlace } from '../order.ts';
import { count } from '../report/phrases.ts';
import { visible } from '../report/visible.ts';
import type { InputError, Notice } from '../result.ts';
import { type CommonOptions, messagePaint } from './context.ts';
import type { Io } from './io.ts';
import { Status } from './status.ts';

/** Messages of one kind shown before the rest becomes a count: a folder of old files must not scroll the report away. */
const SHOWN = 8;

/**
 * Tells errors and notices on standard error, each with its file and remedy; many notices of one kind are folded into a count.
 * Gives the exit status that they make.
 */
export async function tell(
  io: Io,
  options: CommonOptions,
  errors: readonly InputError[],
  notices: readonly Notice[],
): Promise<number> {
  const out = io.stderr;
  const paint = await messagePaint(io, options);
  const status = errors.length > 0 ? Status.trouble : Status.done;
  // Errors are told even when quiet: they are why the status is 2. All of them: none is ever a silent gap.
  const inOrder = [...errors].sort((a, b) => byPlace(a.path, b.path));
  for (const { message } of inOrder) out.write(`${paint.error('dedupe:')} ${visible(message)}\n`);
  if (options.quiet) return status;
  const byCode = new Map<string, Notice[]>();
  for (const notice of notices) {
    const known = byCode.get(notice.code);
    if (known) known.push(notice);
    else byCode.set(notice.code, [notice]);
  }
  for (const group of byCode.values()) {
    const shown = group.length > SHOWN + 1 ? SHOWN : group.length;
    for (const { message } of group.slice(0, shown)) out.write(`${paint.notice('note:')} ${visible(message)}\n`);
    const first = group[0]!;
    const rest = group.length - shown;
    // What stands behind the path is the same for all of one kind.
    if (rest > 0) {
      const what = first.message.slice(first.message.indexOf(': ', first.path === '-' ? 0 : first.path.length) + 2);
      out.write(`${paint.notice('note:')} and ${count(rest, 'more file')} like these (${visible(what)})\n`);
    }
  }
  return status;
}
