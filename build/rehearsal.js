/*
 * What the build has the program read once, so that the code of all that usual inputs come by is kept as compiled: pages of news sites with
 * what stands round and inside their articles. Each block below is the plainest that a detector of `src/clean` takes, or looks at closely.
 */

/** Inside a page's text what the rules' own examples show, so many at a time. */
const FURNITURE = 10;
const PAGES = 4;

const MENU = ['Home', 'News', 'Sport', 'Opinion', 'Culture', 'Weather', 'Log in', 'Subscribe'];

const PLAYLIST = [
  '1:39 Seal finds a home in the harbour',
  '0:48 Snow closes the pass road again',
  '12:05 The mayor takes questions on the budget',
];

const CAPTIONS = ['A crane lifts the last span', 'Children wave from the new pier', 'The ferry leaves at dawn today'];

const THREAD = [
  '3 comments',
  'Posted by Ana | 3 May 2026 4:49 PM',
  'About time that somebody looked at this.',
  'Posted by Bert | 3 May 2026 5:02 PM',
  'My street has waited for it since last year.',
  'Posted by Cora | 4 May 2026 9:15 AM',
  'Thank you for asking the question.',
];

const TEASERS = [
  'Related stories',
  'Council votes on the ferry timetable 3 hours ago',
  'Bakery on Mill Lane opens again after the flood',
  'Why the bells of St. Ann are silent this week',
  'Five walks for a dry Sunday in the valley',
];

/** Lines that recur in every article, to be learned. */
const RECURRING = [
  'The Oak Bend Herald is a paper for all of the valley and has been printed on Mill Lane since the railway came.',
  'Herald Weekend Planner and Valley Market Notes',
  'Oak Bend Herald Reader Service Desk',
];

/** Within paragraphs: a menu behind a name, and what embedded posts link to. */
const INSIDE = [
  'Sen. Ana Reed Ana Maria ReedReed backs ferry Ferry vote delayed MORE (D) said that the vote would be held on Monday, and that it was late.',
  'The club thanked its players in a post — "see you all on Sunday" https://t.co/AbCdEf1234 pic.twitter.com/GhIjKl5678 — after the match.',
];

/** Ways to begin and to end an article that no sample has. */
const LEADS = [
  (text) => `(AP) DALLAS, May 3 – ${text}`,
  (text) => `SPRINGFIELD, Ill. (AP) — ${text}`,
  (text) => `OAK BEND (Meridian) - ${text}`,
  (text) => `OAK BEND: ${text}`,
  (text) => `Oak Bend -- ${text}`,
  (text) => `[Oak Bend, 3 May 2026] ${text}`,
  (text) => `By Ana Reed, Coastal Press, OAK BEND — ${text}`,
];
const ENDS = [
  'The bridge will be open on Monday. (Reporting by Ana Reed; Editing by Bert Moss)',
  'The bridge will be open on Monday. — Ana Reed',
  'The bridge will be open on Monday, police said. - With files from Cora Lind',
];

/** Neither Latin letters nor signs: characters that no table knows, names, faces. */
const FOREIGN = 'The choir sang “Вечер” and a song by 洪元喬 ➜ 😀 ½ ﬁnale.';

/** A page for each sample, {@link PAGES} times over, as lines of JSON. `samples` are texts, `examples` texts that rules know as furniture. */
export function rehearsal(samples, examples) {
  const pages = Array.from({ length: PAGES * samples.length }, (_, page) =>
    JSON.stringify({
      id: `${page}`,
      outlet: `herald-${page % 3}`,
      date: `2024-05-${10 + (page % 18)}`,
      text: pageOf(samples[page % samples.length], page, examples).join('\n\n'),
    }),
  );
  return pages.join('\n');
}

/** The paragraphs of a page. Which blocks stand round its article goes by its number: with all of them at once some hide the others. */
function pageOf(sample, page, examples) {
  const [headline, first = '', ...body] = sample.split('\n').filter(Boolean);
  const at = (page * FURNITURE) % examples.length;
  const lead = LEADS[page % LEADS.length];
  const story = [
    first,
    lead(body[0] ?? first),
    ...RECURRING,
    ...body.slice(1),
    INSIDE[page % 2],
    ENDS[page % ENDS.length],
  ];
  const furnished = story.flatMap((line, i) => (i % 3 === 2 ? [line, examples[(at + i) % examples.length]] : [line]));
  const above = page % 2 === 0 ? MENU : PLAYLIST;
  const below = page % 3 === 0 ? THREAD : page % 3 === 1 ? TEASERS : CAPTIONS.flatMap((caption) => [caption, caption]);
  return [...above, headline, ...furnished, FOREIGN, ...below, ...examples.slice(at, at + FURNITURE), ...MENU];
}
