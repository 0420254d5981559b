/**
 * The matches of a sticky pattern at those places of a text, ascending, that may begin one: as the pattern would find them by itself if it
 * were tried at every letter, which is what takes its time. None begins before the end of the one before.
 */
export function matchesAt(text: string, pattern: RegExp, places: ArrayLike<number>): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    end = pattern.lastIndex;
    found.push(match);
  }
  return found;
}

/** Where a sign stands in a text. */
export function placesOf(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}
