/** What says when, not who: "Update, 3 p.m.:", "Original story:". */
const LABEL =
  /^\W{0,4}(?:updated?|updates|original|earlier|previous(?:ly)?|breaking|latest|developing|\w{3,6}day|\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m)\b/i;

/** Code units in which all of a label's beginning stands. */
const LABEL_UNITS = 32;

/** Whether a paragraph of few words that ends in a colon is a label, and so introduces nothing. `units` are those of the text. */
export function isLabel(units: Uint16Array, start: number, end: number): boolean {
  return LABEL.test(String.fromCharCode(...units.subarray(start, Math.min(end, start + LABEL_UNITS))));
}
