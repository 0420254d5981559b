/*
 * Where things stand in the memory of the kernel, in bytes, and what its numbers mean. The kernel (assembly/) is compiled with these in it, and
 * the program reads them too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** By code unit, four bytes each: its folded code in the low sixteen bits, then its traits. 0 is not asked for yet. */
export const CHARS = 0;

/** A letter, digit or `$`: what makes a word of the marks around it. */
export const LETTER = 0x10000;
/** It parts words. */
export const BLANK = 0x20000;
/** Of a script that writes no blanks. */
export const UNSPACED = 0x40000;
/** It is not what it seems once blanks are joined and hidden marks are gone: tab, no-break space, soft hyphen and the like. */
export const ODD = 0x80000;
/** A mark or letter that few lines have: `@`, `|`, ©, a Chinese character. */
export const SIGN = 0x100000;
/** A lower-case letter. */
export const LOWER = 0x200000;
/** Part of a word, as `isWordCode` says, see src/clean/screen/firstWord.ts. */
export const OF_WORD = 0x400000;
/** It ends a sentence. */
export const FINAL = 0x800000;
/** A closing quotation mark or bracket. */
export const CLOSER = 0x1000000;
/** It is cut off where a line begins and ends. */
export const EDGE = 0x2000000;
/** It may stand before a phrase, or behind one. */
export const BEFORE_PHRASE = 0x4000000;
export const BEHIND_PHRASE = 0x8000000;
/** It ends a line. */
export const BREAK = 0x10000000;
/** A list mark, the hyphen aside. */
export const BULLET = 0x20000000;
/** A letter in upper case. */
export const UPPER = 0x40000000;

/**
 * What a byte is, by its halves: sixteen bytes that turn the upper half into a bit, then sixteen for each class, which say by the lower half
 * with which bits it is in it: letters, blanks, breaks, odd ones, signs that needles have, rare ones. ASCII only.
 */
export const CLASSES = 262144;

/** By length and first letter of phrases, four bytes each: a bit for each last letter. */
export const PHRASES = 262272;
/** Longest line, in characters, that can be a whole-line phrase. */
export const LONGEST_PHRASE = 110;

/** What is told of lines, {@link MOST_LINES} at a time, {@link LINE_NUMBERS} numbers of four bytes each. */
export const LINES = 276480;
export const MOST_LINES = 213;
export const LINE_NUMBERS = 12;
/**
 * The places of those numbers. Words as rules count them; the number of the first word, where somebody asks for it, less than 0 (its
 * complement) where it holds letters beyond ASCII, and may be another as small letters are no folded ones; what needles were found of the
 * second group, as far as the line begins so that it may be that; which rules may take it, a bit each: of those for its first word, of those for
 * lines with any, of those for lines that begin with a digit (see {@link RULE_NUMBERS}); the number of the rule that takes it, and one more: 0 where
 * that is for the program to find out, among those that may.
 */
export const START = 0;
export const END = 1;
export const NUMBER = 2;
export const BLANKS_BEFORE = 3;
export const WORDS = 4;
export const FLAGS = 5;
export const FIRST_WORD = 6;
export const WORDINGS = 7;
export const MAY_WORD = 8;
export const MAY_TEXT = 9;
export const MAY_COUNT = 10;
export const TAKER = 11;

/** Flags of a line: it may be a phrase, has a list mark, ends as a sentence does, begins with a lower-case letter. */
export const MAY_BE_PHRASE = 1;
export const HAS_BULLET = 2;
export const ENDS_FINAL = 4;
export const BEGINS_LOWER = 8;
/** The length of a video may stand before or behind it; its first words begin with capitals, as far as {@link LONGEST_HEAD} characters tell. */
export const MAY_BE_ENTRY = 16;
export const OPENS_IN_CAPITALS = 32;
export const LONGEST_HEAD = 160;
/** It holds a digit, and no more than {@link LONGEST_STAMPED} characters. */
export const HOLDS_DIGIT = 64;
export const LONGEST_STAMPED = 160;
/** A line above may be alike: it has the same sketch, and both have so many words and no more than so many characters. */
export const MAY_REPEAT = 128;
export const FEWEST_REPEATED = 6;
export const LONGEST_REPEATED = 600;
/** From here on, eight bits of its first and its third character: in lines that begin alike they are the same. */
export const HEAD_SHIFT = 8;
export const HEAD = 0xff00;
/** A credit may stand behind its last sentence. */
export const MAY_END_IN_CREDIT = 0x10000;
/** From here on, so many bits that are the same in lines that are alike, a stop at the end aside. */
export const SKETCH_SHIFT = 17;
export const SKETCH_BITS = 15;

/** Lines past this many characters are prose to every rule: their words are estimated, and nobody asks for the first. */
export const LONG_LINE = 400;
/** Lines past this many may be no credit either: no needles are looked for in them. */
export const LONGEST_CREDIT = 500;
/** Marks before the first word of a line, and letters of that word, that are looked at. */
export const MOST_MARKS = 8;
export const LONGEST_WORD = 24;

/** Five bits of each character of a line of {@link LONGEST_CREDIT} at most, in bytes, behind sixteen that are 0. They are written sixteen at a time. */
export const LINE_CODES = 286720;
/** A bit for every other of them: whether a gram begins there that some needle is filed under. */
export const GRAMS = 287296;

/** A bit for each sketch of the lines of a text that may be repeated: 2 to the power of {@link SKETCH_BITS}. */
export const SKETCHES = 287360;
export const SKETCHES_BYTES = 4096;

/**
 * The needles. First a bit for each hash ({@link GRAM_BITS} bits) of a gram that one of them is filed under. A gram is five bits each of four
 * characters, in bytes.
 */
export const NEEDLES = 291456;
export const GRAM_BITS = 17;
/**
 * What grams are multiplied by for their hash, which is the uppermost bits. Of three million factors that were tried, the one by which the fewest grams of news
 * share a hash with one of a needle: 4 of a thousand, where the golden ratio has 10.
 */
export const GRAM_FACTOR = 0xfb4b7c49;
/** What words are multiplied by for their hashes. */
export const HASH_FACTOR = 0x9e3779b1;
/**
 * By the upper {@link HEAD_BITS} bits of a gram's hash, two numbers of four bytes each: a bit for each of the codes that stand before such a gram in the needles
 * that are filed under it, and behind it; all where it begins a needle, or ends it. Of the grams of news that are filed at all two thirds stand elsewhere.
 */
export const BESIDE = 307840;
export const HEAD_BITS = 13;
/** By the same bits, two bytes each: where its entries begin; they end where the next begin. */
export const HEADS = 373376;
/** The same by a folded code: one for each of ASCII, then 128 that the others share by their low bits. */
export const SIGN_HEADS = 389824;
/**
 * The entries, four numbers of four bytes: the gram or the folded sign; for a gram, four codes of the end of the needle that is farther from it, and
 * how far behind the gram they stand; and the place of the needle, in pairs of bytes from here, with how far behind its first character
 * the gram or sign begins in the low byte, plus {@link OFFSET_BIAS}. Behind the entries the needles: length, tag, then the folded
 * characters, two bytes each. The tag is the bit that is set in what is found of the first group, or 32 more for the second. Behind the
 * needles there is room for a text: its code units, then the masks that are made of it, see assembly/masks.ts.
 */
export const ENTRIES = 390400;
export const ENTRY_BYTES = 16;
export const OFFSET_BIAS = 128;

/**
 * Right before the units of a text, by so many bits of a hash of the word: flags of words of ASCII letters that stand in heads of datelines, a byte
 * each, see src/clean/dateline/headWords.ts. It may be written in small letters; names a month; begins the name of a city; ends or begins
 * that of an agency; ends that of a region; stands beside dates ("de", "Sunday"); opens a sentence or is a label of the page.
 */
export const HEAD_WORD_BITS = 15;
export const HEAD_WORD_BYTES = 32768;
export const SMALL_WORD = 1;
export const MONTH_WORD = 2;
export const CITY_BEGINS = 4;
export const AGENCY_ENDS = 8;
export const AGENCY_BEGINS = 16;
export const REGION_ENDS = 32;
export const BESIDE_DATE = 64;
export const OPENS_OTHERWISE = 128;
/**
 * Before those, eight bytes each, from the hash on at the first free place: the letters of words that begin no head, five bits each; with the flag,
 * in upper case, those that only do not stand alone in one.
 */
export const NO_HEADS = 512;
export const NO_HEAD_BYTES = 4096;
export const LONGEST_NO_HEAD = 12;
export const LABEL = 0x1000000000000000;
/**
 * Before those, three numbers of four bytes each, from the place of the first hash on at the first that is free: the names of cities, agencies and regions
 * in ASCII letters, blanks and points, as they are looked up. Two hashes tell a name, 64 bits, and the third number what it is (0 where none stands):
 * a city, an agency, a region, and from {@link REGION_SHIFT} on the region's number in its own table.
 */
export const NAME_BITS = 12;
export const NAME_SLOT = 12;
export const NAME_BYTES = 49152;
/** What names are multiplied by for the second of their hashes. */
export const SECOND_FACTOR = 0x85ebca6b;
export const IS_CITY = 1;
export const IS_AGENCY = 2;
export const IS_REGION = 4;
export const REGION_SHIFT = 3;

/**
 * Readers of datelines, which the kernel says a paragraph may be worth, see assembly/readers.ts: of brackets and slashes; before a dash, an agency behind
 * its place, or before it; an agency behind the dash; a place before it; before a full stop or colon an agency; before a full stop a place;
 * before a colon; a line that is nothing else; something before the dateline.
 */
export const BRACKETS = 1;
export const SLASHES = 2;
export const DASH_AGENCY = 4;
export const DASH_LEAD = 8;
export const DASH_NEXT = 16;
export const DASH_PLACE = 32;
export const POINT_AGENCY = 64;
export const POINT_PLACE = 128;
export const COLON_PLACE = 256;
export const OWN_LINE = 512;
export const PREFIXED = 1024;
/** Of scripts and forms of which the kernel knows nothing, and then all others may be, too. */
export const FOREIGN = 2048;
export const ALL_READERS = 4095;
/** Those that find no place without its agency. */
export const SIGNED_READERS = 3679;
/** From here on: where the first word or sign stands that no head holds. */
export const REACH_SHIFT = 12;
export const FAR = 511;
/**
 * Beside the readers: the dateline is of one of the plainest shapes, and was read, see assembly/plain.ts. What was read stands at {@link LINES}, from
 * these places on: the shape; where these stand behind the first letter of the paragraph: the end of the place, the region (0 for none) and its end, bracket
 * and closing bracket, the end of the dash or bracket, the story; the number of the country in the table of regions, 0 for none.
 */
export const PLAIN = 0x200000;
export const PLAIN_SHAPE = 64;
export const PLACE_END = 65;
export const REGION_START = 66;
export const REGION_END = 67;
export const OPEN = 68;
export const CLOSE = 69;
export const MARK_END = 70;
export const STORY = 71;
export const COUNTRY = 72;

/**
 * The shapes: place, agency in brackets and a dash; the same without the dash, of a place that is known or has its region; the agency alone before
 * a dash; the agency alone; a place before a dash that has its region, that is known, of which nothing is known; one that is alone on its line.
 */
export const SIGNED = 1;
export const SIGNED_ONLY = 2;
export const AGENCY = 3;
export const AGENCY_ONLY = 4;
export const LOCATED = 5;
export const KNOWN = 6;
export const UNKNOWN = 7;
export const ALONE = 8;

/**
 * The rows at the head of an article that are asked for a dateline, so many, and the most that one is broken over; none of these but the last is longer.
 * They are told of where lines were, at {@link LINES}: start, end, whether they are prose.
 */
export const HEAD_ROWS = 8;
export const MOST_PARTS = 4;
export const LONGEST_PART = 40;
export const ROW_NUMBERS = 3;

/**
 * What rules ask of lines stands where `prepare` is told: numbers of four bytes, and the places among them of what there are many of. First come
 * those for lines with any first word, then those for lines that begin with a digit, then the first words that somebody asks for, then all rules, then
 * the tree of how lines begin, from their first letter on, that may be what needles of the second group were found for.
 */
export const TEXT_RULES = 0;
export const DIGIT_RULES = 10;
export const FIRST_WORDS = 20;
export const FIRST_HEADS = 21;
export const RULES = 22;
export const CREDIT_TREE = 23;
export const RULE_NUMBERS = 24;

/**
 * Of a rule: the most words that a line may have for it, the programs of its pattern, of the strings of which a line must hold one, and of what it must
 * not be. {@link UNTOLD} where there is no program of what it asks, 0 where it asks for nothing.
 */
export const RULE_SIZE = 4;
export const MOST_WORDS = 0;
export const PATTERN = 1;
export const HAS = 2;
export const UNLESS = 3;
export const UNTOLD = -1;

/**
 * Of a list of rules, with a bit each: which may take a line though no needle is found, and of these which where it begins as prose does; by the
 * words of the line, the last for all beyond, which take so many; by each of its first {@link FIRST_PLACES} code units, the last of
 * {@link FIRST_CHARS} for all beyond ASCII, behind which no more is asked, which take that; those that ask for a second needle, its bit behind each, and how many; the tree of how
 * lines begin for them; the numbers of the rules, and how many there are.
 */
export const ALWAYS = 0;
export const ALWAYS_PROSE = 1;
export const TAKES_WORDS = 2;
export const LAST_WORDS = 3;
export const TAKES_FIRST = 4;
export const NARROW = 5;
export const NARROWED = 6;
export const TREE = 7;
export const MEMBERS = 8;
export const MEMBER_COUNT = 9;
export const FIRST_PLACES = 4;
export const FIRST_CHARS = 129;

/** By the upper bits of its hash, two bytes each: the number of the first word that is filed there. There are so many bits of a hash. */
export const FIRST_BITS = 14;
export const HASH_BITS = 31;
/**
 * By the number of a first word, these: its hash; the next that is filed where it is, 0 for none; the place of its letters, and how many; which of
 * its rules may take a line that holds none of their needles; the place of those that hold one, and how many; the tree of how lines go on, and behind
 * how many letters; the numbers of the rules, and how many there are.
 */
export const WORD_NUMBERS = 11;
export const WORD_HASH = 0;
export const WORD_NEXT = 1;
export const WORD_LETTERS = 2;
export const WORD_LENGTH = 3;
export const WORD_OPEN = 4;
export const WORD_ASKING = 5;
export const WORD_ASKED = 6;
export const WORD_TREE = 7;
export const WORD_KNOWN = 8;
export const WORD_MEMBERS = 9;
export const WORD_MEMBER_COUNT = 10;

/** Numbers of a node of a tree: its letter, its first child, the next child of its parent (0 for none), and the bits of the texts that end in it. */
export const NODE = 4;
export const NODE_CHILD = 1;
export const NODE_SIBLING = 2;
export const NODE_BITS = 3;

/**
 * A program is what a pattern asks, by steps, see src/clean/screen/program.ts: 0 if it can begin only where the line does, or the place of what may stand where it
 * begins; its first step. At the place there are, for the first {@link START_PLACES} code units, numbers by the unit, the last of {@link FIRST_CHARS} for all
 * beyond ASCII, behind which no more is asked: a bit for each way to begin of which it may be so.
 */
export const STARTS = 0;
export const START_PLACES = 3;
export const FIRST_STEP = 1;
/**
 * What the first number of a step says that it is, and what follows: the last of all; letters, whatever their case or as they are, then the next step, how many
 * there are, and they; characters of a class, then the next step, the class (0 for any), how many at least and at most; any of several steps, then a bit
 * for the low five bits of each character of ASCII that one of them may begin with (all where one needs none), how many and which; the place where the line
 * begins, or ends, where a word does or none does, then the next step; what must not follow, then the next step, and the first of that.
 */
export const TAKEN = 0;
export const LETTERS = 1;
export const WRITTEN = 2;
export const ONES = 3;
export const CHOICE = 4;
export const AT_START = 5;
export const AT_END = 6;
export const AT_BORDER = 7;
export const WITHIN = 8;
export const NOT_BEFORE = 9;

/**
 * A class of characters is a bit for each of those that programs know: Latin-1, and from {@link PUNCTUATION} on, marks and blanks. Where a character beyond
 * counts, it is for the program to find out.
 */
export const LATIN = 256;
export const PUNCTUATION = 0x2000;
export const MARKS = 112;
export const CLASS_SIZE = 12;
