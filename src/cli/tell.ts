import type { Paint } from '../report/paint.ts';
import { count } from '../report/phrases.ts';
import { visible } from '../report/visible.ts';
import type { InputError, Notice } from '../result.ts';
import type { Output } from './io.ts';

/** Messages of one kind shown before the rest becomes a count: a folder of old files must not scroll the report away. */
const SHOWN = 8;

/** Tells errors and notices on standard error, each with its file and remedy; many of one kind are folded into a count. */
export function tell(
  out: Output,
  paint: Paint,
  errors: readonly InputError[],
  notices: readonly Notice[],
  quiet: boolean,
): void {
  // Errors are told even when quiet: they are why the status is 2. All of them: none is ever a silent gap.
  for (const { message } of errors) out.write(`${paint.error('dedupe:')} ${visible(message)}\n`);
  if (quiet) return;
  const byCode = new Map<string, Notice[]>();
  for (const notice of notices) byCode.set(notice.code, [...(byCode.get(notice.code) ?? []), notice]);
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
}
