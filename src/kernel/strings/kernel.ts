import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';
import { MEMORY } from './layout.ts';

/** What the kernel of strings can do, see assembly/strings.ts. */
interface Functions {
  /** Finds its strings in the text at `UNITS` of layout.ts, of so many code units. Returns how many places it tells. */
  find(length: number): number;
}

/** Finds some strings in texts. */
export class StringKernel extends Kernel<Functions> {
  constructor() {
    super(BYTES, {}, MEMORY);
  }
}
