import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import type { CleanArticle, Credit } from '../../src/clean/types.ts';
import { inferOriginal } from '../../src/story/original.ts';
import { sameParty } from '../../src/story/party.ts';
import { type Provenance, provenance } from '../../src/story/provenance.ts';
import type { OriginMember } from '../../src/story/vote.ts';

interface Facts {
  readonly agency?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly words?: number;
  readonly credits?: readonly Pick<Credit, 'kind' | 'text' | 'party'>[];
}

const provenanceOf = (text: string): Provenance => member('a', text).provenance;

function member(id: string, text: string, { agency, outlet, date, words, credits }: Facts = {}): OriginMember {
  const article: CleanArticle = {
    id,
    text,
    metadata: { outlet: outlet ?? null, date: date ?? null },
    paragraphs: splitLines(text).map(({ start, end }) => ({ start, end, quiet: false })),
    removals: [],
    title: null,
    dateline: agency
      ? {
          raw: agency,
          start: 0,
          end: 0,
          places: [],
          region: null,
          countryCode: null,
          monthDay: null,
          year: null,
          yearInferred: false,
          agency,
          desk: null,
          form: 'A',
          confidence: 1,
        }
      : null,
    byline: [],
    agency: agency ?? null,
    credits: (credits ?? []).map((credit) => ({ ...credit, start: 0, end: 0, names: [] })),
    body: 'ok',
    warnings: [],
  };
  return { id, words: words ?? 100, provenance: provenance(article) };
}

describe('the original', () => {
  it('is the newsroom that speaks of itself, where the other attributes to it', () => {
    const own = member('own', 'Divers found the bell, a keeper told CNN. CNN has requested comment from the port.', {
      agency: 'CNN',
    });
    const copy = member('copy', 'Divers found the bell, a keeper told CNN. The port kept silent, CNN reported.', {
      agency: 'ANI',
    });
    for (const members of [
      [own, copy],
      [copy, own],
    ]) {
      const origin = inferOriginal(members);
      expect(origin.original).toBe('own');
      expect(origin.evidence.map((e) => [e.id, e.code])).toContainEqual(['own', 'self-reference']);
      expect(origin.evidence.map((e) => [e.id, e.code])).toContainEqual(['copy', 'attributed-elsewhere']);
    }
  });

  it('is not the one that says it was published elsewhere first', () => {
    const a = member('a', 'The bell was found.\nThis story was originally published by Harbour Gazette.');
    expect(inferOriginal([a, member('b', 'The bell was found.')]).original).toBe('b');
  });

  it('is the earlier of two days', () => {
    const a = member('a', 'The bell was found.', { date: '2031-03-02T10:00:00Z' });
    const b = member('b', 'The bell was found and hung.', { date: '2031-03-04', words: 200 });
    expect(inferOriginal([a, b]).original).toBe('a');
  });

  it('stays open where nothing speaks', () => {
    const origin = inferOriginal([member('a', 'The bell was found.'), member('b', 'The bell was found.')]);
    expect(origin).toEqual({ original: null, wire: null, evidence: [] });
  });

  it('is the wire, and none of the members, when all credit one agency', () => {
    const a = member('a', 'The bell was found.', { agency: 'AP', outlet: 'harbourgazette.com', date: '2031-03-02' });
    const b = member('b', 'The bell was found.', { agency: 'AP', outlet: 'islandpost.com', date: '2031-03-03' });
    expect(inferOriginal([a, b])).toMatchObject({ original: null, wire: 'AP' });
  });

  it('is the wire where several carry its dateline and no page tells of another newsroom', () => {
    const text = 'The bell was found.';
    const prints = ['a', 'b'].map((id) => member(id, text, { agency: 'AP' }));
    expect(inferOriginal(prints)).toMatchObject({ original: null, wire: 'AP' });
    const taken = member('taken', text, {
      credits: [{ kind: 'syndication', text: 'Published from a syndicated feed of AP.', party: 'AP' }],
    });
    expect(inferOriginal([prints[0]!, taken])).toMatchObject({ original: 'a', wire: null });
    const own = member('own', text, { agency: 'AP', outlet: 'apnews.com' });
    expect(inferOriginal([...prints, own]).wire).toBeNull();
  });
});

describe('the original, by how far the story had got', () => {
  const report =
    'A night watchman was robbed of a crate of lamps at Marrow Dock on Tuesday, police said. No arrests have been made.';
  const arrest =
    'Police have arrested a man over a crate of lamps that was taken from a watchman at Marrow Dock on Tuesday.';

  it('is the report that says nobody was arrested, not the one that tells of the arrest', () => {
    for (const members of [
      [member('a', report), member('b', arrest)],
      [member('b', arrest), member('a', report)],
    ]) {
      const origin = inferOriginal(members);
      expect(origin.original).toBe('a');
      expect(origin.evidence).toContainEqual({
        id: 'b',
        code: 'later-facts',
        strength: 3,
        text: 'It says “Police have arrested”, where another member still says “No arrests”.',
      });
    }
  });

  it('stays open where each has settled what the other still calls open', () => {
    const named = `${report} The watchman was identified as Odo Finch.`;
    const nameless = `${arrest} The watchman has not been identified.`;
    expect(inferOriginal([member('a', named), member('b', nameless)]).evidence.map((e) => e.code)).not.toContain(
      'later-facts',
    );
  });

  it.each([
    'A man was robbed at Marrow Dock. It is not known whether he was arrested.',
    'A man was robbed at Marrow Dock. "I heard that somebody was arrested," a porter said.',
  ])('takes no denial and no quotation for a finding: %s', (text) => {
    expect(provenanceOf(text).progress.settled).toEqual({});
  });

  it('is the one whose lead tells of the earlier day', () => {
    const lead = (day: string): string =>
      `The harbour council of Marrow voted on ${day} to close the old lock for repairs, its chair said.`;
    expect(inferOriginal([member('a', lead('Wednesday')), member('b', lead('Tuesday'))]).original).toBe('b');
    expect(inferOriginal([member('a', lead('Monday')), member('b', lead('Sunday'))]).original).toBe('b');
    expect(inferOriginal([member('a', lead('last Wednesday')), member('b', lead('Tuesday'))]).original).toBeNull();
    expect(inferOriginal([member('a', lead('Friday')), member('b', lead('Tuesday'))]).original).toBeNull();
  });
});

describe('the original, by what an agency and its desks leave in a text', () => {
  it('is the agency’s own text, not the one that the agency contributed to', () => {
    const wire = member('wire', 'The lock was closed.', { agency: 'AP' });
    const local = member('local', 'The lock was closed on Monday, and boats lay idle.', {
      credits: [{ kind: 'contribution', text: 'The Associated Press contributed to this report.', party: 'AP' }],
    });
    const origin = inferOriginal([wire, local]);
    expect(origin.evidence.map((e) => [e.id, e.code])).toContainEqual(['local', 'partly-credited']);
  });

  it('is an agency’s text rather than that of a desk which credits nobody', () => {
    const wire = member('wire', 'The lock was closed.', { agency: 'dpa' });
    expect(inferOriginal([wire, member('desk', 'The lock was closed.')]).original).toBe('wire');
  });

  it('is not an agency’s text that itself names a paper as its source', () => {
    const wire = member('wire', 'The lock was closed, a keeper tells the Marrow Gazette.', { agency: 'AP' });
    expect(inferOriginal([wire, member('desk', 'The lock was closed, a keeper said.')]).original).toBe('desk');
  });

  it('is the text that its own newsroom corrected', () => {
    const corrected = member('corrected', 'The lock was closed.', {
      credits: [{ kind: 'correction', text: 'Correction: the lock was closed at noon.', party: null }],
    });
    expect(inferOriginal([corrected, member('copy', 'The lock was closed.')]).original).toBe('corrected');
  });

  it('keeps the tickers of the wire that the other only credits', () => {
    const wire = member('wire', 'Marrow Lamps Ltd (MRL:US) bought a lock.');
    const copy = member('copy', 'Marrow Lamps Ltd bought a lock. Bloomberg');
    expect(inferOriginal([wire, copy]).original).toBe('wire');
  });

  it('is not the page that lists addresses on other sites', () => {
    const text =
      'The lock was closed.\nhttp://www.marrowgazette.com/news/lock-closed\nhttps://islandpost.com/2031/03/the-lock-is-closed';
    expect(inferOriginal([member('a', 'The lock was closed.'), member('b', text)]).original).toBe('a');
  });
});

describe('whom a text names', () => {
  it.each([
    ['The lock is shut, The Marrow Gazette reported.', 'reported', 'The Marrow Gazette'],
    ['The lock is shut, according to the Marrow Gazette.', 'reported', 'the Marrow Gazette'],
    ['The lock may be shut, the Marrow Gazette said, citing a keeper.', 'reported', 'the Marrow Gazette'],
    ['Laut der Süddeutschen Zeitung blieb die Schleuse, laut dpa auch das Wehr geschlossen.', 'reported', 'dpa'],
    ['Die Schleuse blieb laut der Marrower Rundschau geschlossen.', 'reported', 'Marrower Rundschau'],
    ['L’écluse est fermée, selon Le Figaro.', 'reported', 'Le Figaro'],
    ['La esclusa está cerrada, según la Agencia EFE.', 'reported', 'Agencia EFE'],
    ['"It is shut," a keeper told Sky News.', 'told', 'Sky News'],
    ['Sky News has requested comment from the port.', 'self', 'Sky News'],
    ["CNN's Ada Reed contributed to this report.", 'self', 'CNN'],
    ['Read the full story at islandpost.com', 'notice', 'islandpost.com'],
    ['The lock is shut (via Marrow Gazette).', 'notice', 'Marrow Gazette'],
    ['COVERAGE VIA AFFILIATE WJBF. BELOW IS MORE', 'notice', 'WJBF'],
    ['The lock is shut.\nSource: The Marrow Gazette', 'notice', 'The Marrow Gazette'],
  ])('%s', (text, kind, party) => {
    expect(provenanceOf(text).mentions).toContainEqual(expect.objectContaining({ kind, party }));
  });

  it.each([
    'The keeper reported a fault, and the Harbour Board told Anna Reed to read the notice in full from the gate.',
    'He said, citing the law, that he had asked for comment.',
  ])('names nobody: %s', (text) => {
    expect(provenanceOf(text).mentions).toEqual([]);
  });
});

describe('names of newsrooms', () => {
  it.each([
    ['The Washington Post', 'washingtonpost.com', true],
    ['The New York Times', 'www.nytimes.com', true],
    ['Associated Press', 'AP', true],
    ['Reuters', 'AFP', false],
    ['CNN', 'edition.cnn.com', true],
    ['Associated Press', 'apnews.com', true],
    ['ANSA', 'ansa.it', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameParty(a, b)).toBe(same);
    expect(sameParty(b, a)).toBe(same);
  });
});
