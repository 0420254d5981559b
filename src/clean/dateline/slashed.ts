import { LetterPattern } from '../screen/letterPattern.ts';
import { dateAfter } from './bracketed.ts';
import { readHead } from './head.ts';
import { type Found, opensSentence, type Paragraph } from './paragraph.ts';
import { readParty } from './party.ts';
import { afterSeparator } from './separator.ts';

/** A full stop behind a word. */
const STOP = new LetterPattern(String.raw`(?<=[\p{L}\d]{3})\.$`);

/** Agencies between slashes: press releases (A') and the style of TASS, Ritzau and Agerpres (J). */
export function slashed(paragraph: Paragraph): Found | null {
  const { window, length, reach } = paragraph;
  let open = window.indexOf('/');
  for (let tries = 0; open >= 0 && open < 110 && open < reach && tries < 4; tries++) {
    const close = window.indexOf('/', open + 1);
    if (close < 0) return null;
    const party = close - open > 42 ? null : readParty(window.slice(open + 1, close));
    if (party !== null) {
      const before = window.slice(0, open).trim();
      let stop = afterSeparator(window, close + 1);
      let head = before === '' ? null : readHead(before.replace(STOP.for(before), ''), party.country);
      if (before !== '' && head === null) return null;
      if (head !== null && !head.dated) [head, stop] = dateAfter(window, stop, head, party.country);
      const sure = head === null || head.caps || head.known || head.located || head.dated;
      if (!sure || (party.credited && head?.dated !== true)) return null;
      const rest = window.slice(stop).trimStart();
      // "MARA QUILL/AP/FILE": a picture's credit has neither place nor separator.
      if (head !== null && stop === close + 1 && !head.known && !head.located && !head.dated) return null;
      if (stop === close + 1 && rest !== '' && !opensSentence(rest)) return null;
      if (length - stop < 10 && rest !== '') return null;
      const form = party.kind === 'release' ? "A'" : 'J';
      return { end: stop, head, party, form, confidence: head === null ? 0.9 : 0.97 };
    }
    open = close;
  }
  return null;
}
