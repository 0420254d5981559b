import type { CleanArticle } from '../clean/types.ts';

/** The body as text: its paragraphs, on lines of their own where they stood so, else with a blank line between. */
export function bodyText({ text, paragraphs }: CleanArticle): string {
  let body = '';
  let before = -1;
  for (const { start, end } of paragraphs) {
    if (before >= 0)
      body += /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(before, start).replace(/\r\n?/g, '\n')) ? '\n' : '\n\n';
    body += text.slice(start, end);
    before = end;
  }
  return body;
}
