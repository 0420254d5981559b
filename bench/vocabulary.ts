import type { Random } from './random.ts';

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou'];
const CODAS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't', 'x'];

/** The commonest English words, most frequent first: they carry about half of any running text. */
const FUNCTION_WORDS =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );

/** Words of these ranks are short, as frequent words are (Zipf's other law). */
const SHORT_RANKS = 4000;

/**
 * Words whose frequencies follow Zipf's law, as those of running text do (Zipf 1949). The first ranks are English
 * function words, the rest invented.
 */
export class Vocabulary {
  private readonly words: readonly string[];
  private readonly cumulative: Float64Array;

  constructor(random: Random, size = 60_000) {
    const words = [...FUNCTION_WORDS];
    const seen = new Set(words);
    while (words.length < size) {
      const syllables = 1 + random.below(words.length < SHORT_RANKS ? 2 : 3);
      let word = '';
      for (let i = 0; i < syllables; i++)
        word += random.pick(ONSETS) + random.pick(VOWELS) + (i === syllables - 1 ? random.pick(CODAS) : '');
      if (!seen.has(word)) {
        seen.add(word);
        words.push(word);
      }
    }
    this.words = words;
    this.cumulative = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank++) {
      sum += 1 / (rank + 2.7);
      this.cumulative[rank] = sum;
    }
  }

  draw(random: Random): string {
    const target = random.next() * this.cumulative[this.cumulative.length - 1]!;
    let low = 0;
    let high = this.cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cumulative[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return this.words[low]!;
  }

  /** An invented word with a capital: a name. */
  name(random: Random): string {
    const word = this.words[FUNCTION_WORDS.length + random.below(this.words.length - FUNCTION_WORDS.length)]!;
    return word[0]!.toUpperCase() + word.slice(1);
  }
}
