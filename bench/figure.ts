/** One line of the table: a measured value against what it must and should be. */
export interface Figure {
  readonly what: string;
  /** null when it could not be measured; the note says why. */
  readonly value: number | null;
  readonly must?: number;
  readonly aim?: number;
  readonly better: 'less' | 'more';
  /** Decimals to print; 2 by default. */
  readonly places?: number;
  readonly note: string;
}

/** Whether a figure reaches its aim, only what it must, or neither. */
export function verdict({ value, must, aim, better }: Figure): string {
  if (value === null) return 'not measured';
  if (must === undefined && aim === undefined) return '';
  const reaches = (goal: number | undefined): boolean =>
    goal !== undefined && (better === 'less' ? value <= goal : value >= goal);
  return reaches(aim) ? 'aim reached' : reaches(must) ? 'must reached, aim missed' : 'MISSED';
}

/** The figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, must, aim, places = 2, note } = figure;
    return `| ${what} | ${value === null ? '–' : value.toFixed(places)} | ${must ?? ''} | ${aim ?? ''} | ${verdict(figure)} | ${note.replaceAll('|', '\\|')} |`;
  });
  return ['| | measured | must | aim | | how |', '|---|---:|---:|---:|---|---|', ...rows].join('\n');
}

export const seconds = (value: number): string =>
  value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(1)} s`;

export const megabytes = (bytes: number | null): string => (bytes === null ? '? MB' : `${(bytes / 1e6).toFixed(0)} MB`);
