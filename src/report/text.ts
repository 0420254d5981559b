import type { Dateline } from '../clean/types.ts';
import type { Match, Relation } from '../relation/types.ts';
import type { Story, StoryMember } from '../story/types.ts';
import { columns, type Page, padEnd, padStart, shorten } from './layout.ts';
import type { Paint } from './paint.ts';
import { APART_NAMES, count, JOINING, monthDay, percent, thousands } from './phrases.ts';
import type { ArticleRecord, ScanResult } from './result.ts';
import { oneLine, visible } from './visible.ts';

/** What the text report can hold beside the result itself. */
export interface TextOptions extends Page {
  readonly paint: Paint;
  /** The diff of a member against its story's original (or else representative), as lines to stand under the member. */
  readonly diffOf?: (storyId: string, memberId: string) => string | null;
}

/** The report that people read: the stories, what shares text without being a copy, and the sums. Ends in a line break. */
export function textReport(result: ScanResult, options: TextOptions): string {
  const byId = new Map(result.articles.map((article) => [article.id, article]));
  const parts = result.stories.map((story, i) => storyText(story, i + 1, byId, options));
  const apart = apartText(result.matches, options);
  if (apart) parts.push(apart);
  if (result.stories.length === 0 && result.articles.length > 0) parts.unshift('No copies found.\n');
  parts.push(`${options.paint.dim(summary(result))}\n`);
  return parts.join('\n');
}

/** `14 articles · 3 stories · 5 copies · 61 furniture lines removed`. */
export function summary({ articles, stories }: ScanResult): string {
  const redundant = new Set<string>();
  for (const story of stories) {
    const kept = story.original ?? story.representative;
    for (const { id } of story.members) if (id !== kept) redundant.add(id);
  }
  let lines = 0;
  for (const { removedLines } of articles) for (const n of Object.values(removedLines)) lines += n;
  return [
    count(articles.length, 'article'),
    count(stories.length, 'story', 'stories'),
    count(redundant.size, 'copy', 'copies'),
    `${count(lines, 'furniture line')} removed`,
  ].join(' · ');
}

function storyText(
  story: Story,
  number: number,
  byId: ReadonlyMap<string, ArticleRecord>,
  options: TextOptions,
): string {
  const { paint, width } = options;
  const members = inReadingOrder(story);
  const title = titleOf(members, byId);
  const start = `Story ${number} · ${count(members.length, 'article')}`;
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(20, width - columns(start) - 5);
  const lines = [paint.head(start) + (title ? ` · "${shorten(oneLine(title), room)}"` : '')];

  const rows = members.map((member) => rowOf(member, story, byId.get(member.id)));
  const nameWidth = Math.max(...rows.map((row) => columns(row.name)));
  const labelWidth = Math.max(...rows.map((row) => columns(row.label)));
  const measureWidth = Math.max(...rows.map((row) => columns(row.measure)));
  const inset = 2 + nameWidth + 2 + labelWidth + 2 + measureWidth + 3;
  for (const [i, row] of rows.entries()) {
    const label = row.id === story.original ? paint.original : paint.relation;
    const note = width === null ? row.note : shorten(row.note, Math.max(16, width - inset));
    lines.push(
      `  ${padEnd(row.name, nameWidth)}  ${label(padEnd(row.label, labelWidth))}  ${padEnd(row.measure, measureWidth)}${note ? `   ${paint.dim(note)}` : ''}`.trimEnd(),
    );
    const diff = options.diffOf?.(story.id, members[i]!.id);
    if (diff) lines.push(diff);
  }
  const why = whyText(story);
  if (why) lines.push(paint.dim(`  ${width === null ? why : shorten(why, width - 2)}`));
  return `${lines.join('\n')}\n`;
}

/** The original, then the representative, then the closest first. */
function inReadingOrder({ members, original }: Story): StoryMember[] {
  const order = ['representative', 'copy', 'version', 'excerpt'];
  const rank = (m: StoryMember): number => (m.id === original ? -1 : order.indexOf(m.relation));
  return [...members].sort((a, b) => rank(a) - rank(b) || b.coverage - a.coverage || (a.id < b.id ? -1 : 1));
}

function titleOf(members: readonly StoryMember[], byId: ReadonlyMap<string, ArticleRecord>): string | null {
  for (const { id } of members) {
    const title = byId.get(id)?.title;
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

function rowOf(member: StoryMember, story: Story, article: ArticleRecord | undefined): Row {
  const words = article?.words ?? 0;
  const base = { id: member.id, name: visible(member.id) };
  const share = `${padStart(percent(member.coverage), 4)} of ${count(words, 'word')}`;
  const isOriginal = member.id === story.original;
  const label = isOriginal ? 'original' : member.relation;
  const measure = member.relation === 'representative' ? `${thousands(words)} words` : share;
  const source = article ? sourceText(article) : '';
  const removed = article ? removedText(article) : '';
  return { ...base, label, measure, note: [source, removed].filter(Boolean).join(' · ') };
}

/** Where a text says it comes from: `New York, US (CNN), 7 June`. */
function sourceText({ dateline, agency }: ArticleRecord): string {
  if (dateline) return datelineText(dateline, agency);
  return agency ? `(${oneLine(agency)})` : '';
}

/** A dateline in one form, whatever its own: places, agency, day. */
export function datelineText(dateline: Dateline, agency: string | null = dateline.agency): string {
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
    .filter(([kind]) => kind !== 'dateline' && kind !== 'title')
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (kinds.length === 0) return '';
  const told = kinds.slice(0, 3).map(([kind, n], i) => `${kind} ${i === 0 ? count(n, 'line') : thousands(n)}`);
  const rest = kinds.slice(3).reduce((sum, [, n]) => sum + n, 0);
  return `removed: ${told.join(', ')}${rest ? `, others ${thousands(rest)}` : ''}`;
}

function whyText({ original, wire, evidence }: Story): string {
  const best = evidence.filter((e) => e.id === original).sort((a, b) => b.strength - a.strength)[0];
  const strongest = best ?? [...evidence].sort((a, b) => b.strength - a.strength)[0];
  if (original !== null) return strongest ? `original: ${oneLine(strongest.text)}` : '';
  if (wire !== null) return `original: the text of ${oneLine(wire)}, which is not among these`;
  return 'original: not clear from the texts';
}

/** Pairs that share text and yet are no copies: the partial ones by name, the others as a count. */
function apartText(matches: readonly Match[], { paint, width }: TextOptions): string | null {
  const lines: string[] = [];
  const partial = matches.filter((match) => match.relation === 'partial');
  if (partial.length > 0) lines.push(paint.head('Partly the same text'));
  for (const { a, b, coverage } of partial) {
    const names = `${visible(a)} ~ ${visible(b)}`;
    lines.push(`  ${names}   ${paint.dim(`${percent(coverage.a)} / ${percent(coverage.b)}`)}`);
  }
  const others = new Map<Relation, number>();
  for (const { relation } of matches) {
    if (!JOINING.includes(relation) && relation !== 'partial') others.set(relation, (others.get(relation) ?? 0) + 1);
  }
  const told = Object.entries(APART_NAMES)
    .filter(([relation]) => others.has(relation as Relation))
    .map(([relation, name]) => `${name} ${thousands(others.get(relation as Relation)!)}`);
  if (told.length > 0) {
    const line = `Pairs that share no more than: ${told.join(', ')} (--json lists them)`;
    lines.push(paint.dim(width === null ? line : shorten(line, width)));
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : null;
}
