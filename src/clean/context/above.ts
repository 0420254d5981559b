import { type Row, take, type Verdict } from '../rows.ts';
import { Topic } from './topic.ts';

/** Rows `from` to `to` (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Marks that stand beside stories as well as beside navigation: they say nothing of what is around them. */
const STORY_KINDS: ReadonlySet<string> = new Set([
  'byline',
  'photo',
  'photo-label',
  'caption',
  'video-source',
  'gallery',
]);

/** Whether a rule knows the row as part of the frame that a site puts around its articles. */
export const isFrame = ({ mark }: Row): boolean =>
  mark !== null && mark.strength !== 'quiet' && !STORY_KINDS.has(mark.kind);

/** Lines directly above a story among which its headline and standfirst stand. */
const HEAD_LINES = 14;
const FEWEST_HEAD_WORDS = 3;
/** From this share of its words on, a line above the story speaks of it. */
const HEAD_SHARE = 0.5;

/**
 * Takes rows above a story, its headline and standfirst aside: they stand close to it and speak of what it speaks of. Returns how many
 * went.
 */
export function takeAbove(rows: readonly Row[], { from, to }: Stretch, story: Stretch, verdict: Verdict): number {
  let topic: Topic | undefined;
  let taken = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    if (
      row.verdict === null &&
      row.mark === null &&
      story.from - i <= HEAD_LINES &&
      row.shape.words >= FEWEST_HEAD_WORDS
    ) {
      topic ??= new Topic(rows, story.from, story.to);
      if (topic.shareOf(row.line.text) >= HEAD_SHARE) continue;
    }
    taken += take(rows, i, i + 1, verdict);
  }
  return taken;
}
