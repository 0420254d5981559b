import type { Endings } from '../../src/clean/credits/trailing.ts';
import type { Openings } from '../../src/clean/dateline/opening.ts';
import { PhraseShapes } from '../../src/clean/rules/fold.ts';
import { LineReader } from '../../src/clean/screen/lineReader.ts';
import { needleTable } from '../../src/clean/screen/needleTable.ts';
import { copyUnits } from '../../src/units.ts';

const reader = new LineReader(needleTable([]), new PhraseShapes().known);

/** Where datelines and credits may stand in a text, as the kernel says; void once the next is asked for. */
export function screensOf(text: string): Openings & Endings {
  reader.take(text, copyUnits);
  return reader;
}
