import { takeByContext } from './context/clusters.ts';
import { takeFrame } from './context/frame.ts';
import { keepBody } from './page/page.ts';
import type { Row } from './rows.ts';
import { takeCountedCaptions } from './runs/captions.ts';
import { mayHoldThread, takeComments } from './runs/comments.ts';
import { takeDoubled } from './runs/doubled.ts';
import { takeLinks } from './runs/links.ts';
import { quietHighlights, takeSure, takeWeak } from './runs/marks.ts';
import { takePlaylists } from './runs/playlist.ts';
import { takeRepeats } from './runs/repeats.ts';
import { takeRuns } from './runs/skeleton.ts';
import { takeTeasers } from './runs/teasers.ts';
import { type Survey, surveyOf } from './survey.ts';
import type { Profile } from './types.ts';

/** Rounds of the context rules: each may expose another; past this they are left as they stand. */
const MOST_ROUNDS = 6;

/**
 * Takes the furniture off the rows of an article. A survey tells first what may be there at all: of ordinary articles most detectors hear
 * nothing, so that they cost no time and are never compiled either. Changes `verdict` and `quiet` of rows.
 */
export function takeFurniture(rows: readonly Row[], profile: Profile, disabled: ReadonlySet<string>): void {
  const runs = !disabled.has('runs');
  takeSure(rows);
  if (runs) takeCountedCaptions(rows);
  const survey = surveyOf(rows);
  if (survey.highlights) quietHighlights(rows);
  if (runs) takeListed(rows, survey);
  if (survey.alike) takeRepeats(rows);
  takeInRounds(rows, survey, disabled);
  if (profile === 'page') takeOutside(rows);
  else if (survey.mayFrame) takeFrame(rows, disabled);
  if (disabled.size > 0) switchOff(rows, disabled);
}

/** Lists on one pattern that show without what is around them. */
function takeListed(rows: readonly Row[], survey: Survey): void {
  if (survey.mayDouble) takeDoubled(rows);
  if (survey.mayPlaylist) takePlaylists(rows);
  if (survey.mayTeasers) takeTeasers(rows);
  if (survey.mayThread && mayHoldThread(rows)) takeComments(rows);
  if (survey.mayLinks) takeLinks(rows);
}

/** What stands beside furniture, or on the skeleton of a carousel: taken again until nothing more goes. */
function takeInRounds(rows: readonly Row[], survey: Survey, disabled: ReadonlySet<string>): void {
  const skeletons = survey.mayRuns && !disabled.has('runs');
  if (!skeletons && !survey.weak && !survey.zoned && !survey.mayContext) return;
  let live = rows;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = live.length;
    if (skeletons) takeRuns(live);
    if (survey.weak) takeWeak(live);
    // Once more: what stands at the tail shows only after the rest is gone.
    if (round > 0 && survey.zoned) takeSure(live);
    if (survey.mayContext) takeByContext(live, disabled);
    live = live.filter((row) => row.verdict === null);
    if (live.length === before && round > 0) break;
  }
}

/** Profile `page`: what the line model puts outside the article. */
function takeOutside(rows: readonly Row[]): void {
  const verdicts = keepBody(
    rows.map((row) => row.line),
    rows.map((row) => row.verdict?.kind ?? null),
  );
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const verdict = verdicts[i]!;
    if (row.verdict === null && !verdict.keep) {
      row.verdict = { rule: verdict.rule, kind: verdict.kind, reason: verdict.reason };
    }
  }
}

/** What a rule or kind that is switched off has taken, be it by runs or by what stands around it, stays. */
function switchOff(rows: readonly Row[], disabled: ReadonlySet<string>): void {
  for (const row of rows) {
    if (row.verdict !== null && (disabled.has(row.verdict.kind) || disabled.has(row.verdict.rule))) row.verdict = null;
  }
}
