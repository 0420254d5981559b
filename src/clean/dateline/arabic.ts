import { readHead } from './head.ts';
import type { Found, Paragraph } from './paragraph.ts';
import { readBare } from './party.ts';
import { afterSeparator } from './separator.ts';

const ARABIC = /^\p{Script=Arabic}/u;
/** Most words before the agency: "الرياض 16 صفر 1442 هـ الموافق 03 أكتوبر 2020 م واس". */
const MOST_WORDS = 12;

/** Arabic and Persian datelines that set no mark behind the agency: "القاهرة - أ ش أ", "دمشق-سانا", "الرياض 03 أكتوبر 2020 م واس". */
export function arabic(paragraph: Paragraph): Found | null {
  const { window } = paragraph;
  if (window.charCodeAt(0) < 0x600) return null;
  if (!ARABIC.test(window)) return null;
  const words = [...window.matchAll(/[^\s\u00a0\-–—ـ:،,./]+/g)].slice(0, MOST_WORDS + 3);
  for (let at = 1; at < words.length && at <= MOST_WORDS; at++) {
    for (let take = Math.min(3, words.length - at); take >= 1; take--) {
      const last = words[at + take - 1]!;
      const stop = last.index + last[0].length;
      const party = readBare(window.slice(words[at]!.index, stop), true);
      if (party === null) continue;
      const before = window.slice(0, words[at]!.index).trimEnd();
      if (before.endsWith('/')) return null;
      const head = readHead(before.replace(/[-–—ـ:،,.\s]+$/u, ''), party.country);
      if (head === null || !(head.dated || (head.known && /[-–—ـ]$/u.test(before)))) return null;
      return { end: afterSeparator(window, stop), head, party, form: 'J', confidence: 0.9 };
    }
  }
  return null;
}
