import type { Progress } from './progress.ts';
import type { Provenance } from './provenance.ts';

/**
 * A {@link Provenance} as plain data without the names of its fields, for JSON: that is written and read for every member of a story, and half of the time
 * went to names and to what most members do not have.
 */
export type PackedProvenance = readonly [
  homes: Provenance['homes'],
  homeByDateline: boolean,
  credited: Provenance['credited'],
  partly: Provenance['partly'],
  mentions: Provenance['mentions'],
  followUp: Provenance['followUp'],
  open: Progress['open'],
  settled: Progress['settled'],
  day: Progress['day'],
  correction: Provenance['correction'],
  ticker: Provenance['ticker'],
  published: Provenance['published'],
];

export function packed(told: Provenance): PackedProvenance {
  const { homes, homeByDateline, credited, partly, mentions, followUp, progress, correction, ticker, published } = told;
  const { open, settled, day } = progress;
  return [
    homes,
    homeByDateline,
    credited,
    partly,
    mentions,
    followUp,
    open,
    settled,
    day,
    correction,
    ticker,
    published,
  ];
}

export function unpacked(parts: PackedProvenance): Provenance {
  const [
    homes,
    homeByDateline,
    credited,
    partly,
    mentions,
    followUp,
    open,
    settled,
    day,
    correction,
    ticker,
    published,
  ] = parts;
  const progress = { open, settled, day };
  return { homes, homeByDateline, credited, partly, mentions, followUp, progress, correction, ticker, published };
}
