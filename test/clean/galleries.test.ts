import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { bodyText } from '../../src/report/body.ts';

const story = [
  'The ferry that links Wexcombe with the outer islands will sail again on Monday, ten weeks after a cracked bearing put her in dock.',
  'Repairs cost four million crowns, about a sixth more than the board had set aside in the autumn for the work.',
  'The board will meet the difference out of a reserve that it had been keeping for a new ticket hall on the quay.',
];
const captions = [
  'Mayor Orla Penn leaves the town hall of Wexcombe on Tuesday after the vote on the harbour budget.',
  'Penn greets islanders on the quay in January. She has visited the outer islands four times since the autumn.',
  'Penn speaks to reporters on the steps of the ferry office.',
  'A diver inspects the stern tube of the ferry in dry dock last month.',
];
const strip = (lines: readonly string[], separator = '\n\n'): string =>
  bodyText(clean({ id: 'x', text: lines.join(separator) }));

describe('doubled captions', () => {
  const gallery = captions.flatMap((caption) => [caption, caption]);

  it('three or more in succession are a gallery, and go with their doubles', () => {
    expect(strip([story[0]!, ...gallery, story[1]!, story[2]!])).toBe(strip(story));
  });

  it('a caption in their midst that lost its double goes too', () => {
    const torn = gallery.filter((_, i) => i !== 3);
    expect(strip([story[0]!, ...torn, story[1]!, story[2]!])).toBe(strip(story));
  });

  it('quotes pulled out of a story, each doubled, take no paragraph of it with them', () => {
    const pulled = story.flatMap((paragraph, i) => [paragraph, captions[i]!, captions[i]!]);
    const text = strip([...pulled, story[0]!.replace('Monday', 'Tuesday')]);
    for (const paragraph of story) expect(text).toContain(paragraph);
  });

  it('a single doubled paragraph keeps one', () => {
    expect(strip([story[0]!, story[1]!, story[1]!, story[2]!])).toBe(strip(story));
  });
});

describe('playlists', () => {
  const entries = [
    '0:47 Harbour seal finds a home on the ferry quay Pause',
    '2:01 How the bearing was changed',
    '0:52 Mayor answers for the budget',
  ];

  it('lengths and titles in succession go, above and below the story', () => {
    expect(strip([...entries, ...story])).toBe(strip(story));
    expect(strip([...story, ...entries])).toBe(strip(story));
  });

  it('a page of nothing else has no body', () => {
    const text = [...entries, '1:39 Divers at work under the hull', '0:40 Islanders wave the ferry off'].join('\n\n');
    expect(clean({ id: 'x', text }).body).toBe('none');
  });

  it('a timeline stays: its times run on', () => {
    const timeline = [
      '8:45 Police close the bridge to all traffic.',
      '9:10 The first divers go down.',
      '9:40 The ferry is towed clear of the pier.',
    ];
    expect(strip([...story, ...timeline])).toContain('9:10 The first divers go down.');
    expect(strip([...story, ...timeline.reverse()])).toContain('9:10 The first divers go down.');
  });

  it('two results of a race stay', () => {
    expect(strip([...story, '4:12 Anna Reed, Wexcombe Harriers', '4:05 Ilse Brandt, Port Alder'])).toContain(
      '4:05 Ilse Brandt',
    );
  });
});

describe('captions run together', () => {
  const caption = (n: number): string =>
    `${captions[n % captions.length]} ${captions[(n + 1) % captions.length]} Hide Caption ${n} of 6 `;

  it('go when each has its counter, however long the line', () => {
    const line = [1, 2, 3, 4, 5, 6].map(caption).join('');
    expect(line.length).toBeGreaterThan(900);
    expect(strip([story[0]!, line, story[1]!, story[2]!])).toBe(strip(story));
  });

  it('stay when a long paragraph holds one counter only', () => {
    const line = `${story.join(' ').repeat(4)} Hide Caption 1 of 6`;
    expect(strip([line, ...story])).toContain(story[1]!);
    expect(strip([line, ...story]).length).toBeGreaterThan(line.length);
  });
});
