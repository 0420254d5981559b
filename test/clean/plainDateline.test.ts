import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/clean/dateline/dateline.ts';
import { HEAD_WORDS } from '../../src/clean/dateline/headWords.ts';
import type { Openings } from '../../src/clean/dateline/opening.ts';
import { ALL_READERS, FAR, NAME_BITS, PLAIN, REACH_SHIFT } from '../../src/kernel/lines/layout.ts';
import { mayHoldMark, screensOf } from './paragraphScreens.ts';

/** Nothing is told, and everything read in TypeScript. */
const ALL: Openings = {
  readers: () => ALL_READERS | (FAR << REACH_SHIFT),
  told: new Int32Array(0),
  firstOpen: () => 0,
  mayOpenSurely: () => true,
};

const either = (texts: string): fc.Arbitrary<string> => fc.constantFrom(...texts.split('|'));

const place = either(
  'PARIS|Paris|OAK BEND|Oak Bend|NEW YORK|New York|ST. LOUIS|St. Paul|FT. HOLLOW|A. B|McHENRY|WASHINGTON DC|Washington DC|COLUMBUS Ohio|' +
    'COLUMBUS OHIO|EL DORADO|LE MANS|Le Mans|UPDATE|SEE OAK|The Hague|THE HAGUE|The Bend|KUWAIT|Georgia|GEORGIA|SALVADOR|NAMPA|REUTERS|AP|PARIS DE|' +
    'SAN JUAN PM|RIO DE JANEIRO|Rio de Janeiro|PORT CLARK|MOUNT OAK BEND HARBOR FALLS LAKE|OAK MILL BEND LAKE HILLS|OAK  BEND|OAK/BEND|A|LYON and PARIS|Oslo-Bergen',
);
const region = either(
  '|||, Ohio|, OH|, N.Y.|, W. Va.|, New York|, Ga.|, Georgia|, GEORGIA|, Salvador|, El Salvador|, Mexico|, Nowhere|, Ill|, PM|, D.C.|,Ohio|, Ohio, USA|, March 3|, Occupied West Bank|. |,',
);
const agency = either(
  '||| (AP)| (Reuters)| (WXYZ)| (CBS)| (KDKA/AP)| [AP]|(AP)| (Hartwell Post)| (Ivan Petrov, BTA)| (AP Photo)| (left)| (PRNewswire)| (CNN) (AP)| (CBS 11)| /AP/|  (AP)| (AP), Ana Reed',
);
const mark = either(' — | - | -- |— | – | –– | ---- |- | | — - |: |. | -|—|.– |-- | _ |--- | | — \n');
const story = either(
  'The ferry sails again on Tuesday after a winter of repairs.|“We sail,” said the mayor, and the ferry sailed on Monday at noon.|A 13-year-old boy has found the old bell of the ferry.|' +
    'May 3, 2020 was the day on which the ferry was sunk in the harbour.|March 12: The ferry lies at the quay in the rain again.|MARCH 12: The ferry lies at the quay in the rain.|' +
    'PARIS — The ferry sails again on Tuesday after a winter of repairs.|OAK BEND (AP) — The ferry sails again on Tuesday after repairs.|It was chaos.||The|In Oak Bend the ferry sails again. In Port Clark it does not.|' +
    'Photo of the ferry that sails again on Tuesday after a winter.|the ferry sails again on Tuesday after a winter of repairs.|Reuters - The ferry sails again on Tuesday after repairs.|' +
    'Tass. The ferry sails again on Tuesday after a winter of repairs.|Just 24 hours later the ferry sailed - with the mayor aboard.|iPhones are sold on the ferry, and nobody knows why they are.',
);

describe('datelines of the plainest shapes', () => {
  it('are read in the kernel as they are by the readers', () => {
    let plain = 0;
    let others = 0;
    fc.assert(
      fc.property(fc.oneof(place, fc.constant('')), region, agency, mark, story, (...parts) => {
        const text = parts.join('').trimStart();
        const screens = screensOf(text);
        const found = findDateline(text, screens, 0, text.length);
        if (text.length > 3 && screens.readers(0, text.length) & PLAIN) plain++;
        else if (found !== null) others++;
        const read = findDateline(text, ALL, 0, text.length);
        expect([text, found]).toEqual([text, mayHoldMark(text, 0, text.length) ? read : null]);
      }),
      { numRuns: 4000 },
    );
    expect(Math.min(plain, others)).toBeGreaterThan(100);
  });

  it.each([
    'OAK BEND, Ohio (AP) — ',
    'ST. LOUIS (WXYZ) – ',
    'Paris (CNN) ',
    '(Reuters) - ',
    '(CNN) ',
    'EL DORADO, Ark. -- ',
    'LONDON — ',
    'OAK BEND - ',
  ])('%sis one', (head) => {
    const text = `${head}A 13-year-old boy has found the old bell of the ferry in Oak Bend.`;
    expect(screensOf(text).readers(0, text.length) & PLAIN).toBe(PLAIN);
    expect(findDateline(text, screensOf(text), 0, text.length)?.end).toBe(head.length);
  });

  it('names are parted by their hashes, with room between them', () => {
    const names = HEAD_WORDS.subarray(0, 3 << NAME_BITS);
    const taken = names.filter((what, at) => at % 3 === 2 && what !== 0).length;
    expect(taken).toBeGreaterThan(2000);
    expect(taken).toBeLessThan(0.9 * (1 << NAME_BITS));
  });
});
