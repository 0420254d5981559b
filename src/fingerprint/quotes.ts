const Mark = { None: 0, Double: 1, Single: 2, Low: 3, Guillemet: 4, ReverseGuillemet: 5, Corner: 6 } as const;

/**
 * Tells inside from outside of direct quotation, mark by mark, within one paragraph: a quotation that is still open at its
 * end runs to it and no further, since newspapers reopen it in the next. Single marks are quotation only once they close:
 * the same characters are apostrophes.
 */
export class QuoteState {
  #mark: number = Mark.None;
  /** Word count at which the open single quotation began. */
  since = 0;

  reset(): void {
    this.#mark = Mark.None;
  }

  get open(): boolean {
    return this.#mark !== Mark.None;
  }

  /** An open single quotation is only a guess. */
  get unproven(): boolean {
    return this.#mark === Mark.Single;
  }

  /**
   * Takes one mark.
   *
   * @param code the code unit of the mark
   * @param tightBefore a letter, digit or punctuation stands directly before it
   * @param tightAfter a letter, digit or another mark stands directly behind it
   * @param digitBefore a digit stands directly before it (inches, seconds)
   * @param words words read so far
   * @returns true when an unproven single quotation must be taken back from `since` on
   */
  take(code: number, tightBefore: boolean, tightAfter: boolean, digitBefore: boolean, words: number): boolean {
    const was = this.#mark;
    switch (code) {
      case 0x27:
      case 0x2018:
      case 0x2019:
      case 0x201a:
        if (was === Mark.Single) {
          if (tightBefore && !tightAfter) this.#mark = Mark.None;
        } else if (was === Mark.None && !tightBefore && tightAfter && code !== 0x2019) {
          this.#mark = Mark.Single;
          this.since = words;
        }
        return false;
      case 0x201c:
        this.#mark = was === Mark.Low ? Mark.None : Mark.Double;
        break;
      case 0x201e:
        this.#mark = Mark.Low;
        break;
      case 0x201d:
        if (was === Mark.None && !tightBefore && tightAfter) this.#mark = Mark.Double;
        else this.#mark = Mark.None;
        break;
      case 0xab:
      case 0x2039:
        this.#mark = was === Mark.ReverseGuillemet ? Mark.None : Mark.Guillemet;
        break;
      case 0xbb:
      case 0x203a:
        this.#mark = was === Mark.None && !tightBefore && tightAfter ? Mark.ReverseGuillemet : Mark.None;
        break;
      case 0x300c:
      case 0x300e:
      case 0x301d:
        this.#mark = Mark.Corner;
        break;
      case 0x300d:
      case 0x300f:
      case 0x301e:
        this.#mark = Mark.None;
        break;
      default:
        // A straight mark shows its direction by its neighbours; 6'2" is a height.
        if (was !== Mark.None && was !== Mark.Single) {
          if (tightBefore || !tightAfter) this.#mark = Mark.None;
        } else if (tightAfter && !digitBefore) this.#mark = Mark.Double;
    }
    return was === Mark.Single;
  }
}
