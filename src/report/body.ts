import type { CleanArticle } from '../clean/types.ts';

/**
 * The body as text: its paragraphs, on lines of their own where they stood so, else with a blank line between. A credit that was kept quiet
 * behind the last sentence stays behind it, and what stood around furniture inside a line closes up.
 */
export function bodyText({ text, paragraphs }: CleanArticle): string {
  let body = '';
  let before = -1;
  for (const { start, end } of paragraphs) {
    if (before >= 0) body += between(text.slice(before, start), text.charAt(start));
    body += text.slice(start, end);
    before = end;
  }
  return body;
}

function between(gap: string, next: string): string {
  if (!/[\r\n\u2028\u2029]/.test(gap)) return /^\s*$/.test(gap) ? gap : /[,.;:!?)\]’”]/.test(next) ? '' : ' ';
  return /\n[^\S\n]*\n/.test(gap.replace(/\r\n?|[\u2028\u2029]/g, '\n')) ? '\n\n' : '\n';
}
