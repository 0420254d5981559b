import type { CleanArticle, Removal } from '../clean/types.ts';
import { bodyText } from './body.ts';
import { type Page, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { oneLine, visible } from './visible.ts';

export interface ExplainOptions extends Page {
  readonly paint: Paint;
}

/** Where each line of a text starts, with CRLF, CR and LF as line ends. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const m of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) starts.push(m.index + m[0].length);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** One object of `dedupe strip --json`, as a line. Offsets count the UTF-16 code units of `text` before cleaning; the first line is 1. */
export function stripJson(article: CleanArticle): string {
  const starts = lineStarts(article.text);
  const { id, title, dateline, byline, agency } = article;
  const removals = article.removals.map(({ start, end, rule, kind, reason }) => ({
    start,
    end,
    startLine: lineAt(starts, start),
    endLine: lineAt(starts, Math.max(start, end - 1)),
    rule,
    kind,
    reason,
  }));
  return `${JSON.stringify({ id, title, text: bodyText(article), dateline, byline, agency, removals })}\n`;
}

/**
 * Each line that is not blank with its number, `+` kept or `-` removed, and the rule that took it; the rule's reason where
 * it comes first.
 */
export function explainText(article: CleanArticle, { paint, width: page }: ExplainOptions): string {
  const { text, removals } = article;
  const starts = lineStarts(text);
  const width = String(starts.length).length;
  const lines = [paint.head(visible(article.id))];
  let next = 0;
  const told = new Set<string>();
  const hang = ' '.repeat(width + 3);
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? text.length;
    while (next < removals.length && removals[next]!.end <= from) next++;
    let at = from;
    const put = (end: number, removal: Removal | null): void => {
      const part = oneLine(text.slice(at, end));
      at = end;
      if (part === '') return;
      const number = String(i + 1).padStart(width);
      if (removal === null) {
        lines.push(`${number} + ${wrap([{ text: part, paint: (text) => text }], page, hang)}`);
        return;
      }
      const { rule, reason } = removal;
      const why = told.has(rule + reason) ? rule : `${rule}: ${oneLine(reason)}`;
      told.add(rule + reason);
      const chunk = { text: `${part}   [${why}]`, paint: paint.dim };
      lines.push(`${paint.dim(`${number} -`)} ${wrap([chunk], page, hang)}`);
    };
    for (let r = next; r < removals.length && removals[r]!.start < to; r++) {
      const removal = removals[r]!;
      if (removal.start > at) put(removal.start, null);
      put(Math.min(to, removal.end), removal);
    }
    put(to, null);
  }
  if (article.body === 'none') lines.push('no article found');
  for (const { message } of article.warnings) lines.push(`warning: ${oneLine(message)}`);
  return `${lines.join('\n')}\n`;
}
