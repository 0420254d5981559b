import type { EditClass } from '../edits/types.ts';
import type { Relation } from '../relation/types.ts';
import type { OriginEvidence } from '../story/types.ts';
import { oneLine } from './visible.ts';

/** `1 story`, `2 stories`, `1,200 articles`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${thousands(n)} ${n === 1 ? one : many}`;
}

/** 12345 → `12,345`, in every locale. */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Edit classes as the report names them. */
export const EDIT_NAMES: Readonly<Record<EditClass, string>> = {
  style: 'house style',
  spelling: 'spelling',
  number: 'number',
  name: 'name',
  attribution: 'attribution',
  wording: 'wording',
  addition: 'addition',
  cut: 'cut',
};

const MANY_EDITS: Readonly<Partial<Record<EditClass, string>>> = {
  number: 'numbers',
  name: 'names',
  attribution: 'attributions',
  addition: 'additions',
  cut: 'cuts',
};

/** `3 numbers`, `1 cut`, `22 house style`. */
export function editCount(n: number, cls: EditClass): string {
  return count(n, EDIT_NAMES[cls], MANY_EDITS[cls] ?? EDIT_NAMES[cls]);
}

/** What cleaning sets apart from the body and keeps as data: taken off, but no furniture. */
export const SET_APART: ReadonlySet<string> = new Set(['dateline', 'title']);

/** What a pair that joins no story has in common, for the line that counts such pairs. */
export const APART_NAMES: Readonly<Partial<Record<Relation, string>>> = {
  release: 'a release',
  quote: 'quotations',
  boilerplate: 'stock text',
  template: 'a template',
  broken: 'a page without article',
};

/**
 * Why the original is the original: what best speaks for it, or else what best speaks against another; null without
 * evidence. Evidence calls its article "It", which stands for the original here and gives way to the other's name.
 */
export function whyOriginal(
  original: string,
  evidence: readonly OriginEvidence[],
  nameOf: (id: string) => string,
): string | null {
  const strongest = [...evidence].sort((a, b) => b.strength - a.strength);
  const best = strongest.find((e) => e.id === original) ?? strongest[0];
  if (!best) return null;
  const text = oneLine(best.text).replace(/\.$/, '');
  const own = best.id === original;
  if (/^It\b/.test(text)) return text.replace(/^It/, own ? 'it' : nameOf(best.id));
  const sentence = text[0]!.toLowerCase() + text.slice(1);
  return own ? sentence : `of ${nameOf(best.id)}: ${sentence}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** `--06-07` → `7 June`, `--06` → `June`; anything else as it stands. */
export function monthDay(text: string): string {
  const m = /^--(\d\d)(?:-(\d\d))?$/.exec(text);
  const month = m ? MONTHS[Number(m[1]) - 1] : undefined;
  if (!m || !month) return text;
  return m[2] ? `${Number(m[2])} ${month}` : month;
}
