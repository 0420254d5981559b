/** Invented places; each report is about one of its own. */
const TOWNS = ['Aldmere', 'Brockwell', 'Carrowby', 'Dunholt', 'Eskford', 'Farrow', 'Grimsmoor', 'Hartwell', 'Inverlay'];
const MATTERS = ['drains', 'lanterns', 'orchards', 'ferries', 'cellars', 'bridges', 'kilns'];
const DOINGS = ['repaired', 'painted', 'counted', 'sold', 'insured', 'moved'];

export const BLURB =
  'The Carrow Courier brings the coast its news every morning, write to us and we will print what you have to say';
export const FURNITURE: readonly string[] = [
  'More from the coast',
  '12 views so far',
  BLURB,
  'Night desk, second floor',
];

/** The n-th report: paragraphs that no other report has. `furniture` stands between them, a line after each paragraph. */
export function report(n: number, furniture: readonly string[] = []): string {
  const town = `${TOWNS[n % TOWNS.length]}${'abcdefgh'[Math.floor(n / TOWNS.length) % 8]}`;
  const lines: string[] = [`${town} council meets about its ${MATTERS[n % MATTERS.length]}`];
  if (n % 3 === 1) lines.push('By Marta Lindqvist');
  for (let p = 0; p < 5; p++) {
    const matter = MATTERS[(n * 3 + p) % MATTERS.length]!;
    const doing = DOINGS[(n + p * 5) % DOINGS.length]!;
    const opening = p === 0 && n % 2 === 1 ? `${town.toUpperCase()} (AP) — ` : '';
    lines.push(
      `${opening}The clerk of ${town} read out that ${n * 7 + p * 11 + 3} ${matter} near gate ${town}${p} were ${doing} in the year when the ${town} mill took ${p + 2}${n} turns for ${doing} ${matter}, and that nobody had asked the ${town} board.`,
    );
    const line = furniture[p];
    if (line !== undefined) lines.push(line);
  }
  if (n % 4 === 2) lines.push('Copyright 2026 The Associated Press. All rights reserved.');
  return `${lines.join('\n\n')}\n`;
}
