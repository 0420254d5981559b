import { PageKernel } from '../../kernel/page/kernel.ts';
import { CLASSES, COLUMNS, CUES, LINE_BYTES, PAGE } from '../../kernel/page/layout.ts';
import type { Line } from '../lines.ts';
import { classOf } from './charClass.ts';
import { cueTable } from './cues.ts';
import { KNOWN_CUES } from './known.ts';

/** What is measured of the lines of a page. */
export interface Measures {
  readonly lines: number;
  /** `lines` rows of {@link COLUMNS} numbers, by the places of layout.ts. */
  readonly table: Float32Array;
  /** The page is written without spaces (Chinese, Japanese, Thai …): two characters count as a word. */
  readonly unspaced: boolean;
}

/** Bytes of a line, and of the page's end: its numbers, its measurements, and where its words begin. */
const PER_LINE: number = LINE_BYTES + 4 * COLUMNS + 4;
/** Bytes for each character that are enough whatever is written, and enough where words are of several letters. */
const MOST_PER_CHARACTER = 44;
const USUAL_PER_CHARACTER = 10;

/** Memory of the kernel that is kept: it does for pages of 90,000 characters. A larger one has a kernel of its own, which goes with it. */
const KEPT_BYTES = 1 << 22;
let kept: PageKernel | undefined;

function kernelFor(lines: number, characters: number): PageKernel {
  const bytes = PAGE + (lines + 1) * PER_LINE;
  if (bytes + characters * MOST_PER_CHARACTER > KEPT_BYTES) return newKernel(bytes + characters * USUAL_PER_CHARACTER);
  kept ??= newKernel(KEPT_BYTES);
  return kept;
}

function newKernel(bytes: number): PageKernel {
  const kernel = new PageKernel((code) => {
    const found = classOf(code);
    new Uint16Array(kernel.buffer, CLASSES)[code] = found;
    return found;
  }, bytes);
  new Int32Array(kernel.buffer, CUES).set(KNOWN_CUES ?? cueTable());
  return kernel;
}

/** Measures every line of a page. Time is linear in the characters of the lines. */
export function measure(lines: readonly Line[]): Measures {
  const count = lines.length;
  if (count === 0) return { lines: 0, table: new Float32Array(0), unspaced: false };
  let characters = 0;
  for (let i = 0; i < count; i++) characters += lines[i]!.text.length;
  const kernel = kernelFor(count, characters);
  const { read, relate, isUnspaced } = kernel.functions;
  const words = PAGE + (count + 1) * PER_LINE;
  putLines(kernel.buffer, lines, words + 2 * characters);
  kernel.reach(read(count, words) >>> 0);
  relate();
  const table = new Float32Array(kernel.buffer, PAGE + count * LINE_BYTES, count * COLUMNS).slice();
  return { lines: count, table, unspaced: isUnspaced() !== 0 };
}

/** Writes lines where the kernel reads them, and their code units from a place on. */
function putLines(buffer: ArrayBuffer, lines: readonly Line[], place: number): void {
  const units = new Uint16Array(buffer);
  const numbers = new Int32Array(buffer, PAGE);
  let to = place / 2;
  for (let i = 0, n = 0; i < lines.length; i++) {
    const { text, blanksBefore } = lines[i]!;
    numbers[n++] = 2 * to;
    for (let at = 0; at < text.length; at++) units[to++] = text.charCodeAt(at);
    numbers[n++] = 2 * to;
    numbers[n++] = blanksBefore;
  }
}
