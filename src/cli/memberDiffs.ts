import type { Article } from '../article.ts';
import { type DiffArticle, diffPair, readyForDiff } from '../pipeline/diff.ts';
import { type DiffTextOptions, diffText } from '../report/diff.ts';
import type { ScanResult } from '../result.ts';
import { type CommonOptions, cleanOptions } from './context.ts';

/** A diff stands under the line of its member. */
const INDENT = '    ';

/** The diff of a member against the text it is held to; null where one of the two cannot be read again. */
export function memberDiffs(
  { stories }: ScanResult,
  articleOf: (id: string) => Article | null,
  options: CommonOptions,
  look: DiffTextOptions,
): (storyId: string, memberId: string) => string | null {
  const byId = new Map(Array.from(stories, (story) => [story.id, story]));
  let base: { readonly id: string; readonly ready: DiffArticle | null } | null = null;
  const ready = (id: string): DiffArticle | null => {
    const article = articleOf(id);
    return article ? readyForDiff(article, cleanOptions(options)) : null;
  };
  return (storyId, memberId) => {
    const story = byId.get(storyId);
    const id = story?.original ?? story?.representative;
    if (id === undefined || id === memberId) return null;
    if (base?.id !== id) base = { id, ready: ready(id) };
    const [a, b] = [base.ready, ready(memberId)];
    if (!a || !b) return null;
    const { verdict, origin, diff } = diffPair(a, b);
    const data = { a: a.clean, b: b.clean, verdict, original: null, evidence: origin.evidence, diff };
    const width = look.width === null ? null : look.width - INDENT.length;
    return diffText(data, { ...look, width })
      .trimEnd()
      .replace(/^(?=.)/gm, INDENT);
  };
}
