import { isDigit, isGap } from './heads';
import { unitAt } from './masks';
import { begin, isCapital, limit } from './paragraph';

/** How far from its beginning the colon behind a label may stand. */
const LABEL_REACH: i32 = 110;

/** Whether a byline, a note of what is new, or a label may stand before a place with its agency in brackets. */
export function mayBePrefixed(): bool {
  if (!hasBracketBehind()) return false;
  const first = unitAt(begin);
  if (first === 0x28 || hasColonBehind()) return true;
  if (first !== 66 && first !== 80 && first !== 86) return false;
  return begin + 3 < limit && (isGap(unitAt(begin + 2)) || isGap(unitAt(begin + 3)));
}

function hasBracketBehind(): bool {
  for (let at = begin + 1; at < limit; at++) if (unitAt(at) === 0x28 || unitAt(at) === 0x5b) return true;
  return false;
}

/** A label has capitals and figures before its colon, and a time of day in front perhaps: whoever begins with a figure is let through. */
function hasColonBehind(): bool {
  const to = min(limit - 1, begin + LABEL_REACH);
  const isTimed = isDigit(unitAt(begin));
  for (let at = begin; at < to; at++) {
    const code = unitAt(at);
    if (code === 58 && isGap(unitAt(at + 1))) return true;
    if (!isTimed && !isCapital(code) && !isDigit(code) && code !== 32) return false;
  }
  return false;
}
