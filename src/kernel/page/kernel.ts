import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of pages can do, see assembly/page.ts. Places are bytes of its memory. */
interface Functions {
  /**
   * Reads the lines of a page, `count` of them, which stand where layout.ts says, and measures each by itself; their words go to `place` and beyond.
   * Returns how many bytes of memory what is left to do needs, as a signed number.
   */
  read(count: number, place: number): number;
  /** Measures what only the page as a whole shows. It has a line at least. */
  relate(): void;
  /** Whether the page that was read is written without blanks; 0 when not. */
  isUnspaced(): number;
}

/**
 * Measures the lines of a page for the line model. Few articles are asked: one of a hundred and fifty. In TypeScript they cost a fiftieth of a scan all
 * the same, as thirty functions were compiled twice for them, and ran before they were.
 */
export class PageKernel extends Kernel<Functions> {
  /**
   * @param learn what the kernel asks of a code unit that it meets for the first time: its class, which it keeps, see `CLASSES` in layout.ts
   * @param bytes of its memory, at least
   */
  constructor(learn: (code: number) => number, bytes: number) {
    super(BYTES, { chars: { learn } }, bytes);
  }
}
