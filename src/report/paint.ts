/** How parts of a report look. A reporter says what a part is; whoever prints knows colours, or has none. */
export interface Paint {
  /** A heading. */
  readonly head: (text: string) => string;
  /** Something less important than what stands beside it. */
  readonly dim: (text: string) => string;
  readonly original: (text: string) => string;
  readonly relation: (text: string) => string;
  /** Text that stands only in the first article of a diff, and its mark without colour. */
  readonly deleted: (text: string) => string;
  readonly inserted: (text: string) => string;
  readonly error: (text: string) => string;
  readonly notice: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour: deletions and insertions carry marks that a reader and a program can see. */
export const PLAIN: Paint = {
  head: same,
  dim: same,
  original: same,
  relation: same,
  deleted: (text) => `[-${text}-]`,
  inserted: (text) => `{+${text}+}`,
  error: same,
  notice: same,
};
