import { shownPath } from '../input/messages.ts';
import { byPlace, placeOf } from '../order.ts';
import { count, thousands } from '../report/phrases.ts';
import { visible } from '../report/visible.ts';
import type { InputError, Notice } from '../result.ts';
import { type CommonOptions, messagePaint } from './context.ts';
import type { Io } from './io.ts';
import { Status } from './status.ts';

/** Messages of one kind shown before the rest becomes a count: a folder of old files must not scroll the report away. */
const SHOWN = 8;
/** Errors of one kind in lines of one file that are shown in full before the rest becomes numbers of lines. */
const LINES_SHOWN = 20;

/**
 * Tells errors and notices on standard error, each with its file and remedy. Of many lines of one file with one kind of error, the last are
 * told by their numbers, of many notices of one kind by their count. Gives the exit status that they make.
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
  for (const message of errorMessages(errors)) out.write(`${paint.error('dedupe:')} ${visible(message)}\n`);
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

/** The messages of errors in order of their places: where a corpus has its text in another field, each of its lines is one. */
function* errorMessages(errors: readonly InputError[]): Generator<string> {
  const inOrder = [...errors].sort((a, b) => byPlace(a.path, b.path));
  const linesOf = new Map<string, number[]>();
  const places = inOrder.map(({ path, code }) => {
    const [file, line] = placeOf(path);
    const kind = `${code} ${file}`;
    const lines = linesOf.get(kind) ?? [];
    if (lines.push(line) === 1) linesOf.set(kind, lines);
    return { file, lines, nth: lines.length };
  });
  for (const [i, { message }] of inOrder.entries()) {
    const { file, lines, nth } = places[i]!;
    const isLine = lines[0]! >= 0;
    if (!isLine || nth <= LINES_SHOWN || lines.length === LINES_SHOWN + 1) yield message;
    else if (nth === lines.length) {
      const rest = lines.slice(LINES_SHOWN);
      yield `${shownPath(file)}: and ${thousands(rest.length)} more lines like these: ${ranges(rest)}`;
    }
  }
}

/** Ascending numbers, neighbours together: `3-7, 9`. */
function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    for (to = from + 1; numbers[to] === numbers[to - 1]! + 1; ) to++;
    parts.push(to - from === 1 ? `${numbers[from]}` : `${numbers[from]}-${numbers[to - 1]}`);
  }
  return parts.join(', ');
}
