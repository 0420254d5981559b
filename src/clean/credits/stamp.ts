import { isDigit } from '../dateline/letters.ts';
import { monthNumber } from '../dateline/months.ts';
import { LetterPattern } from '../screen/letterPattern.ts';

/** Labels before a date of publication, lower case, without a colon; several words are written with blanks. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'published|updated|last updated|posted|originally published|first published|last modified|modified|date|publish date|publication date|issued|created|' +
    'published on|updated on|posted on|published at|updated at|posted at|last updated on|last updated at|veröffentlicht|veröffentlicht am|aktualisiert|' +
    'aktualisiert am|zuletzt aktualisiert|stand|erstellt|publié|publié le|mis à jour|mis à jour le|modifié le|publicado|publicado el|actualizado|' +
    'actualizado el|última actualización|publicado em|atualizado|atualizado em|pubblicato|pubblicato il|aggiornato|aggiornato il|ultimo aggiornamento|' +
    'gepubliceerd|gepubliceerd op|bijgewerkt|laatst bijgewerkt|laatste update|geplaatst|publicerad|uppdaterad|publicerat|uppdaterat|senast uppdaterad|' +
    'publisert|oppdatert|sist oppdatert|udgivet|opdateret|offentliggjort|sidst opdateret|julkaistu|päivitetty|opublikowano|aktualizacja|data publikacji|' +
    'ostatnia aktualizacja|опубликовано|обновлено|опубліковано|оновлено|дата публикации|publikováno|aktualizováno|publicat|actualizat|objavljeno|' +
    'yayınlanma|yayın tarihi|yayınlanma tarihi|güncelleme|güncellenme tarihi|son güncelleme|giriş|δημοσίευση|ενημέρωση|diterbitkan|diperbarui|' +
    'تاريخ النشر|آخر تحديث|نشر في|प्रकाशित|अपडेटेड'
  ).split('|'),
);
const LABEL_WORDS: ReadonlySet<string> = new Set([...LABELS].flatMap((label) => label.split(' ')));
/** The first words of the labels: the screen. */
export const STAMP_STARTS: ReadonlySet<string> = new Set([...LABELS].map((label) => label.split(' ')[0]!));

/** Words of dates and times that tell nothing by themselves, the days of the week among them. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'at on um uhr am pm a.m p.m le la el il em op om kl klo à de del às alle ore o godz dnia в г года und and y et of the h hrs hours local time gmt utc ' +
    'est edt cst cdt mst mdt pst pdt bst cet cest ist jst kst aest aedt et ct pt mt sgt pkt msk a las ' +
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mo di mi do fr sa so ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag ' +
    'mandag tirsdag lørdag søndag'
  ).split(' '),
);
const DATE = /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}-\d\d-\d\dt[\d:.+z-]*)$/;
const TIME = /^\d{1,2}(?:[:.h]\d{2}(?:[:.]\d{2})?|h)?(?:am|pm|a\.m|p\.m|uhr|h)?$/;
const NUMBER = /^\d{1,4}(?:st|nd|rd|th|er|\.|º|ª)?$/;
const EASTERN = new LetterPattern(
  String.raw`^[[(（]?(?:(?:기사)?(?:入力|입력|수정|등록|송고|최종수정|승인|업데이트)|发布(?:时间|日期)?|更新(?:时间|日時|日)?|發布時間?|公開(?:日時|日)?|配信|掲載|発表|投稿)?[\s:：]{0,3}\d{2,4}[年./년-]\s?\d{1,2}[月./월-]\s?\d{1,2}[日일.]?[\s()（）月火水木金土日월화수목금토일一二三四五六星期周曜요]{0,8}(?:(?:午前|午後|上午|下午|오전|오후)?\s?\d{1,2}[:：時时시]\s?(?:\d{2}[分분]?)?(?::\d{2})?)?[\s\])）]{0,2}(?:更新|公開|配信|掲載|수정|입력)?$`,
);

/** No letter of the alphabet stands in it, and a month behind its year: "12-year-old" and numbers of telephones need no long pattern. */
const MAY_BE_EASTERN = /^[^A-Za-z]*\d{2}[年./년-]\s?\d{1,2}[月./월-][^A-Za-z]*$/;

/** A whole line in an East Asian script that is a date of publication. */
export const isEasternStamp = (text: string): boolean =>
  text.length <= 60 && MAY_BE_EASTERN.test(text) && EASTERN.test(text);

/** A word of nothing but letters of ASCII, between what parts words of stamps. */
const WORD = /(?:^|[\s,|•·()[\]–—])([A-Za-z]+)(?=[\s,|•·()[\]–—:/]|$)/;

/**
 * The screen of both: whether the first plain word of a line, if there is one, stands in dates of publication. Before that a headline with a figure
 * in it was taken apart into words.
 */
export function mayBeStamp(text: string): boolean {
  const found = WORD.exec(text);
  if (found === null) return true;
  const word = found[1]!.toLowerCase();
  return SMALL.has(word) || LABEL_WORDS.has(word) || monthNumber(word) > 0;
}

/**
 * Whether a line is a date of publication and nothing else: "Updated 3:27 am PST, March 4, 2016". Every word is a label, a part of a date or
 * of a time. Without a label it must name day and month, and the year or a time.
 */
export function isStamp(text: string): boolean {
  if (text.length < 8 || text.length > 130 || !/\d/.test(text)) return false;
  const words = text.toLowerCase().split(/[\s\u00a0,|•·()[\]–—]+|(?<!\d)[:/]|:(?!\d)/);
  if (words.length > 24) return false;
  let labels = 0;
  let months = 0;
  let numbers = 0;
  let years = 0;
  let dates = 0;
  let times = 0;
  for (const raw of words) {
    const word = raw.replace(/^[.\-*]+|[.\-*:]+$/g, '');
    if (word === '' || SMALL.has(word)) continue;
    if (!isDigit(word.charCodeAt(0))) {
      if (LABEL_WORDS.has(word)) labels++;
      else if (monthNumber(word) > 0) months++;
      else return false;
    } else if (DATE.test(word)) dates++;
    else if (/^(?:19|20)\d\d$/.test(word)) years++;
    else if (/[:h]\d|[ap]\.?m$/.test(word) && TIME.test(word)) times++;
    else if (NUMBER.test(word) || TIME.test(word)) numbers++;
    else return false;
  }
  if (labels > 0) return dates > 0 || (months > 0 && numbers > 0) || times > 0;
  return dates > 0 || (months === 1 && numbers >= 1 && (years === 1 || times > 0));
}
