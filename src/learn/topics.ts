import { ArticleAtHand, NO_LINE } from './articleAtHand.ts';
import type { LineBlock } from './lines.ts';
import { articleOf, type Texts } from './texts.ts';

/** Witnesses that are looked at of a line: enough to tell what half of them have in common, few enough for a million articles. */
export const LOOKED_AT = 60;
/** Texts that the topics of a corpus are read off. */
const SAMPLE = 2000;
/** A name that stands in more of a corpus than this counts as if it stood in so many: else no share of any line could exceed it. */
const USUAL = 0.9;

/** Made when the first is asked for, and used again for all that follow. */
let made: ArticleAtHand | null = null;

function atHand(): ArticleAtHand {
  made ??= new ArticleAtHand();
  return made;
}

/** Names, and the share of some texts that are about each. */
export type Shares = ReadonlyMap<number, number>;

/**
 * The names that more than a share of the texts are about that a line stands in; `witnesses` are {@link LOOKED_AT} of them at most.
 * Most lines have none, which shows before the last of their witnesses is asked.
 */
export function namesShared(
  blocks: readonly LineBlock[],
  texts: Texts,
  line: number,
  witnesses: readonly number[],
  share: number,
): Shares {
  const times = new Map<number, number>();
  const enough = (count: number): boolean => count / witnesses.length > share;
  let most = 0;
  for (let i = 0; i < witnesses.length && enough(most + witnesses.length - i); i++) {
    const { block, within } = articleOf(texts, witnesses[i]!);
    for (const name of atHand().namesWithout(line, blocks[block]!, within)) {
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      most = Math.max(most, count);
    }
  }
  const shared = new Map<number, number>();
  for (const [name, count] of times) if (enough(count)) shared.set(name, count / witnesses.length);
  return shared;
}

/** How often the texts of a corpus are about some names, by a sample of them: which ones depends on what they hold, not on their order. */
export function topicsOf(blocks: readonly LineBlock[], texts: Texts, asked: readonly number[]): Shares {
  const shares = new Map(asked.map((name) => [name, 0]));
  if (asked.length === 0) return shares;
  const count = Math.min(texts.count, SAMPLE);
  for (let i = 0; i < count; i++) {
    const { block, within } = articleOf(texts, Math.floor((i * texts.count) / count));
    for (const name of atHand().namesWithout(NO_LINE, blocks[block]!, within)) {
      const share = shares.get(name);
      if (share !== undefined) shares.set(name, share + 1 / count);
    }
  }
  return shares;
}

/**
 * How much more the texts a line stands in are about one name than the corpus is: 0 when no more, 1 when all of them are. In
 * a year when half of all reports name the president, it tells nothing of a line that half of those it stands in do. Given what
 * share of its texts are about which names, and what share of the corpus.
 */
export function topicShare(shared: Shares, topics: Shares): number {
  let most = 0;
  for (const [name, share] of shared) {
    const usual = Math.min(topics.get(name) ?? 0, USUAL);
    most = Math.max(most, (share - usual) / (1 - usual));
  }
  return most;
}

/**
 * The share of the texts a short line stands in whose prose has the very same words: where most do, it is no furniture but
 * the heading of a part of the story, the name of whom or what it is about.
 */
export function headingShare(
  blocks: readonly LineBlock[],
  texts: Texts,
  line: number,
  witnesses: readonly number[],
): number {
  const headings = witnesses.filter((text) => {
    const { block, within } = articleOf(texts, text);
    return atHand().standsInProse(line, blocks[block]!, within);
  });
  return headings.length / witnesses.length;
}
