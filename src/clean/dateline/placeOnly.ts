import { LetterPattern } from '../screen/letterPattern.ts';
import { isKnownCity } from './cities.ts';
import { mayHoldDate } from './date.ts';
import { type Head, readHead } from './head.ts';
import { type Found, opensSentence, type Paragraph, reopens } from './paragraph.ts';
import { mayBeCaps } from './place.ts';

/** "iPhone": a sentence may begin so. */
const SMALL_AND_CAPITAL = new LetterPattern('^\\p{Ll}\\p{Lu}');

/** What parts the place from the story. */
type Mark = 'dash' | 'colon' | 'point';

/** Form E: a place and nothing else. Weak: the place must be known, or in capitals with a state or date, or shown by the story itself. */
export function placeOnly(paragraph: Paragraph, before: string, stop: number, mark: Mark): Found | null {
  const { window, length } = paragraph;
  const rest = window.slice(stop);
  if (!mayStand(paragraph, before, stop, rest, mark)) return null;
  const head = readHead(before, null);
  if (head === null || head.words > 5 || head.places.length === 0) return null;
  if (/^[A-Z\u0080-\uffff]{3}/.test(rest) && CAPTION.test(rest)) return null;
  const alone = rest.trim() === '' && length <= window.length;
  if (alone)
    return mark === 'dash' && head.caps && (head.known || head.located)
      ? { end: stop, head, party: null, form: 'E', confidence: 0.6 }
      : null;
  if (!opensSentence(rest) && !(head.caps && (head.known || head.located) && SMALL_AND_CAPITAL.test(rest))) return null;
  // A line that was wrapped, or a lead of few words, leaves little behind the dash.
  const dated = head.caps && head.dated && (head.known || head.located);
  if (length - stop < (dated ? 8 : 35) && !(mark === 'dash' && isShortSentence(head, rest))) return null;
  const done = (confidence: number): Found => ({ end: stop, head, party: null, form: 'E', confidence });
  // "HAMBURG. Die Fähre fährt wieder": some papers set a full stop.
  if (mark === 'point') return head.caps && head.known && head.words <= 3 && length - stop >= 60 ? done(0.6) : null;
  if (mark === 'colon') {
    if (/\s[-–—]\s/.test(before)) return null;
    if (head.caps ? head.located || (head.dated && head.known) : head.dated && head.known && head.day > 0)
      return done(0.7);
    return head.caps && head.known && isAsianOrDouble(head) ? done(0.55) : null;
  }
  if (head.caps) {
    if (head.located || head.dated) return done(0.9);
    if (head.known) return done(0.85);
    const name = head.places[0]!;
    return head.words <= 4 && !/\./.test(name.slice(3)) && isTown(name, paragraph.text, paragraph.from + stop)
      ? done(0.6)
      : null;
  }
  if (length - stop < 60 || reopens(rest) || isOtherCity(head, WORD.exec(rest.slice(0, 60))?.[0] ?? '')) return null;
  if (!holdsSentence(paragraph, stop)) return null;
  if (head.located && (head.known || head.places.length === 1) && before.includes(',')) return done(0.6);
  return head.known ? done(0.5) : null;
}

/**
 * The screen: what the mark and the text behind it ask of the place, as far as that is told before the place is read, which takes longer.
 * Four of five that come here end here.
 */
function mayStand(paragraph: Paragraph, before: string, stop: number, rest: string, mark: Mark): boolean {
  const { window, length } = paragraph;
  const left = length - stop;
  const caps = mayBeCaps(before);
  if (rest.trim() === '' && length <= window.length) return mark === 'dash' && caps;
  if (!opensSentence(rest) && !(caps && SMALL_AND_CAPITAL.test(rest))) return false;
  if (mark === 'point') return caps && left >= 60;
  if (mark === 'colon') return left >= 8 && (caps || mayHoldDate(before));
  return caps || (left >= 60 && !reopens(rest) && holdsSentence(paragraph, stop));
}

/** Whether a sentence ends in the first stretch of the story. */
const holdsSentence = ({ text, from, length }: Paragraph, stop: number): boolean =>
  /[.!?]["”’»]?(?:\s|$)/.test(text.slice(from + stop, from + Math.min(length, 600)));

const WORD = new LetterPattern(String.raw`^\p{L}+`);

/** "Paris – Nice – Rome" is a route; "Beijing — Beijing and Washington have agreed" is a story. */
const isOtherCity = (head: Head, word: string): boolean => isKnownCity(word) && word !== head.places[0];

/** A lead of a few words: "BOSTON — It was chaos." */
const isShortSentence = (head: Head, rest: string): boolean =>
  head.caps && (head.known || head.located || head.dated) && /^\S+ \S.{4,}[.!?…]["”’»]?\s*$/u.test(rest);

/** "NEW YORK, NY - APRIL 16: The pilot arrives" is how Getty opens the caption of a picture. */
const CAPTION = new LetterPattern(String.raw`^\p{Lu}{3,9}\.? \d{1,2}(?:, \d{4})?: `);

/** Papers of South Asia set a colon after the place. So do transcripts after a speaker, whose surname may be a town's: keep to clear ones. */
const isAsianOrDouble = (head: Head): boolean =>
  /^(?:NEW DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|HYDERABAD|AHMEDABAD|LUCKNOW|CHANDIGARH|SRINAGAR|ISLAMABAD|KARACHI|LAHORE|PESHAWAR|QUETTA|RAWALPINDI|DHAKA|KATHMANDU|COLOMBO|KUALA LUMPUR|PUTRAJAYA|JAKARTA|SINGAPORE|MANILA|BEIJING|TOKYO|SEOUL|RIYADH|JEDDAH|DUBAI|ABU DHABI|GAZA CITY|TEHRAN|BAGHDAD|MOSCOW|UNITED NATIONS|LOS ANGELES|NEW YORK|HONG KONG|GUWAHATI|NAGPUR|PUNE|JAIPUR|MUSCAT|DOHA|KOTA KINABALU|PETALING JAYA|GEORGE TOWN|JOHOR BARU|JOHOR BAHRU|KUCHING|SHAH ALAM|IPOH|MELAKA|KOTA BARU|SEREMBAN|KUANTAN|ALOR SETAR|BUTTERWORTH|PATNA|BHOPAL|KOCHI|THIRUVANANTHAPURAM)$/.test(
    head.places[0]!,
  );

/** Words that only names of towns and counties end or begin with. */
const TOWN_SHAPE = new LetterPattern(
  String.raw`(?:VILLE|BURG|BURGH|FIELD|COUNTY|TOWNSHIP| CITY| BEACH| SPRINGS| FALLS| HEIGHTS| ISLAND| ISLANDS| HARBOR| LAKE)$|^(?:FORT|FT\.?|ST\.|SAINT|SAN|SANTA|LOS|LAS|EL|PORT|MOUNT|MT\.|LAKE|NORTH|SOUTH|EAST|WEST) \p{Lu}`,
);

/** Whether a name in capitals is a town's, by its shape or by the story that begins at `story` of the text. */
export const isTown = (name: string, text: string, story: number): boolean =>
  TOWN_SHAPE.test(name) || toldInStory(text, name, story);

const INITIAL = new LetterPattern(String.raw`(?<![\p{L}'’])\p{L}`, 'g');

/** "Oak Bend" of "OAK BEND". */
function titled(name: string): string {
  const small = name.toLowerCase();
  return small.replace(INITIAL.for(small), (letter) => letter.toUpperCase());
}

/** The story names the place as a place: "in Covington", "Covington police", "a Covington man". */
function toldInStory(text: string, name: string, from: number): boolean {
  const title = titled(name);
  const story = text.slice(from, from + 2500);
  for (
    let at = story.indexOf(title), tries = 0;
    at >= 0 && tries < 8;
    at = story.indexOf(title, at + title.length), tries++
  ) {
    if (
      /\b(?:in|of|near|from|at|to|outside|around|through|southern|northern|eastern|western|downtown|a|in der|à|en|a|em|nel|i)\s$/.test(
        story.slice(Math.max(0, at - 9), at),
      )
    )
      return true;
    if (
      /^\s(?:[Pp]olice|[Mm]an|[Ww]oman|[Cc]ity|[Cc]ounty|[Rr]esident|[Hh]ome|[Cc]ouple|[Ff]ire|[Mm]ayor|[Hh]igh)\b/.test(
        story.slice(at + title.length, at + title.length + 12),
      )
    )
      return true;
  }
  return false;
}
