import type { Progress } from './progress.ts';
import type { Provenance } from './provenance.ts';
import type { Published } from './published.ts';

/**
 * A {@link Provenance} as plain data without the names of its fields, for JSON: that is written and read for every member of a story, and half of the time
 * went to names and to what most members do not have. The second list, which most lack, stands only where it holds anything.
 */
export type PackedProvenance = readonly [
  homes: Provenance['homes'],
  homeByDateline: boolean,
  credited: Provenance['credited'],
  published: readonly [Published['day'], Published['by'], Published['yearInferred']] | null,
  more?: readonly [
    partly: Provenance['partly'],
    mentions: Provenance['mentions'],
    followUp: Provenance['followUp'],
    open: Progress['open'],
    settled: Progress['settled'],
    day: Progress['day'],
    correction: Provenance['correction'],
    ticker: Provenance['ticker'],
  ],
];

export function packed(told: Provenance): PackedProvenance {
  const { homes, homeByDateline, credited, published, partly, mentions, followUp, progress, correction, ticker } = told;
  const { open, settled, day } = progress;
  const more =
    partly.length > 0 ||
    mentions.length > 0 ||
    (followUp ?? correction ?? ticker) !== null ||
    day !== 0 ||
    !isEmpty(open) ||
    !isEmpty(settled);
  const date = published && ([published.day, published.by, published.yearInferred] as const);
  if (!more) return [homes, homeByDateline, credited, date];
  const rest = [partly, mentions, followUp, open, settled, day, correction, ticker] as const;
  return [homes, homeByDateline, credited, date, rest];
}

function isEmpty(topics: Progress['open']): boolean {
  for (const _ in topics) return false;
  return true;
}

const NO_MORE: NonNullable<PackedProvenance[4]> = [[], [], null, {}, {}, 0, null, null];

export function unpacked([homes, homeByDateline, credited, date, more = NO_MORE]: PackedProvenance): Provenance {
  const published = date && { day: date[0], by: date[1], yearInferred: date[2] };
  const [partly, mentions, followUp, open, settled, day, correction, ticker] = more;
  const progress = { open, settled, day };
  return { homes, homeByDateline, credited, partly, mentions, followUp, progress, correction, ticker, published };
}
