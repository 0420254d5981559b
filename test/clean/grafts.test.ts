import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import type { CleanArticle } from '../../src/clean/types.ts';
import { bodyText } from '../../src/report/body.ts';

/** A plain article: nothing may come off it. */
const BODY = [
  'The ferry that links Wexcombe with the outer islands will sail again on Monday, ten weeks after a cracked bearing put her in dock.',
  'Repairs cost four million crowns, about a sixth more than the harbour board had set aside in the autumn for the work.',
  '“She is quieter than she has been in years,” said Ines Caldow, who runs the port, after the sea trial on Tuesday.',
  'Islanders have relied on two chartered fishing boats since November, and on a landing craft when the wind allowed.',
  'What it cost',
  'The board will meet the difference out of a reserve that it had been keeping for a new ticket hall on the quay.',
  'Owen Strake, who farms three hundred sheep on Great Carrow, said that he had missed both of the winter sales.',
  'Four round trips a day are planned until March, so that the crew can stop the engine and look at the bearing.',
  'The first boat leaves at six in the morning, and the bakery has been promised the front of the line.',
];

type Place = 'head' | 'middle' | 'tail' | 'any';

/** Every kind of the taxonomy that is a line of its own, with lines as sites print them, and where on a page they stand. */
const KINDS: readonly (readonly [kind: string, place: Place, lines: readonly string[]])[] = [
  ['video timecode', 'any', ['03:08', 'Now playing', '- Source: Valley TV']],
  [
    'player state',
    'any',
    ['JUST WATCHED Ferry returns to the quay Replay More Videos ... MUST WATCH Ferry returns to the quay 02:15'],
  ],
  ['video source line', 'any', ['- Quelle: Hafen TV']],
  [
    'carousel',
    'head',
    [
      'Top harbour news 3 videos',
      'Crane lifts a ferry',
      '01:12',
      'Seal finds a home',
      '02:20',
      'Board votes on the quay',
      '03:01',
    ],
  ],
  ['photo credit prefix', 'any', ['Photo: Tom Hask, Valley Post']],
  ['credit suffix', 'any', ['Mara Quill/Hartwell Courier/Getty Images']],
  ['slash credit', 'any', ['REUTERS/Mara Quill']],
  ['caption with its credit', 'any', ['The crane lifts the bearing out of the hull on Friday. (Mara Quill/AP)']],
  ['caption with its button', 'any', ['The quay at noon on Friday. View Full Caption Valley Post']],
  ['gallery counter', 'any', ['Image 3 of 5']],
  ['byline', 'head', ['By Jane Smith, Valley Post']],
  ['published stamp', 'head', ['Updated 3:27 am PST, March 4, 2026']],
  ['relative time', 'any', ['vor 2 Stunden']],
  ['reading time', 'any', ['4 mins read']],
  ['share words', 'any', ['Share on Facebook', 'Copy link', 'Partager']],
  ['follow us', 'any', ['Follow Valley Post on Twitter']],
  ['newsletter prompt', 'any', ['Sign up for our daily newsletter and never miss a story']],
  ['read more', 'any', ['READ MORE: Harbour wall to be raised']],
  [
    'related',
    'tail',
    ['Related:', 'Fishing co-op asks for a share of the fees', 'Who pays when a lifeline breaks down'],
  ],
  ['related amid the story', 'middle', ['Related stories:', 'Fishing co-op asks for a share of the fees']],
  ['ad marker', 'any', ['Advertisement', 'Story continues below']],
  ['comments', 'tail', ['14 Comments', 'View comments', 'Leave a reply']],
  ['log-in', 'any', ['Already a subscriber? Sign in']],
  ['paywall', 'any', ['This story is available only to subscribers.']],
  ['navigation', 'head', ['Skip to main content', 'Menu', 'Privacy Policy']],
  ['legal', 'tail', ['Impressum', 'Datenschutz', 'Terms of use']],
  ['tags', 'tail', ['Tags: harbour, ferry, Wexcombe']],
  ['breadcrumb', 'head', ['Home > News > Regional']],
  ['listen', 'any', ['Listen to this article']],
  ['app promotion', 'any', ['CLICK HERE TO GET THE VALLEY POST APP']],
  ['author bio', 'tail', ['Jane Smith is a reporter for the Valley Post.']],
  ['tip line', 'tail', ['Got a tip? Email our newsroom.']],
  ['contact', 'tail', ['jane.smith@example.com']],
  ['embed residue', 'any', ['View this post on Instagram']],
  ['wire slug', 'head', ['URGENT']],
  [
    'doubled captions',
    'middle',
    [
      'Caldow on the quay in May',
      'Caldow on the quay in May',
      'Caldow aboard in June',
      'Caldow aboard in June',
      'Caldow at the vote',
      'Caldow at the vote',
    ],
  ],
  [
    'playlist',
    'any',
    ['0:47 Harbour seal finds a home', '2:01 How the bearing was changed', '0:52 Mayor answers for the budget'],
  ],
  [
    'comment thread',
    'tail',
    [
      '3 comments',
      'Posted by Ana Reed | May 3, 2026 4:49 PM',
      'Ten weeks for one bearing is a disgrace, and nobody on that board will ever say so in the open.',
      'Posted by Old Tom | May 3, 2026 5:10 PM',
      'Try to get a part like that cast in winter, and then come back and tell us how long it took you.',
      'Posted by B. Quill | May 3, 2026 6:02 PM',
    ],
  ],
  ['script residue', 'any', ['@media only screen and (min-width : 500px) {.mobile { display: none; }}']],
  ['support appeal', 'any', ['Please support our journalism by subscribing']],
];

/** Kinds that stay in the text but not in the fingerprint. */
const QUIET: readonly (readonly [kind: string, place: Place, lines: readonly string[]])[] = [
  ['copyright', 'tail', ['© 2026 The Associated Press. All rights reserved.']],
  ['sign-off', 'tail', ['(Reporting by Mara Quill; Editing by Tom Hask)']],
  ['contribution note', 'tail', ['AP writer Mara Quill contributed to this report.']],
  [
    'syndication notice',
    'tail',
    ['(This story has not been edited by Valley Post staff and is auto-generated from a syndicated feed.)'],
  ],
  ['republication licence', 'tail', ['This story was originally published by Valley Post.']],
  ['section rule', 'tail', ['___']],
  ['editor’s note', 'head', ['Editor’s note: This story has been updated with the times of the boats.']],
  ['correction', 'tail', ['Correction: An earlier version gave a wrong name for the ferry.']],
  ['story highlights', 'head', ['Story highlights', 'Ferry sails again on Monday', 'Repairs cost four million']],
  ['printed post', 'middle', ['The seal is back on the quay! — Harbour Office (@wexcombeharbour) March 3, 2026']],
  [
    'shared picture',
    'middle',
    ['Morning on the quay A photo posted by Orla Penn (@orlapenn) on Dec 31, 2025 at 12:01pm PST'],
  ],
];

const cleaned = (lines: readonly string[], break_ = '\n\n'): CleanArticle =>
  clean({ id: 'a', text: lines.join(break_) });
const loud = (c: CleanArticle): string[] =>
  c.paragraphs.filter((p) => !p.quiet).map((p) => c.text.slice(p.start, p.end));

const placed = (place: Place, at: number): number =>
  place === 'head' ? 0 : place === 'tail' ? BODY.length : place === 'middle' ? (at < 4 ? 2 : 7) : at;

function graft(lines: readonly string[], at: number): string[] {
  return [...BODY.slice(0, at), ...lines, ...BODY.slice(at)];
}

describe('furniture grafted into a clean body', () => {
  it('the body itself is left whole', () => {
    expect(cleaned(BODY).removals).toEqual([]);
    expect(cleaned(BODY, '\n').removals).toEqual([]);
  });

  it.each(KINDS)('%s comes off again', (_kind, place, lines) => {
    for (const at of place === 'any' ? [1, 3, 6, BODY.length] : [placed(place, 1), placed(place, 6)]) {
      for (const break_ of ['\n\n', '\n']) expect(loud(cleaned(graft(lines, at), break_))).toEqual(BODY);
    }
  });

  it.each(QUIET)('%s is kept out of the fingerprint', (_kind, place, lines) => {
    const c = cleaned(graft(lines, placed(place, 6)));
    expect(loud(c)).toEqual(BODY);
    expect(bodyText(c)).toContain(lines[0]);
  });

  it('all kinds at once come off, and cleaning what is left takes nothing more', () => {
    const kind = fc.constantFrom(...KINDS.filter(([, place]) => place === 'any'));
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.integer({ min: 1, max: BODY.length })), { maxLength: 6 }), (grafts) => {
        const lines: string[] = [];
        BODY.forEach((paragraph, i) => {
          lines.push(paragraph, ...grafts.filter(([, at]) => at === i + 1).flatMap(([[, , graft]]) => graft));
        });
        const body = bodyText(cleaned(lines));
        expect(body).toBe(BODY.join('\n\n'));
        expect(clean({ id: 'a', text: body }).removals).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any text', () => {
  const rebuilt = (c: CleanArticle): void => {
    let at = 0;
    for (const span of [...c.removals, ...c.paragraphs].sort((a, b) => a.start - b.start)) {
      expect(span.start).toBeGreaterThanOrEqual(at);
      expect(
        c.text
          .slice(at, span.start)
          .trim()
          .replace(/\u200b/g, ''),
      ).toBe('');
      at = span.end;
    }
    expect(
      c.text
        .slice(at)
        .trim()
        .replace(/\u200b/g, ''),
    ).toBe('');
  };

  it('is cleaned without a word lost or told twice', () => {
    const noise = fc.string({ unit: 'binary', maxLength: 80 });
    const known = fc.constantFrom(
      ...BODY,
      ...[...KINDS, ...QUIET].flatMap(([, , lines]) => lines),
      '',
      '\u2028',
      '***',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(noise, known, known), { maxLength: 50 }),
        fc.constantFrom<'safe' | 'page'>('safe', 'page'),
        (lines, profile) => rebuilt(clean({ id: 'a', text: lines.join('\n') }, { profile })),
      ),
      { numRuns: 120 },
    );
  });

  it.each([
    ['one line of ten million letters', 'a'.repeat(10_000_000)],
    ['one line of sentences', 'The ferry sails again on Monday, the board said. '.repeat(20_000)],
    ['one line of openers', `${'('.repeat(50_000)}${' ReedReed MORE'.repeat(20_000)}`],
    ['thousands of short lines', 'Home\nNews 1\n'.repeat(8_000)],
    ['thousands of dates', 'May 3, 2026 4:49 PM\n'.repeat(8_000)],
    ['thousands of bullets below a head', `Related:\n${'* Ferry sails again on Monday\n'.repeat(8_000)}`],
  ])('%s is no trouble', (_name, text) => {
    rebuilt(clean({ id: 'a', text }));
  });
});
