import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article.ts';
import { scan } from '../../src/pipeline/scan.ts';
import type { Match } from '../../src/relation/types.ts';
import type { ScanResult } from '../../src/result.ts';

const folder = new URL('../fixtures/hard-cases/', import.meta.url);

/** A fixture's text; `{name}` in it stands for the fixture of that name, `"{name}"` for the same as a quotation. */
export function fixture(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8')
    .replace(/"\{(\w+)\}"/g, (_, part: string) => quoted(fixture(part)))
    .replace(/\{(\w+)\}/g, (_, part: string) => fixture(part))
    .trim();
}

/** As newspapers set a quotation of several paragraphs: each opens with a mark, only the last closes. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', "'").split('\n\n').join('\n\n"')}"`;
}

/** The paragraphs below the headline. */
export function paragraphsOf(text: string): string[] {
  return text.trim().split('\n\n').slice(1);
}

export function titleOf(text: string): string {
  return text.slice(0, text.indexOf('\n'));
}

/** Sentences of a paragraph of these fixtures, where a full stop, a space and a capital always part two of them. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.?!]"?) (?=["A-Z])/);
}

export function page(...paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

export async function scanTexts(texts: Readonly<Record<string, string>>): Promise<ScanResult> {
  const articles: Article[] = Object.entries(texts).map(([id, text]) => ({ id, text }));
  return scan(
    articles.map((article) => ({ kind: 'article', article }) as const),
    { workers: 0 },
  );
}

export function matchOf(result: ScanResult, a: string, b: string): Match | undefined {
  return [...result.matches].find((match) => (match.a === a && match.b === b) || (match.a === b && match.b === a));
}

/** Whether some story holds both. */
export function together(result: ScanResult, a: string, b: string): boolean {
  return [...result.stories].some(({ members }) => [a, b].every((id) => members.some((member) => member.id === id)));
}
