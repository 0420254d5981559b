/** What the wires set before a dateline on the same line: a byline, a note of what the new version adds, a label. */
const NOTE =
  /^\((?:Adds|Recasts|Updates?|Updating|Corrects|Correcting|Refiles|Repeats|Releads|Writes|Rewrites|Removes|Fixes|Changes|New throughout)\b[^()]{0,90}\)[\s\u00a0]+/u;
const LABEL = /^(?:\d{1,2}:\d\d [ap]\.?m\.? )?\p{Lu}[\p{Lu}\d ]{3,24}:[\s\u00a0]+/u;
const BYLINE =
  /^(?:By|BY|Von|Par|Por)[\s\u00a0]+(?:\p{Lu}[\p{L}.'’-]*,?[\s\u00a0]+(?:(?:and|und|et|y|de|van|von|der|al|bin)[\s\u00a0]+)?){2,9}?(?=\p{Lu}{3})/u;

/** How much of the window such a prefix takes, 0 when none stands there. */
export function prefixLength(window: string): number {
  let length = 0;
  const note = NOTE.exec(window) ?? LABEL.exec(window);
  if (note !== null) length = note[0].length;
  const byline = BYLINE.exec(window.slice(length));
  return byline === null ? length : length + byline[0].length;
}
