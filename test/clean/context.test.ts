import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import type { CleanArticle } from '../../src/clean/types.ts';
import { bodyText } from '../../src/report/body.ts';

const STORY = [
  'The harbour board of Hartwell voted on Tuesday evening to rebuild the wooden ferry pier that a storm tore away in November.',
  'Work on the pier is to begin in the spring and will cost about 4.2 million dollars, the chairman of the board, Tobias Lindqvist, said after the meeting.',
  '“We have waited long enough,” said Lindqvist. “People on the island need a ferry that runs in every month of the year.”',
  'The ferry carried some 1,300 passengers a day before the storm, and since then the islanders have had to take a smaller boat that does not run when the wind is high.',
  'Two members of the board voted against the plan because the state has not yet promised to pay its share of the costs.',
  'A spokeswoman for the state, Ines Okafor, said that the request of the board had been received and would be answered within a month.',
];
const MENU = [
  'Skip to main content',
  'Menu',
  'Hartwell Courier',
  'Valley',
  'Coast',
  'Letters',
  'Motors',
  'Homes',
  'Log in',
  'Search',
];
const BELOW = [
  'Most read',
  'Bakery on Quay Street reopens',
  'School bus late for the third time',
  'The regatta in pictures',
  'Valley line to close on Sundays',
  'What the new bins are for',
  'Five walks above the town',
  'Cookies',
  'Jobs at the Courier',
  'Our history',
];
const cleaned = (lines: readonly string[]): CleanArticle => clean({ id: 'a', text: lines.join('\n') });
const takenBy = (c: CleanArticle, rule: string): string[] =>
  c.removals.filter((r) => r.rule === rule).map((r) => c.text.slice(r.start, r.end));

describe('the frame of a page', () => {
  const headline = 'Harbour board votes to rebuild the old ferry pier';

  it('comes off above and below the story', () => {
    const c = cleaned([...MENU, headline, ...STORY, ...BELOW]);
    expect(bodyText(c)).toBe(STORY.join('\n'));
    expect(c.title).toBe(headline);
  });

  it('says where its lines stood', () => {
    const c = cleaned([...MENU, headline, ...STORY, ...BELOW]);
    for (const { rule, kind, reason } of c.removals)
      expect([rule, kind, reason].every((word) => word !== '')).toBe(true);
    expect(takenBy(c, 'after-article')).toContain('Our history');
  });

  it('is switched off by its rules, and a story after the mark stays', () => {
    const text = [...MENU, headline, ...STORY, ...BELOW].join('\n');
    const c = clean({ id: 'a', text }, { disable: ['after-article', 'link-cluster', 'runs'] });
    expect(bodyText(c)).toContain('School bus late');
    const amid = cleaned([...STORY.slice(0, 3), 'Most read', ...STORY.slice(3)]);
    expect(bodyText(amid).split(/\n+/)).toEqual(STORY);
  });

  it('a story may go on below links with a long paragraph on its matter', () => {
    const links = Array.from({ length: 14 }, (_, i) => `Headline ${i + 1} of the day`);
    const last =
      'The chairman of the harbour board, Tobias Lindqvist, said that the storm in November had shown what the pier is worth to the island, and that ' +
      'passengers of the ferry would not have to stand in the wind for another winter if the state pays its share of the costs.';
    const c = cleaned([...STORY, 'Most read', ...links, last, 'Privacy Policy', 'Contact us']);
    expect(bodyText(c)).toContain(last);
  });

  it('leaves a plain article with a long list alone', () => {
    const list = Array.from({ length: 30 }, (_, i) => `Parcel ${i + 1}, north of the old mill`);
    expect(cleaned([...STORY, ...list]).removals).toEqual([]);
  });
});

describe('headline and standfirst', () => {
  it('the headline is the line that speaks of the story', () => {
    const c = cleaned(['Go to the front page', 'Harbour board to rebuild the ferry pier', ...STORY]);
    expect(c.title).toBe('Harbour board to rebuild the ferry pier');
    expect(takenBy(c, 'standfirst')).toEqual(['Go to the front page']);
  });

  it('what stands below it is no part of it', () => {
    const c = cleaned(['Harbour board to rebuild the ferry pier', 'Islanders have waited since November', ...STORY]);
    expect(c.title).toBe('Harbour board to rebuild the ferry pier');
    expect(takenBy(c, 'standfirst')).toEqual(['Islanders have waited since November']);
  });

  it('a headline over two lines is one', () => {
    const text = ['Harbour board to rebuild the\nferry pier', ...STORY].join('\n\n');
    expect(clean({ id: 'a', text }).title).toBe('Harbour board to rebuild the ferry pier');
  });

  it.each(['Courier editor’s note', 'Ana Reed, 17; Tom Hask, 18; and Mara Quill, 21'])('%j is none', (line) => {
    expect(cleaned([line, ...STORY]).title).toBeNull();
  });
});

describe('menus unfolded inside a paragraph', () => {
  const menu = ' Orla Jane PennPenn backs the pier Ferry vote delayed | Overnight on the quay MORE';

  it('come out of it, and the sentence closes up', () => {
    const c = cleaned([
      `A vote for Mayor Orla Penn${menu} (D) is a vote for Sen. Ana Reed${menu.replaceAll('Penn', 'Reed')}, she said.`,
      ...STORY,
    ]);
    expect(bodyText(c).split('\n')[0]).toBe('A vote for Mayor Orla Penn (D) is a vote for Sen. Ana Reed, she said.');
    expect(takenBy(c, 'inline-menu')).toHaveLength(2);
  });

  it.each([
    'The banner read NO MORE WAR and then MORE WORK for McAllister and the men.',
    'He wanted MORE. She had less.',
    'An iPhone and a YouTube clip were all, and no MORE was found by PennDOT.',
  ])('%j is left', (line) => {
    expect(cleaned([line, ...STORY]).removals).toEqual([]);
  });

  it('links of printed posts stay in the text, out of the fingerprint', () => {
    const c = cleaned([
      'The seal is back on the quay pic.twitter.com/AbCdEf1234 and may stay until the spring, the harbour office wrote.',
      ...STORY,
    ]);
    expect(c.removals).toEqual([]);
    expect(bodyText(c)).toBe(c.text);
    expect(c.paragraphs.filter((p) => p.quiet).map((p) => c.text.slice(p.start, p.end))).toEqual([
      'pic.twitter.com/AbCdEf1234',
    ]);
  });
});

describe('threads of comments', () => {
  const signed = (n: number): string =>
    `Comment by ${['Ana', 'Old Tom', 'B. Quill', 'Lindy'][n]} on May ${n + 3}, 2026 at 4:4${n} pm`;
  const said =
    'I have lived on that island for forty years, and never once did the boat leave when the board said that it would.';

  it('go from their head to their last signature', () => {
    const thread = [0, 1, 2, 3].flatMap((n) => [signed(n), `${n} times: ${said}`]);
    expect(bodyText(cleaned([...STORY, '4 comments', ...thread]))).toBe(STORY.join('\n'));
  });

  it('without a head, the text above the second signature stays: it may be the story', () => {
    const c = cleaned([signed(0), ...STORY, signed(1), said, signed(2), said.toUpperCase(), signed(3)]);
    for (const paragraph of STORY) expect(bodyText(c)).toContain(paragraph);
    expect(bodyText(c)).not.toContain(said.toUpperCase());
  });

  it('one hand signs every entry of a running report, and it stays', () => {
    const entries = STORY.flatMap((paragraph) => ['Posted by Mara Quill at 4:40 pm on May 3, 2026', paragraph]);
    const body = bodyText(cleaned(entries));
    for (const paragraph of STORY) expect(body).toContain(paragraph);
  });
});

describe('links below their heads', () => {
  it.each([
    ['with bullets, to the last', ['Related:', '* Bakery on the quay reopens', '* School bus late again this week']],
    ['without, up to what may be a heading', ['Related:', 'Bakery on the quay reopens', 'School bus late again']],
  ])('go %s', (_name, links) => {
    const c = cleaned([...STORY.slice(0, 3), ...links, ...STORY.slice(3)]);
    expect(takenBy(c, 'links-below')).toContain(links[1]);
    for (const paragraph of STORY) expect(bodyText(c)).toContain(paragraph);
  });

  it('a button announces nothing', () => {
    const heading = 'Who is to pay for it';
    expect(bodyText(cleaned([...STORY.slice(0, 3), 'Read more', heading, ...STORY.slice(3)]))).toContain(heading);
  });

  it('a list too long for links stays', () => {
    const list = Array.from({ length: 40 }, (_, i) => `* Parcel ${i + 1} north of the old mill`);
    expect(takenBy(cleaned([...STORY, 'Related:', ...list]), 'links-below')).toEqual([]);
  });
});

describe('warnings', () => {
  it('tells when over a quarter of the text went in long paragraphs, and by which rule', () => {
    const gallery = STORY.slice(0, 4).flatMap((caption) => [caption, caption]);
    const c = cleaned([...STORY.slice(4), ...gallery]);
    expect(c.warnings.map((w) => w.code)).toContain('prose-removed');
    expect(c.warnings[0]!.message).toContain('doubled-captions');
  });

  it('tells when over 60% of the text went, and by which rule', () => {
    const c = cleaned([...Array.from({ length: 60 }, () => 'Privacy Policy'), ...STORY.slice(0, 2)]);
    expect(c.warnings).toEqual([
      { code: 'much-removed', message: expect.stringMatching(/over 60% of the text.*most of it by \S+/u) },
    ]);
  });

  it('is silent about an ordinary page', () => {
    expect(cleaned([...STORY, 'Advertisement', 'Share on Facebook']).warnings).toEqual([]);
  });
});
