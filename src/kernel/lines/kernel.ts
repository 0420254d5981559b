import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of lines can do, see assembly/lines.ts. Places are bytes of its memory. */
interface Functions {
  /** Tells where what rules ask of lines stands, see `RULE_NUMBERS` in layout.ts. Before the first text. */
  prepare(rules: number): void;
  /** Bytes that a text of `length` code units needs from its first on. */
  roomFor(length: number): number;
  /** Takes a text, `length` code units at `units`; or a further part of the text before, if that goes on behind a break. */
  take(units: number, length: number, goesOn: boolean): void;
  /** Tells of the next lines that are not blank, and of how many; none, once all are told. */
  lines(): number;
  /** Which readers may find a dateline at the head of the paragraph from `from` to `end` of the text; 0 when none, see assembly/readers.ts. */
  readers(from: number, end: number): number;
  /** The first of `count` rows that one may find a dateline in, -1 for none: told of at `LINES`, see layout.ts. */
  firstOpen(count: number): number;
  /** Whether one may that counts below prose, too; 0 when not, see assembly/heads.ts. */
  mayOpenSurely(from: number): number;
  /** Whether a credit may stand behind the last sentence of the paragraph; 0 when not, see assembly/credits.ts. */
  mayEndInCredit(from: number, end: number): number;
}

/** Bytes from the first: what is looked up takes three quarters of a million, and texts of some hundred thousand code units are not to make it grow. */
const MEMORY = 1 << 21;

/** Splits a text into lines and tells of each what rules ask first. This was half of cleaning while it was done in TypeScript. */
export class LineKernel extends Kernel<Functions> {
  /** @param learn what the kernel asks of a code unit that it meets for the first time: a number, which it keeps, see `CHARS` in layout.ts */
  constructor(learn: (code: number) => number) {
    super(BYTES, { chars: { learn } }, MEMORY);
  }
}
