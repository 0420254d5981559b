/** Verbs before n't, as the reader meets them ("don" of "don't"), and the verb that is meant. "ain't" stays as it is. */
export const NEGATED: Readonly<Record<string, string>> = {
  don: 'do',
  doesn: 'does',
  didn: 'did',
  isn: 'is',
  aren: 'are',
  wasn: 'was',
  weren: 'were',
  haven: 'have',
  hasn: 'has',
  hadn: 'had',
  couldn: 'could',
  wouldn: 'would',
  shouldn: 'should',
  mustn: 'must',
  needn: 'need',
  mightn: 'might',
  can: 'can',
  won: 'will',
  shan: 'shall',
};

/** After these 's is read as "is" ("he's gone" too, where it is "has": both styles meet); elsewhere it is a possessive. */
export const TAKES_IS: readonly string[] =
  'it he she that there here what who where how when why everything nothing something everyone nobody somebody'.split(
    ' ',
  );

/** Romance articles and pronouns that lose their vowel: the apostrophe parts them from the next word. */
export const ELISIONS: readonly string[] =
  'l d j m n s t c qu un dell nell all sull dall quell bell sant jusqu lorsqu puisqu quelqu aujourd'.split(' ');
