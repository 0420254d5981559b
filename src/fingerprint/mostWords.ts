/** Characters from which on words are counted before there is room for them: one for each would soon be more than a kernel can address. */
const MANY = 1 << 25;

/**
 * For how many words room is made before so many characters in so many paragraphs are read: no word is shorter than a character.
 *
 * @param units the code units of the texts that they stand in, in one array or more; asked for only where there are many
 */
export function wordRoom(characters: number, paragraphs: number, units: () => readonly Uint16Array[]): number {
  if (characters < MANY) return characters;
  // Two more for each paragraph: it may begin within a word, and end there.
  return units().reduce((most, texts) => most + mostWords(texts), 2 * paragraphs);
}

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
