import type { ArticleMetadata } from '../article.ts';
import { findDate, inferYear } from '../clean/dateline/date.ts';
import type { Markup } from './markup.ts';

/** The day an article is of, and what tells it. */
export interface Published {
  /** ISO 8601, `YYYY-MM-DD`; `--MM-DD` where a dateline gives no year and no other member of the story does. */
  readonly day: string;
  /** The metadata, the page's own stamp ("Published 7 June 2023"), or the dateline, which is the day of the report. */
  readonly by: 'metadata' | 'stamp' | 'dateline';
  /** The year stands nowhere in the article: it is the one that brings the day nearest to its metadata or to the other members. */
  readonly yearInferred: boolean;
}

const ISO_DAY = /\b(?:19|20)\d\d-\d\d-\d\d/;

/** The day a stamp such as "Posted: Mar 4, 2016 9:10 PM" names, as ISO 8601; null when it names none in full. */
export function stampDay(text: string): string | null {
  const iso = ISO_DAY.exec(text);
  if (iso) return iso[0];
  // "3/4/2016" is a day in March or in April: who knows.
  const words = text.split(/[\s|•·()]+/).filter((word) => !isEitherWay(word));
  const found = findDate(words, null);
  if (found === null || found.year === null || found.month === 0 || found.day === 0) return null;
  return `${found.year}-${String(found.month).padStart(2, '0')}-${String(found.day).padStart(2, '0')}`;
}

function isEitherWay(word: string): boolean {
  const parts = /^(\d{1,2})\/(\d{1,2})\//.exec(word);
  return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) <= 12 && Number(parts[1]) !== Number(parts[2]);
}

/** The day of an article by its metadata, else its page's stamp, else its dateline; null when none tells. */
export function publishedOf({ credits, dateline }: Markup, metadata: ArticleMetadata): Published | null {
  const known = metadata.date ? stampDay(metadata.date) : null;
  if (known !== null) return { day: known, by: 'metadata', yearInferred: false };
  for (const { kind, text } of credits) {
    const day = kind === 'published' ? stampDay(text) : null;
    if (day !== null) return { day, by: 'stamp', yearInferred: false };
  }
  if (dateline?.monthDay == null || dateline.monthDay.length < 7) return null;
  const { monthDay, year, yearInferred } = dateline;
  if (year === null) return { day: monthDay, by: 'dateline', yearInferred: false };
  return { day: `${year}${monthDay.slice(1)}`, by: 'dateline', yearInferred };
}

/** The days of a story's members, those of datelines without a year in the year that brings them nearest to the first dated member. */
export function inOneYear(days: readonly (Published | null)[]): readonly (Published | null)[] {
  let first: string | null = null;
  let yearless = false;
  for (let i = 0; i < days.length; i++) {
    const found = days[i]!;
    if (found === null) continue;
    if (isYearless(found)) yearless = true;
    else if (first === null || found.day < first) first = found.day;
  }
  // Mostly nothing is to be done, and a copy for a million members is eight megabytes.
  if (first === null || !yearless) return days;
  const year = first;
  return days.map((found) => {
    if (found === null || !isYearless(found)) return found;
    const [month, day] = [Number(found.day.slice(2, 4)), Number(found.day.slice(5, 7))];
    return { ...found, day: `${inferYear(month, day, year)}${found.day.slice(1)}`, yearInferred: true };
  });
}

const isYearless = ({ day }: Published): boolean => day.startsWith('--');
