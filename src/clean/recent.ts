/** What is kept at most of one kind. */
const MOST = 512;

/**
 * What was read of short texts of late: the same places, agencies and notices stand in article after article, and to read one takes twenty times as
 * long as to look it up. What is read must depend on the text alone, and nobody may change it. Once there is much of it, it is forgotten.
 */
export class Recent<T> {
  private readonly known = new Map<string, T>();
  private readonly read: (text: string) => T;

  constructor(read: (text: string) => T) {
    this.read = read;
  }

  of(text: string): T {
    const before = this.known.get(text);
    return before === undefined ? this.keep(ownString(text)) : before;
  }

  private keep(text: string): T {
    if (this.known.size === MOST) this.known.clear();
    const found = this.read(text);
    this.known.set(text, found);
    return found;
  }
}

/**
 * A string in memory of its own: one that was cut from an article, or put together from such, keeps the whole article in memory. What is put
 * together V8 writes out before it cuts it, and then cuts from that. (By way of JSON, which is as sure, it took ten times as long.)
 */
export const ownString = (text: string): string => (text.length < SHORT ? text : ` ${text}`.slice(1));

/** V8 copies what is shorter. */
const SHORT = 13;
