import type { Span } from '../../article.ts';
import type { Row } from '../rows.ts';
import type { Paragraph, Removal } from '../types.ts';

/**
 * Furniture inside a line of the story: what an embedded post links to, and the menu that some sites unfold behind a name, the full
 * name and headlines run together up to a button: "Sen. Ana Reed Ana Maria ReedReed backs ferry Ferry vote delayed MORE (D)".
 */

const LINK = /(?:https?:\/\/)?\b(?:pic\.twitter\.com|t\.co)\/[A-Za-z0-9]{5,12}(?![A-Za-z0-9])/gu;
const BUTTON = / MORE(?![\p{L}\p{N}])/gu;
/** Characters between a name and the button behind its menu. */
const LONGEST_MENU = 900;
/** Characters from a name to its surname in the full name. */
const LONGEST_NAME = 90;
const SHORTEST_SURNAME = 3;
/** A surname and the headline stuck to it. */
const STUCK = /\p{Ll}(?=\p{Lu})/gu;

const MENU = {
  rule: 'inline-menu',
  kind: 'nav',
  reason: 'a menu unfolded behind a name: full name, headlines, button',
};

/** Whether a text may hold any of it: one look at the whole, before its lines are; strings begin with what is rare. */
export const mayHoldInline = (text: string): boolean =>
  text.includes('MORE') || text.includes('/t.co/') || text.includes('.twitter.com/');

/**
 * What a row leaves when the menus inside it are taken out: `removals`, in order, and the paragraphs around them, blank edges trimmed. Links
 * of embedded posts stay, quietly. Null when there is nothing inside. Linear in the row. `disabled` holds what is switched off.
 */
export function cutInline(
  text: string,
  row: Row,
  disabled: ReadonlySet<string>,
): { removals: readonly Removal[]; paragraphs: readonly Paragraph[] } | null {
  const body = text.slice(row.start, row.end);
  const removals: Removal[] = [];
  if (!disabled.has(MENU.rule) && !disabled.has(MENU.kind)) {
    for (const { index } of body.matchAll(BUTTON)) {
      const to = index + ' MORE'.length;
      const from = menuStart(body, removals.length > 0 ? removals.at(-1)!.end - row.start : 0, index);
      if (from >= 0) removals.push({ start: row.start + from, end: row.start + to, ...MENU });
    }
  }
  const cuts: (Span & { quiet?: true })[] = [...removals];
  if (!disabled.has('embed')) {
    for (const match of body.matchAll(LINK)) {
      const start = row.start + match.index;
      if (removals.some((menu) => menu.start <= start && start < menu.end)) continue;
      cuts.push({ start, end: start + match[0].length, quiet: true });
    }
    cuts.sort((a, b) => a.start - b.start);
  }
  if (cuts.length === 0) return null;
  const paragraphs: Paragraph[] = [];
  const keep = (from: number, to: number, quiet: boolean): void => {
    while (from < to && /\s/u.test(text[from]!)) from++;
    while (to > from && /\s/u.test(text[to - 1]!)) to--;
    if (from < to) paragraphs.push({ start: from, end: to, quiet });
  };
  let at = row.start;
  for (const cut of cuts) {
    keep(at, cut.start, row.quiet);
    if (cut.quiet) keep(cut.start, cut.end, true);
    at = cut.end;
  }
  keep(at, row.end, row.quiet);
  return { removals, paragraphs };
}

/** Where the menu that ends before `button` begins: behind the name that its full name repeats; -1 when it is none. */
function menuStart(body: string, from: number, button: number): number {
  const low = Math.max(from, button - LONGEST_MENU);
  const window = body.slice(low, button);
  for (const { index } of window.matchAll(STUCK)) {
    const at = window.lastIndexOf(' ', index) + 1;
    const surname = window.slice(at, index + 1);
    if (surname.length < SHORTEST_SURNAME) continue;
    const name = window.lastIndexOf(surname, at - 1);
    if (name >= 0 && at - name <= LONGEST_NAME) return low + name + surname.length;
  }
  return -1;
}
