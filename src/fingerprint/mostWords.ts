const Kind = { Blank: 0, Letter: 1, Digit: 2, Mark: 3 } as const;

/**
 * No more words than these stand in some code units, in however many parts they are read: one for each mark or character beyond ASCII, and two for
 * letters or digits in a row ("cannot" is two). That is a third of what one for each character would be.
 */
export function mostWords(units: Uint16Array): number {
  let words = 0;
  let before: number = Kind.Blank;
  for (let i = 0; i < units.length; i++) {
    const kind = kindOf(units[i]!);
    if (kind === Kind.Mark) words++;
    else if (kind !== Kind.Blank && kind !== before) words += 2;
    before = kind;
  }
  return words;
}

function kindOf(code: number): number {
  if (code <= 32) return Kind.Blank;
  const letter = code | 32;
  if (letter >= 97 && letter <= 122) return Kind.Letter;
  return code >= 48 && code <= 57 ? Kind.Digit : Kind.Mark;
}
