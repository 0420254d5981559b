import type { Row, Verdict } from '../rows.ts';

/**
 * Headlines under a head such as "Related:" or "Read more". The head is furniture by its words; what stands below it is told from the story
 * by its shape only: headlines on one pattern, all with the same bullet, or none of them a sentence, and then prose or the end.
 */

const LINKS: Verdict = {
  rule: 'links-below',
  kind: 'read-more',
  reason: 'a headline below the head of a list of links',
};

const MOST_LINKS = 14;
const FEWEST_WORDS = 4;
const MOST_WORDS = 24;

/** The rules whose marks are such heads. */
export const HEADS: ReadonlySet<string> = new Set(['read-more-phrases', 'end-of-article']);
/** Words on a button behind a teaser as well as above one: without a colon they announce nothing. */
const BUTTON =
  /^\W*(?:read|continue|see|view|watch|full|launch|open|click|photos?|gallery|video|mehr (?:lesen|dazu|erfahren|infos)|weiterlesen|jetzt|hier|zum artikel|lire|en savoir|leer|lee|lea|ver|leggi|guarda|leia|ler|saiba|lees|bekijk|läs|se|læs|les|lue|katso|czytaj|przeczytaj|zobacz|чита|подробнее|devam|続きを|더 보기|阅读更多|閱讀更多)/iu;
const BULLET = /^(?:[*•·▪●‣►▶»›–-]|\d{1,2}[.)])\s/u;

/** Takes the links below their heads. Every row is looked at a bounded number of times. Returns how many went. */
export function takeLinks(rows: readonly Row[]): number {
  let taken = 0;
  for (let i = 0; i < rows.length; i++) {
    const { verdict, mark, line } = rows[i]!;
    if (verdict === null || mark === null || !HEADS.has(mark.rule)) continue;
    const announces = line.text.endsWith(':');
    if (announces || !BUTTON.test(line.text)) taken += takeBelow(rows, i + 1, announces);
  }
  return taken;
}

function takeBelow(rows: readonly Row[], first: number, announced: boolean): number {
  const bullet = bulletOf(rows[first]);
  let to = first;
  while (to < rows.length && to - first < MOST_LINKS && isLink(rows[to]!, bullet)) to++;
  const next = rows[to];
  if (bullet === '' && next !== undefined && next.verdict === null) {
    // What goes on in lower case, or ends as a sentence, is a wrapped paragraph; inside a story only a colon tells its heads from theirs.
    if (next.shape.lower || (!next.prose && next.shape.final) || (next.prose && !announced)) return 0;
    // The last before a paragraph may be the heading of what follows.
    if (next.prose && to - first > 1) to--;
  }
  if (to < rows.length && to - first === MOST_LINKS && isLink(rows[to]!, bullet)) return 0;
  for (let i = first; i < to; i++) rows[i]!.verdict = LINKS;
  return to - first;
}

const bulletOf = (row: Row | undefined): string => {
  const mark = row === undefined ? undefined : BULLET.exec(row.line.text)?.[0];
  return mark === undefined ? '' : /^\d/.test(mark) ? '1' : mark[0]!;
};

const isLink = (row: Row, bullet: string): boolean =>
  row.verdict === null &&
  row.mark === null &&
  !row.quiet &&
  !row.prose &&
  bulletOf(row) === bullet &&
  (bullet !== '' || (!row.shape.lower && !row.shape.final)) &&
  row.shape.words >= FEWEST_WORDS &&
  row.shape.words <= MOST_WORDS;
