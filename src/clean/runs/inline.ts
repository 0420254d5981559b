import type { Span } from '../../article.ts';
import type { Row } from '../rows.ts';
import { LetterPattern } from '../screen/letterPattern.ts';
import type { Paragraph, Removal } from '../types.ts';

/**
 * Furniture inside a line of the story: what an embedded post links to, and the menu that some sites unfold behind a name, the full
 * name and headlines run together up to a button: "Sen. Ana Reed Ana Maria ReedReed backs ferry Ferry vote delayed MORE (D)".
 */

const LINK = /(?:https?:\/\/)?\b(?:pic\.twitter\.com|t\.co)\/[A-Za-z0-9]{5,12}(?![A-Za-z0-9])/gu;
const BUTTON = 'MORE';
/** Characters between a name and the button behind its menu. */
const LONGEST_MENU = 900;
/** Characters from a name to its surname in the full name. */
const LONGEST_NAME = 90;
const SHORTEST_SURNAME = 3;
/** A surname and the headline stuck to it. */
const STUCK = new LetterPattern(String.raw`\p{Ll}(?=\p{Lu})`, 'g');

const MENU = {
  rule: 'inline-menu',
  kind: 'nav',
  reason: 'a menu unfolded behind a name: full name, headlines, button',
};

/** Whether a text may hold any of it: one look at the whole, before its lines are; strings begin with what is rare. */
export const mayHoldInline = (text: string): boolean => text.includes(BUTTON) || nextLink(text, 0, '/t.co') >= 0;

const HOST = '.twitter.com';
const SHORT_HOST = 't.co';

/**
 * The slash behind the name of a host, `short` or that of the posts themselves, from `from` on; -1 when none comes. Looked for from slash to
 * slash, of which a text has few; points and letters that begin a string cost twice the time.
 */
function nextLink(text: string, from: number, short: string): number {
  for (let at = text.indexOf('/', from); at >= 0; at = text.indexOf('/', at + 1)) {
    if (text.endsWith(short, at) || text.endsWith(HOST, at)) return at;
  }
  return -1;
}

/**
 * Where in a text the words of buttons and the slashes of links stand. Its rows are asked in their order, so that it is searched once, and not
 * each row for three strings: nearly all rows of a text with a few posts hold none.
 */
export class InlineMarks {
  readonly #text: string;
  #button: number;
  #link: number;

  constructor(text: string) {
    this.#text = text;
    this.#button = text.indexOf(BUTTON);
    this.#link = nextLink(text, 0, SHORT_HOST);
  }

  /** Whether one of them stands from `start` to `end`, which are behind all that were asked before. */
  standIn(start: number, end: number): boolean {
    if (this.#button >= 0 && this.#button < start) this.#button = this.#text.indexOf(BUTTON, start);
    if (this.#link >= 0 && this.#link < start) this.#link = nextLink(this.#text, start, SHORT_HOST);
    return (this.#button >= 0 && this.#button < end) || (this.#link >= 0 && this.#link < end);
  }
}

/** What a row leaves: `removals` and `paragraphs`, each in order. */
interface Left {
  readonly removals: readonly Removal[];
  readonly paragraphs: readonly Paragraph[];
}

/**
 * What a row leaves when the menus inside it are taken out: the paragraphs around them, blank edges trimmed. Links of embedded posts stay,
 * quietly. Null when there is nothing inside. Linear in the row. `disabled` holds what is switched off.
 */
export function cutInline(text: string, row: Row, disabled: ReadonlySet<string>): Left | null {
  const body = text.slice(row.start, row.end);
  const menus = nextButton(body, 0) >= 0 && !disabled.has(MENU.rule) && !disabled.has(MENU.kind);
  const links = (body.includes('t.co/') || body.includes('.twitter.com/')) && !disabled.has('embed');
  if (!menus && !links) return null;
  const removals = menus ? menusIn(body, row.start) : [];
  const cuts = links ? withLinks(body, row.start, removals) : removals;
  return cuts.length === 0 ? null : { removals, paragraphs: paragraphsAround(text, row, cuts) };
}

function menusIn(body: string, offset: number): Removal[] {
  const menus: Removal[] = [];
  const { rule, kind, reason } = MENU;
  let last = 0;
  for (let at = nextButton(body, 0); at >= 0; at = nextButton(body, at + BUTTON.length)) {
    const from = menuStart(body, last, at - 1);
    if (from < 0) continue;
    last = at + BUTTON.length;
    menus.push({ start: offset + from, end: offset + last, rule, kind, reason });
  }
  return menus;
}

/** The word of a button from `from` on, behind a blank; -1 when none comes. */
export function nextButton(text: string, from: number): number {
  for (let at = text.indexOf(BUTTON, from); at >= 0; at = text.indexOf(BUTTON, at + 1)) {
    if (at > 0 && text.charCodeAt(at - 1) === 32 && !isWordAt(text, at + BUTTON.length)) return at;
  }
  return -1;
}

/** Whether a letter or digit of any script stands there. */
function isWordAt(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (code >= 128) return WORD.test(String.fromCodePoint(code));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

const WORD = /[\p{L}\p{N}]/u;

/** What is cut out of a row; a link stays in the text, quietly. */
interface Cut extends Span {
  readonly quiet?: true;
}

/** The menus and the links outside them, in the order of the text. */
function withLinks(body: string, offset: number, menus: readonly Removal[]): Cut[] {
  const cuts: Cut[] = [...menus];
  for (const match of body.matchAll(LINK)) {
    const start = offset + match.index;
    if (menus.some((menu) => menu.start <= start && start < menu.end)) continue;
    cuts.push({ start, end: start + match[0].length, quiet: true });
  }
  return cuts.sort((a, b) => a.start - b.start);
}

function paragraphsAround(text: string, row: Row, cuts: readonly Cut[]): Paragraph[] {
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
  return paragraphs;
}

/** Where the menu that ends before `button` begins: behind the name that its full name repeats; -1 when it is none. */
function menuStart(body: string, from: number, button: number): number {
  const low = Math.max(from, button - LONGEST_MENU);
  const window = body.slice(low, button);
  for (const { index } of window.matchAll(STUCK.for(window))) {
    const at = window.lastIndexOf(' ', index) + 1;
    const surname = window.slice(at, index + 1);
    if (surname.length < SHORTEST_SURNAME) continue;
    const name = window.lastIndexOf(surname, at - 1);
    if (name >= 0 && at - name <= LONGEST_NAME) return low + name + surname.length;
  }
  return -1;
}
