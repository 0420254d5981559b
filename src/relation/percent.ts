/** Shares are told to four places: more would differ by nothing but rounding. */
export const toldShare = (share: number): number => Math.round(share * 10_000) / 10_000;

/** A share as a whole percentage that never claims what is not so: below all is at most 99%, above none at least 1%. */
export function percent(share: number): string {
  if (share <= 0) return '0%';
  if (share >= 1) return '100%';
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}
