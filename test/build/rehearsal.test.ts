import { describe, expect, test } from 'vitest';

const { rehearsal } = (await import(new URL('../../build/rehearsal.js', import.meta.url).href)) as {
  rehearsal(samples: readonly string[], examples: readonly string[]): string;
};

const SAMPLES = [
  'Mill reopens\n\nThe mill opens on Monday.\n\nIt was shut for a year.',
  'Ferry late\n\nThe ferry was late.',
];

describe('rehearsal', () => {
  const pages = rehearsal(SAMPLES, ['Read more', 'Sign up'])
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string });

  test('makes several pages of each sample, each with an id of its own', () => {
    expect(pages.filter(({ text }) => text.includes('Mill reopens')).length).toBe(pages.length / 2);
    expect(pages.length).toBeGreaterThan(SAMPLES.length);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  test('keeps the paragraphs of a sample, with what rules know as furniture between and below', () => {
    const { text } = pages[0]!;
    expect(text).toContain('The mill opens on Monday.');
    expect(text).toContain('It was shut for a year.');
    expect(text).toContain('Read more');
    expect(text).toContain('Sign up');
  });
});
