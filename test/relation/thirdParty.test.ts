import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Words } from '../../src/fingerprint/words.ts';
import { relate } from '../../src/relation/relate.ts';
import type { Verdict } from '../../src/relation/types.ts';
import { bodyOf } from '../compare/bodies.ts';

function verdict(a: Words, b: Words): Verdict {
  return relate({ words: a, body: 'ok' }, { words: b, body: 'ok' }, compare(a, b));
}

const LETTER = [
  'I bought the lighthouse kettle in March because the label promised that it would whistle a tune of my own choosing.',
  'It has whistled nothing but a funeral march ever since, and when I rang the workshop nobody would believe me until I held the receiver over the stove.',
  'A man from the foundry drove four hours with a new lid in his lap, drank two cups with my neighbours and left us the old one as a doorbell.',
];
const ONE = [
  'Kettle makers rarely answer the telephone, let alone knock at the door of a customer on a Sunday.',
  'One firm in Ostrell seems to be the exception, if a pensioner on its message board is to be believed.',
];
const OTHER = [
  'Complaints about singing cookware have trebled since spring, the consumer league of Velmora counted.',
  'Most are settled by a refund, yet some customers have a stranger tale to tell about the repairs.',
  'The league advises buyers to keep the receipt and to try every tune before they leave the shop.',
];

describe('a text that is introduced as somebody else’s', () => {
  const introduced = bodyOf([...ONE, 'Here is what the customer wrote on the board:', ...LETTER]);

  it('is a release where both introduce it', () => {
    const found = verdict(introduced, bodyOf([...OTHER, 'Her letter to the league reads:', ...LETTER]));
    expect(found.relation).toBe('release');
    expect(found.reason).toMatch(/^What is shared is a text that both introduce as somebody else's \(\d+ words/);
    expect(found.evidence.introducedWords).toBeGreaterThan(60);
  });

  it('links nothing where one introduces it', () => {
    const found = verdict(introduced, bodyOf([...OTHER, ...LETTER]));
    expect(found.relation).toBe('partial');
    expect(found.reason).toContain('one of the two introduces');
  });

  it('links where nobody does', () => {
    expect(verdict(bodyOf([...ONE, ...LETTER]), bodyOf([...OTHER, ...LETTER])).relation).toBe('version');
  });

  it('is known with another first word, and with the introduction in common', () => {
    const changed = ['We did: I bought', LETTER[0]!.slice('I bought'.length)].join('');
    const other = bodyOf([...OTHER, 'Her letter to the league reads:', changed, ...LETTER.slice(1)]);
    expect(verdict(introduced, other).relation).toBe('release');
    const common = ['Here is what the customer wrote on the board:', ...LETTER];
    expect(verdict(introduced, bodyOf([...OTHER, ...common])).relation).toBe('release');
  });

  it('is an excerpt when it is the whole of the other article', () => {
    expect(verdict(introduced, bodyOf(LETTER)).relation).toBe('excerpt');
  });

  it.each(['Update:', 'Update, 3 p.m.:', 'Original story:', 'Thursday, 10:45 a.m.:'])(
    'is not what stands behind “%s”',
    (label) => {
      const found = verdict(bodyOf([...ONE, label, ...LETTER]), bodyOf([...OTHER, label, ...LETTER]));
      expect(found.relation).toBe('version');
    },
  );

  it('is not what both have behind an introduction of their own', () => {
    const known = (lead: readonly string[]): Words => bodyOf([...lead, 'What we know so far:', ...LETTER]);
    expect(verdict(known(ONE), known(OTHER)).relation).toBe('version');
  });

  it('ends where its quotation marks close', () => {
    const said = '“We shall melt it down for spoons,” he answered when a neighbour asked for the lid.';
    const told = (lead: readonly string[]): Words =>
      bodyOf([...lead, 'The foundryman laughed and said:', said, ...LETTER]);
    expect(verdict(told(ONE), told(OTHER)).relation).toBe('version');
  });

  it('leaves a link that the rest of the text bears', () => {
    const rest = [...ONE, ...OTHER];
    const found = verdict(
      bodyOf([
        ...rest,
        'She wrote:',
        LETTER[0]!,
        'The foundry keeps the lid it took back on a shelf above its furnace.',
      ]),
      bodyOf(['A lid went home by car last week.', ...rest, 'It began with a letter that said:', LETTER[0]!]),
    );
    expect(['copy', 'version']).toContain(found.relation);
  });
});

describe('a police report that two newsrooms retell', () => {
  const first = bodyOf([
    'A man was wounded in a shooting outside a laundry in Velmora late Friday, police say.',
    'Officers responded about 11 p.m. to the 300 block of Tanner Street, where they found the victim with a gunshot wound to the hand, according to police.',
    'Witnesses told detectives that the suspect had argued with the victim over a parking space and fired one round before he fled on foot.',
    'The victim was driven to a hospital in stable condition. No arrest has been made.',
  ]);
  const retold = bodyOf([
    'Police in Velmora search for a gunman after a quarrel at a laundry ended with a man shot.',
    'It was about 11 p.m. on Friday when officers were called to the 300 block of Tanner Street and found a man with a wound to the leg, a police spokeswoman said.',
    'The suspect, witnesses said to detectives, argued with him over a parking space, fired one shot and then fled on foot toward the river.',
    'The man, 34, was taken to a hospital in stable condition, and no arrest was made so far.',
  ]);
  const updated = bodyOf([
    'Velmora police have charged a man, 41, with the shooting outside a laundry last week.',
    'Officers responded about 11 p.m. to the 300 block of Tanner Street, where they found the victim with a gunshot wound to the hand, according to police.',
    'Witnesses told detectives that the suspect had argued with the victim over a parking space and fired one round before he fled on foot.',
    'He was arrested on Monday at a filling station and is held in the county jail without bond until a hearing.',
  ]);

  it('is a release, told from a version by its many small edits', () => {
    const found = verdict(first, retold);
    expect(found.relation).toBe('release');
    expect(found.reason).toMatch(
      /^Both retell one official report in words of their own: \d+ words are shared, in \d+ fragments\.$/,
    );
  });

  it('is a version where a newsroom keeps the sentences of its own first report', () => {
    expect(verdict(first, updated).relation).toBe('version');
  });
});

describe('a formula', () => {
  const weekly = (claims: string, week: string, state: string, other: string, more: string): Words =>
    bodyOf([
      `New claims for harbour relief fell to ${claims} last week, figures of the Department of Piers showed on Thursday.`,
      'Claims reached their record in the week of the great storm, and each week since then has seen them decline.',
      `The largest increases in the week ending ${week} were in ${state} and ${other}, where ${more} hands were sent home.`,
    ]);

  it('with long stock sentences is a template all the same when its facts differ', () => {
    const found = verdict(
      weekly('21,400', 'May 22', 'Ostrell', 'Port Merren', '310'),
      weekly('15,200', 'June 5', 'Velmora', 'Sarle', '1,280'),
    );
    expect(found.relation).toBe('template');
  });
});
