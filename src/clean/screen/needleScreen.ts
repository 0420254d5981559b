import { CHARS, Char, charOf, foldText, standsAt } from './chars.ts';

/** Characters of a gram, and the bits that are kept of each: letters differ in five. */
const GRAM = 4;
const KEPT = 0x1f;
const WHOLE = 0xfffff;
/** The last three characters of a gram: the place in the table. */
const LAST = 0x7fff;
/** Places in a string that are weighed for its gram. */
const MOST_PLACES = 12;
/** What is told of characters from here on is seldom so: {@link Char.Unspaced}, {@link Char.Odd}. */
const SELDOM = 0x40000;

/** A string to be found, its gram, and how many of its characters come before the end of the gram. */
interface Needle {
  readonly text: string;
  readonly gram: number;
  /** Which bits of the gram count: a string may be shorter than a gram. */
  readonly mask: number;
  readonly end: number;
  readonly group: number;
  readonly bit: number;
}

/**
 * Finds in one pass over a line which of many rules have one of their strings in it, case aside, and counts its words on the way. Each
 * string is looked for by four of its characters, those that news has least, and compared only where these stand; a shorter one by three or
 * by one.
 */
export class NeedleScreen {
  /** Of the line read last, by group: the bits of the rules that have a string in it. */
  readonly found: Int32Array;
  /** Its words: what stands between blanks and holds a letter, digit or `$`; where a script writes no blanks, half the letters. */
  words = 0;
  /** It holds a {@link Char.Odd} character. */
  odd = false;
  /** By the end of a gram, by the low byte of a character: which of `needles` to compare; 0 is none. */
  private readonly byGram = new Uint8Array(LAST + 1);
  private readonly byOne = new Uint8Array(256);
  private readonly needles: Needle[][] = [[]];
  /** Bits of the rules that name no string: they are always found. */
  private readonly always: Int32Array;

  /**
   * `groups[g][i]` are the strings of rule i of group g, one of which must stand in the line, or null when any line will do; within a
   * group, rules 32 apart share a bit.
   */
  constructor(...groups: readonly (readonly (readonly string[] | null)[])[]) {
    this.found = new Int32Array(groups.length);
    this.always = new Int32Array(groups.length);
    groups.forEach((lists, group) => {
      lists.forEach((list, i) => {
        const bit = 1 << (i & 31);
        if (list === null) this.always[group]! |= bit;
        else for (const text of list) this.add(foldText(text), group, bit);
      });
    });
  }

  /** Whether the line holds a string of any rule. */
  holds(line: string): boolean {
    this.read(line, 0, line.length);
    return this.found.some((bits) => bits !== 0);
  }

  /** Reads `text` from `from` to `to`. */
  read(text: string, from: number, to: number): void {
    const { byGram, byOne } = this;
    const chars = CHARS;
    for (let g = 0; g < this.always.length; g++) this.found[g] = this.always[g]!;
    let gram = 0;
    let words = 0;
    let unspaced = 0;
    let open = 1;
    this.odd = false;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const char = chars[code]! || charOf(code);
      if (char >= SELDOM) {
        if ((char & Char.Unspaced) !== 0) unspaced++;
        if ((char & Char.Odd) !== 0) this.odd = true;
      }
      // A letter begins a word where one is open, and closes it; a blank opens one; other marks do neither.
      words += (char >>> 16) & open;
      open = ((char >>> 17) & 1) | (open & ~(char >>> 16) & 1);
      gram = ((gram << 5) | (char & KEPT)) & WHOLE;
      const many = byGram[gram & LAST]!;
      const one = byOne[char & 255]!;
      if ((many | one) === 0) continue;
      if (many !== 0) this.compare(this.needles[many]!, gram, text, from, i + 1, to);
      if (one !== 0) this.compare(this.needles[one]!, gram, text, from, i + 1, to);
    }
    this.words = words + (unspaced >> 1);
  }

  /** Marks the rules of those needles that stand in the text with their gram, the last that was read, ending at `at`. */
  private compare(needles: readonly Needle[], gram: number, text: string, from: number, at: number, to: number): void {
    for (let i = 0; i < needles.length; i++) {
      const needle = needles[i]!;
      if ((gram & needle.mask) !== needle.gram) continue;
      const start = at - needle.end;
      if (start < from || start + needle.text.length > to || !standsAt(needle.text, text, start)) continue;
      this.found[needle.group]! |= needle.bit;
    }
  }

  private add(text: string, group: number, bit: number): void {
    const size = text.length < 3 ? 1 : Math.min(GRAM, text.length);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i + size <= text.length && i < MOST_PLACES; i++) {
      const common = commonness(text, i, size);
      if (common >= least) continue;
      least = common;
      best = i;
    }
    const gram = gramAt(text, best, size);
    const table = size === 1 ? this.byOne : this.byGram;
    const key = size === 1 ? text.charCodeAt(best) & 255 : gram & LAST;
    // Past what a byte can number, lists are shared: a string more is compared where another is looked for.
    if (table[key] === 0) table[key] = this.needles.length < 256 ? this.needles.push([]) - 1 : 1 + (key % 255);
    this.needles[table[key]!]!.push({ text, gram, mask: (1 << (5 * size)) - 1, end: best + size, group, bit });
  }
}

function gramAt(text: string, from: number, size: number): number {
  let gram = 0;
  for (let i = from; i < from + size; i++) gram = (gram << 5) | (text.charCodeAt(i) & KEPT);
  return gram;
}

/** The most frequent groups of three characters in the news, blanks written as `_`. */
const FREQUENT =
  '_th the he_ ing ed_ _in _to ng_ _an to_ and nd_ _of on_ er_ in_ of_ _a_ ion ent _co at_ _re as_ is_ re_ tio s_a d_t e_t es_ n_t e_s ' +
  'for e_a _ha _be an_ or_ hat t_t _fo ter tha en_ ate al_ _wa _de s_t _pr _he _sa _on e_c her nt_ _wh ati _ca _wi _st st_ res ide ly_ ers ' +
  '_ma n_a _se th_ _is e_w _hi ver e_i e_o _we ve_ ere con all ts_ ce_ d_a his le_ ted _no ut_ _sh men e_p s_o ll_ t_a ld_ se_ _po was _mo ' +
  'rs_ ear ill g_t te_ est f_t sta are wit s,_ _tr _at s_s _ne _ar ith tin e_f r_t s_i e_h _it aid den ons out _as _al ica _ho _fr pre thi ' +
  'int _wo s_w sai _pa ive rea nce ort e_d com _di t_o ess der it_ lic ay_ pro e_b ns_ _so _ch me_ oun _su ice t_i t_w e_m ne_ d_i eve ch_';
/** By group of three characters: how frequent it is, 0 for what is not among the most frequent. */
const FREQUENCY = new Uint16Array(LAST + 1);
FREQUENT.split(' ').forEach((group, rank) => {
  FREQUENCY[gramAt(group.replaceAll('_', ' '), 0, 3)] = 1000 - rank;
});

/** How common a gram is, roughly; between words more than in one. */
function commonness(text: string, from: number, size: number): number {
  // The low byte of a sign may be that of a letter.
  if (size === 1) return (text.charCodeAt(from) & 255) < 128 ? 1 : 0;
  let blanks = 0;
  for (let i = from; i < from + size; i++) if (text.charCodeAt(i) === 32) blanks += 250;
  const gram = gramAt(text, from, size);
  if (size < GRAM) return blanks + FREQUENCY[gram]!;
  // The end of a gram is looked up for every character of a line, all of it only where that is found.
  return blanks + FREQUENCY[gram >> 5]! + 3 * FREQUENCY[gram & LAST]!;
}
