/** The parts of a scan that can be left out one at a time. */
const PARTS = {
  cleaning: 'cleaning: every line counts as body',
  learning: 'furniture learned from the scan itself',
  fold: 'the fold of house style: words are told apart as they stand',
  quotations: 'quotations told from narrative',
  introductions: 'what an article introduces with a colon told from its own text',
  linear: 'links in long lists of articles: a fingerprint that more than eight share is dropped',
  rewrites: 'the second channel, by rare words',
  stars: 'stars round a representative: whatever is linked is one story',
} as const;

export type Part = keyof typeof PARTS;

/** Their names. */
export const PART_NAMES: readonly string[] = Object.keys(PARTS);

/** What is left out of one scan. */
export type Off = ReadonlySet<Part>;

/** One thing at a time, and cleaning together with the learning that stands in for it where no rule knows the page. */
export const SETS: readonly Off[] = [
  new Set<Part>(),
  new Set<Part>(['cleaning']),
  new Set<Part>(['cleaning', 'learning']),
  ...(Object.keys(PARTS) as Part[]).filter((part) => part !== 'cleaning').map((part) => new Set([part])),
];

/** Parts by name, with commas between. Throws on what is none. */
export function partsOf(names: string): Part[] {
  return names.split(',').map((name) => {
    if (name in PARTS) return name as Part;
    throw new Error(`no part is called "${name}"; they are ${PART_NAMES.join(', ')}`);
  });
}

export const nameOf = (off: Off): string => [...off].map((part) => PARTS[part]).join('; and ') || 'nothing';
