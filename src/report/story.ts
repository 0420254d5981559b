import type { Dateline } from '../clean/types.ts';
import { byCodeUnits } from '../order.ts';
import { percent } from '../relation/percent.ts';
import type { ArticleRecord } from '../result.ts';
import type { Story, StoryMember } from '../story/types.ts';
import { columns, type Page, padEnd, padStart, shorten, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { count, monthDay, SET_APART, thousands, whyOriginal } from './phrases.ts';
import { oneLine, visible } from './visible.ts';

/** What the text of one story needs beside the story. */
export interface StoryContext extends Page {
  readonly paint: Paint;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  /** The numbers in this report of all stories that an article is in. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** The diff of a member against its story's original (or else representative), as lines to stand under the member. */
  readonly diffOf?: (storyId: string, memberId: string) => string | null;
}

/** Columns below which a note says too little. */
const LEAST_NOTE = 40;

/** One story: its title, its members with what they are and where they come from, why the original is the original. */
export function storyText(story: Story, number: number, context: StoryContext): string {
  const { paint, width, articles } = context;
  const members = inReadingOrder(story);
  const title = titleOf(members, articles);
  const start = `Story ${number} · ${count(members.length, 'article')}`;
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(20, width - columns(start) - 5);
  const lines = [paint.head(start) + (title ? ` · "${shorten(oneLine(title), room)}"` : '')];

  const rows = members.map((member) => rowOf(member, story, number, context));
  const nameWidth = Math.max(...rows.map((row) => columns(row.name)));
  const labelWidth = Math.max(...rows.map((row) => columns(row.label)));
  const measureWidth = Math.max(...rows.map((row) => columns(row.measure)));
  // Where the names leave too little room, what there is to say of an article goes below it: its note, or all of it.
  const inset = 2 + nameWidth + 2 + labelWidth + 2 + measureWidth + 3;
  const besides = width === null || width - inset >= LEAST_NOTE;
  const below = width !== null && inset - 3 > width;
  for (const [i, row] of rows.entries()) {
    const label = row.id === story.original ? paint.original : paint.relation;
    const name = below ? `${row.name}\n    ` : padEnd(row.name, nameWidth);
    const cells = `  ${name}  ${label(padEnd(row.label, labelWidth))}  ${padEnd(row.measure, measureWidth)}`;
    if (besides) {
      const note = width === null ? row.note : shorten(row.note, width - inset);
      lines.push(note ? `${cells}   ${paint.dim(note)}` : cells.trimEnd());
    } else {
      lines.push(cells.trimEnd());
      if (row.note) lines.push(paint.dim(`      ${shorten(row.note, Math.max(LEAST_NOTE, (width ?? 0) - 6))}`));
    }
    const diff = context.diffOf?.(story.id, members[i]!.id);
    if (diff) lines.push(diff);
  }
  const why = whyText(story);
  if (why) lines.push(`  ${wrap([{ text: why, paint: paint.dim }], width, '  ')}`);
  return `${lines.join('\n')}\n`;
}

/** The original, then the representative, then the closest first; versions by their day where all tell it. */
function inReadingOrder({ members, original }: Story): StoryMember[] {
  const order = ['representative', 'copy', 'version', 'excerpt'];
  const rank = (m: StoryMember): number => (m.id === original ? -1 : order.indexOf(m.relation));
  const versions = members.filter((m) => m.relation === 'version');
  const dated = versions.every(({ published }) => published !== undefined);
  const day = ({ relation, published }: StoryMember): string =>
    dated && relation === 'version' ? (published?.day ?? '') : '';
  return [...members].sort(
    (a, b) => rank(a) - rank(b) || byCodeUnits(day(a), day(b)) || b.coverage - a.coverage || byCodeUnits(a.id, b.id),
  );
}

function titleOf(members: readonly StoryMember[], articles: ReadonlyMap<string, ArticleRecord>): string | null {
  for (const { id } of members) {
    const title = articles.get(id)?.title;
    if (title) return title;
  }
  return null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly measure: string;
  readonly note: string;
}

function rowOf(member: StoryMember, story: Story, number: number, { articles, numbers }: StoryContext): Row {
  const article = articles.get(member.id);
  const words = count(article?.words ?? 0, 'word');
  const also = (numbers.get(member.id) ?? []).filter((n) => n !== number);
  const notes = [
    article?.known ? 'old' : '',
    also.length > 0 ? `also in ${also.length === 1 ? 'story' : 'stories'} ${also.join(', ')}` : '',
    article ? sourceText(article) : '',
    article ? removedText(article) : '',
  ];
  return {
    id: member.id,
    name: visible(member.id),
    label: member.id === story.original ? 'original' : member.relation,
    measure:
      member.relation === 'representative'
        ? `        ${words}`
        : `${padStart(percent(member.coverage), 4)} of ${words}`,
    note: notes.filter(Boolean).join(' · '),
  };
}

/** Where a text says it comes from: `New York, US (CNN), 7 June`. */
function sourceText({ dateline, agency }: ArticleRecord): string {
  if (dateline) return datelineText(dateline, agency);
  return agency ? `(${oneLine(agency)})` : '';
}

/** A dateline in one form, whatever its own: places, agency, day. */
function datelineText(dateline: Dateline, agency: string | null = dateline.agency): string {
  const places = [...dateline.places, dateline.region].filter(Boolean).join(', ');
  const from = agency ? `${places}${places ? ' ' : ''}(${agency})` : places;
  const day = dateline.monthDay ? monthDay(dateline.monthDay) : '';
  const date = [day, dateline.year !== null && !dateline.yearInferred ? String(dateline.year) : '']
    .filter(Boolean)
    .join(' ');
  return oneLine([from, date].filter(Boolean).join(', '));
}

/** `removed: carousel 38 lines, newsletter 2`: furniture by kind, most first; what was only set apart is not counted. */
function removedText({ removedLines }: ArticleRecord): string {
  const kinds = Object.entries(removedLines)
    .filter(([kind]) => !SET_APART.has(kind))
    .sort(([a, n], [b, m]) => m - n || byCodeUnits(a, b));
  if (kinds.length === 0) return '';
  const told = kinds.slice(0, 3).map(([kind, n], i) => `${kind} ${i === 0 ? count(n, 'line') : thousands(n)}`);
  const rest = kinds.slice(3).reduce((sum, [, n]) => sum + n, 0);
  return `removed: ${told.join(', ')}${rest ? `, others ${thousands(rest)}` : ''}`;
}

function whyText({ original, wire, evidence }: Story): string {
  if (original !== null) {
    const why = whyOriginal(original, evidence, visible);
    return why === null ? '' : `original: ${why}`;
  }
  return wire === null
    ? 'original: not clear from the texts'
    : `original: the text of ${oneLine(wire)}, which is not among these`;
}
