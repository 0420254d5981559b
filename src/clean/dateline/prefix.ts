import { LetterPattern } from '../screen/letterPattern.ts';
import { isSpace } from './letters.ts';

/** What the wires set before a dateline on the same line: a byline, a note of what the new version adds, a label. */
const NOTE =
  /^\((?:Adds|Recasts|Updates?|Updating|Corrects|Correcting|Refiles|Repeats|Releads|Writes|Rewrites|Removes|Fixes|Changes|New throughout)\b[^()]{0,90}\)[\s\u00a0]+/u;
const LABEL = new LetterPattern(String.raw`^(?:\d{1,2}:\d\d [ap]\.?m\.? )?\p{Lu}[\p{Lu}\d ]{3,24}:[\s\u00a0]+`);
const BYLINE = new LetterPattern(
  String.raw`^(?:By|BY|Von|Par|Por)[\s\u00a0]+(?:\p{Lu}[\p{L}.'’-]*,?[\s\u00a0]+(?:(?:and|und|et|y|de|van|von|der|al|bin)[\s\u00a0]+)?){2,9}?(?=\p{Lu}{3})`,
);

/** How much of the window such a prefix takes, 0 when none stands there. */
export function prefixLength(window: string): number {
  let length = 0;
  const note = window.charCodeAt(0) === 40 ? NOTE.exec(window) : MAY_BE_LABEL.test(window) ? LABEL.exec(window) : null;
  if (note !== null) length = note[0].length;
  const byline = mayBeByline(window, length) ? BYLINE.exec(window.slice(length)) : null;
  return byline === null ? length : length + byline[0].length;
}

/** Capitals, figures and blanks up to a colon, a time before them perhaps; whether they are capitals of the alphabet {@link LABEL} tells. */
const MAY_BE_LABEL = /^(?:\d{1,2}:\d\d [ap]\.?m\.? )?[A-Z\u0080-\uffff][A-Z\d \u0080-\uffff]{3,48}:\s/;

/** "By ", "Von ", "Par ", "Por ": the capital and the blank. */
function mayBeByline(window: string, at: number): boolean {
  const first = window.charCodeAt(at);
  return (
    (first === 66 || first === 86 || first === 80) &&
    (isSpace(window.charCodeAt(at + 2)) || isSpace(window.charCodeAt(at + 3)))
  );
}
