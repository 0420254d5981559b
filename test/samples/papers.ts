/** A thousand papers that run one story: each with its own name, furniture and one of three cuts. */

const towns = ['Alder', 'Birch', 'Cray', 'Dunn', 'Ember', 'Fenn', 'Grove', 'Holm', 'Inver', 'Kelm'];
const endings = ['ford', 'mouth', 'stead', 'wick', 'ton', 'bury', 'haven', 'dale', 'minster', 'by'];
const mastheads = ['Herald', 'Courier', 'Times', 'Echo', 'Post', 'Argus', 'Star', 'Record', 'Sentinel', 'Mercury'];

const heads = [
  (paper: string) => ['Home', 'News', 'Sport', `The ${paper}`],
  (paper: string) => [`By ${paper} staff`, 'Share', 'Facebook', 'Twitter', 'Copy link'],
  () => ['3 min read', 'Listen to this article'],
  () => ['Published 6:02 a.m.', 'Email', 'Print'],
];
const middles = [
  () => [],
  () => ['Advertisement'],
  (paper: string) => [`READ MORE: Ten things to do in ${paper.split(' ')[0]} this weekend`],
  () => ['Story continues below advertisement'],
];
const tails = [
  (paper: string) => [`Sign up for the ${paper} newsletter and get the news in your inbox every morning.`],
  (paper: string) => [`Follow the ${paper} on Facebook`, '7 Comments', 'View comments'],
  (paper: string) => [`© 2026 ${paper}. All rights reserved.`, 'Privacy Policy', 'Terms of Service'],
  () => ['Related articles', 'Council puts off vote on parking', 'Swans return to the mill pond'],
];

export interface Paper {
  readonly id: string;
  readonly text: string;
}

/** Paper number `i` of a thousand, running `paragraphs` whole, or cut after one of the lengths in `cuts`. */
export function paper(i: number, title: string, paragraphs: readonly string[], cuts: readonly number[]): Paper {
  const town = `${towns[i % 10]}${endings[Math.floor(i / 10) % 10]}`;
  const name = `${town} ${mastheads[Math.floor(i / 100) % 10]}`;
  const kept = paragraphs.slice(0, cuts[i % cuts.length]);
  const half = Math.ceil(kept.length / 2);
  const lines = [
    title,
    ...heads[i % 4]!(name),
    ...kept.slice(0, half),
    ...middles[Math.floor(i / 4) % 4]!(name),
    ...kept.slice(half),
    ...tails[Math.floor(i / 16) % 4]!(name),
  ];
  return { id: name, text: `${lines.join('\n')}\n` };
}
