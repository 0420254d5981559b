import type { Relation } from '../../src/relation/types.ts';

/** What a reader finds in `samples/`; see its README. File names without `.txt`. */
export interface ExpectedStory {
  readonly members: readonly string[];
  /** The member the others derive from, where the evidence is clear. */
  readonly original: string | null;
}

export interface ExpectedPair {
  readonly a: string;
  readonly b: string;
  /** The relations a careful reader accepts, the best first. */
  readonly relations: readonly Relation[];
  /** The least share of A's and of B's words that stand in the other. */
  readonly atLeast?: readonly [number, number];
}

export interface ExpectedArticle {
  readonly name: string;
  readonly body: 'ok' | 'none';
  /** The first place of the dateline, null where there is no dateline. */
  readonly place: string | null;
  readonly agency: string | null;
}

export interface ExpectedStrip {
  readonly name: string;
  /** Stretches that must be off the body. */
  readonly removed: readonly string[];
  /** Stretches of the story that must stay. */
  readonly kept: readonly string[];
}

export const stories: readonly ExpectedStory[] = [
  { members: ['harbour-brief', 'harbour-island', 'harbour-page', 'harbour-wire'], original: 'harbour-wire' },
  { members: ['grid-fine-herald', 'grid-fine-wire'], original: 'grid-fine-wire' },
  { members: ['bus-crash-first', 'bus-crash-update'], original: null },
  { members: ['hafenbahn-dpa', 'hafenbahn-kurier'], original: 'hafenbahn-dpa' },
  { members: ['toudai-kyodo', 'toudai-shimbun'], original: null },
];

/** Holds parts of two stories: related to both, and no bridge between them. */
export const roundup: { readonly name: string; readonly of: readonly (readonly string[])[] } = {
  name: 'roundup-morning',
  of: [
    ['harbour-brief', 'harbour-island', 'harbour-page', 'harbour-wire'],
    ['bus-crash-first', 'bus-crash-update'],
  ],
};

export const linked: readonly ExpectedPair[] = [
  { a: 'harbour-page', b: 'harbour-wire', relations: ['copy'], atLeast: [0.97, 0.93] },
  { a: 'harbour-brief', b: 'harbour-wire', relations: ['excerpt'], atLeast: [0.97, 0.3] },
  { a: 'harbour-island', b: 'harbour-wire', relations: ['version'], atLeast: [0.45, 0.45] },
  { a: 'grid-fine-herald', b: 'grid-fine-wire', relations: ['copy'], atLeast: [0.93, 0.9] },
  { a: 'bus-crash-first', b: 'bus-crash-update', relations: ['version'], atLeast: [0.6, 0.5] },
  { a: 'hafenbahn-dpa', b: 'hafenbahn-kurier', relations: ['copy'], atLeast: [0.95, 0.95] },
  { a: 'toudai-kyodo', b: 'toudai-shimbun', relations: ['excerpt'], atLeast: [0.5, 0.93] },
];

/** Pairs that share text and are not copies; none of them may stand in one story. */
export const unlinked: readonly ExpectedPair[] = [
  { a: 'archive-fire-radio', b: 'archive-fire-tribune', relations: ['quote', 'none'] },
  { a: 'library-release', b: 'library-reporting', relations: ['release', 'quote'] },
  { a: 'earnings-aldon', b: 'earnings-brightwater', relations: ['template'] },
  { a: 'gazette-wall-dam', b: 'gazette-wall-election', relations: ['broken'] },
  { a: 'beekeeper-court', b: 'choir-record', relations: ['none'] },
  { a: 'bus-crash-first', b: 'harbour-wire', relations: ['none'] },
];

/** In no story at all. The round-up is left out: a part of another article may or may not make it a member. */
export const alone: readonly string[] = [
  'archive-fire-radio',
  'archive-fire-tribune',
  'beekeeper-court',
  'choir-record',
  'earnings-aldon',
  'earnings-brightwater',
  'gazette-wall-dam',
  'gazette-wall-election',
  'library-release',
  'library-reporting',
  'sequia-pantano',
];

export const articles: readonly ExpectedArticle[] = [
  { name: 'archive-fire-radio', body: 'ok', place: null, agency: null },
  { name: 'archive-fire-tribune', body: 'ok', place: 'WEXCOMBE', agency: null },
  { name: 'beekeeper-court', body: 'ok', place: null, agency: null },
  { name: 'bus-crash-first', body: 'ok', place: 'ASHBY', agency: 'Coastal Press' },
  { name: 'bus-crash-update', body: 'ok', place: 'ASHBY', agency: 'Coastal Press' },
  { name: 'choir-record', body: 'ok', place: null, agency: null },
  { name: 'earnings-aldon', body: 'ok', place: 'CRAYFORD', agency: 'Meridian' },
  { name: 'earnings-brightwater', body: 'ok', place: 'SOUTH MALLOW', agency: 'Meridian' },
  { name: 'gazette-wall-dam', body: 'none', place: null, agency: null },
  { name: 'gazette-wall-election', body: 'none', place: null, agency: null },
  { name: 'grid-fine-herald', body: 'ok', place: 'PORT ALDER', agency: 'Meridian' },
  { name: 'grid-fine-wire', body: 'ok', place: 'NEW ASTER', agency: 'Meridian' },
  { name: 'hafenbahn-dpa', body: 'ok', place: 'Grönsund', agency: 'dpa' },
  { name: 'hafenbahn-kurier', body: 'ok', place: 'Grönsund', agency: 'dpa' },
  { name: 'harbour-brief', body: 'ok', place: 'HARTWELL', agency: null },
  { name: 'harbour-island', body: 'ok', place: null, agency: null },
  { name: 'harbour-page', body: 'ok', place: 'HARTWELL', agency: 'Coastal Press' },
  { name: 'harbour-wire', body: 'ok', place: 'HARTWELL', agency: 'Coastal Press' },
  { name: 'library-release', body: 'ok', place: 'ORRIN FALLS', agency: null },
  { name: 'library-reporting', body: 'ok', place: null, agency: null },
  { name: 'roundup-morning', body: 'ok', place: null, agency: null },
  { name: 'sequia-pantano', body: 'ok', place: 'Vallehondo', agency: 'EFE' },
  { name: 'toudai-kyodo', body: 'ok', place: '潮見', agency: 'Kyodo' },
  { name: 'toudai-shimbun', body: 'ok', place: '潮見', agency: 'Kyodo' },
];

export const strips: readonly ExpectedStrip[] = [
  {
    name: 'harbour-page',
    removed: [
      'lady marrable sea trial',
      'Ferry makes 13 knots on trial run in Carrow Sound',
      'Top local news 8 videos',
      'Watch the Lady Marrable float free of her dry dock',
      'The search had resumed at first light after fog lifted.',
      'Engineers closed the road below for six hours',
      'Why these retirees swim in 39-degree water every morning',
      'Now playing',
      'Source: Bay 7 News',
      '02:04',
      'Published 7:52 AM EST',
      'Facebook',
      'Copy link',
      'HARTWELL, Feb. 3 (Coastal Press)',
      'Advertisement',
      'READ MORE: Who pays when a lifeline ferry breaks down?',
      'Sign up for Bay 7 Daybreak',
      'Copyright 2026 Coastal Press',
      '14 Comments',
      'View comments',
      'Follow Bay 7 News on Facebook',
    ],
    kept: [
      'The ferry that links Hartwell with the three inhabited islands',
      'Repairs cost USD 4.2 million, about 15 per cent more',
      'Owen Strake, who farms 300 sheep on Great Carrow',
      'The timetable will be thinner at first.',
      'with 500 loaves ordered for Tern Island alone.',
    ],
  },
  {
    name: 'harbour-brief',
    removed: ['HARTWELL, Feb. 3 —', 'By Staff and wire reports', 'Subscribe to the Inland Courier for full access'],
    kept: ['The ferry that links Hartwell', 'The Lady Marrable carried 1,200 passengers a day last winter.'],
  },
  {
    name: 'harbour-island',
    removed: ['By Nell Ashgrove', 'Coastal Press contributed to this report.'],
    kept: ['Milk first, then the post, then people', 'She said she had been told to expect sympathy.'],
  },
  {
    name: 'grid-fine-herald',
    removed: [
      'Power firm Stallard fined USD 48 million',
      'PORT ALDER, 13 March (Meridian):',
      'Except for the headline, this story has not been edited',
      'Topics: Stallard Grid',
    ],
    kept: ['The energy regulator on Thursday fined', 'would not resign, Meridian reported.'],
  },
  {
    name: 'library-release',
    removed: ['FOR IMMEDIATE RELEASE', 'ORRIN FALLS, Sept. 21, 2026'],
    kept: ['The Orrin Valley Library District will lend tools', 'This fall that includes a cement mixer.'],
  },
  {
    name: 'hafenbahn-kurier',
    removed: [
      'Aktualisiert am 12. Februar 2026',
      'Lesedauer: 3 Minuten',
      'Teilen',
      'Foto: Kirsten Wulff',
      'Grönsund (dpa/lno) -',
      'Anzeige',
      'Lesen Sie auch',
      'Dieser Text wurde von der Deutschen Presse-Agentur',
      'Newsletter abonnieren',
      '3 Kommentare',
      'Impressum',
    ],
    kept: [
      'Nach sieben Monaten Bauzeit fährt die Hafenbahn',
      'Die Opposition im Rat hält diese Rechnung für geschönt.',
      'sofern der Wind es zulässt.',
    ],
  },
  {
    name: 'toudai-shimbun',
    removed: ['2026年8月21日', 'シェアする', '【潮見共同】', 'この記事は有料記事です', '無断転載を禁じます'],
    kept: ['潮見市の沖合にある無人の灯台', '初めて暗い海を見る気がする'],
  },
  {
    name: 'sequia-pantano',
    removed: ['Vallehondo, 18 sep (EFE).-'],
    kept: ['El campanario de la iglesia de San Lupo', 'faltan, al ritmo actual, treinta y cuatro días.'],
  },
];
