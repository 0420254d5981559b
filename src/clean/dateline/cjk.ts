import { agencyNamed } from './agencies.ts';
import { regionNamed } from './regions.ts';

/** A dateline in one of the East Asian forms, spans relative to the paragraph. */
export interface EastAsian {
  readonly length: number;
  readonly places: readonly string[];
  readonly month: number;
  readonly day: number;
  readonly agency: string | null;
  readonly desk: string | null;
  readonly form: 'G' | 'H' | 'I';
}

const ZH_AGENCY =
  '新华社|新華社|新华网|中新社|中新网|中国新闻网|中新網|中央社|法新社|路透社|路透|美联社|美聯社|共同社|韩联社|塔斯社|人民网|央视网';
/** 新华社北京3月15日电（记者张三）, （中央社記者張三台北15日電）, 中新网3月15日电 */
const CHINESE = new RegExp(
  `^[（(【]?(${ZH_AGENCY})(?:记者|記者)?([\\p{Script=Han}·]{0,20}?)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:综合)?(?:电|電|讯|訊)([)）】]?)((?:\\s*[（(](?:[^（()）]{0,40}(?:记者|記者)[^（()）]{0,40}|[\\p{Script=Han}· 、]{2,20})[)）])?)[:：]?\\s*(?:题[:：])?\\s*`,
  'u',
);
/** 路透北京3月15日 - */
const REUTERS_CHINESE =
  /^[（(]?(路透社?|法新社|彭博社)([\p{Script=Han}·/]{2,12})(?:(\d{1,2})月)?(\d{1,2})日[)）]?\s*[-－—–]+\s*/u;
/** (서울=연합뉴스) 홍길동 기자 =, [서울=뉴시스], (런던 AP=연합뉴스) */
const KOREAN =
  /^[[(【［（]([\p{Script=Hangul}·,]{1,20})(?: ?([A-Za-z]{2,8}|[\p{Script=Hangul}]{2,6}))?\s*=\s*((?:[A-Za-z]{2,8}\/)?[\p{Script=Hangul}\d]{2,8}|[A-Z][A-Za-z]{2,10})[\])】］）]\s*((?:[\p{Script=Hangul}·, ]{2,30}(?:기자|특파원|통신원)\s*)?)=?\s*/u;
/** 【ワシントン共同】, 【北京時事】, 【パリ＝山田太郎】, 【ニューヨーク＝共同】 */
const JAPANESE_BRACKET = /^【([^】]{2,24})】\s*/u;
/** ［東京 15日 ロイター］ - */
const JAPANESE_DATED =
  /^[[［(（]([\p{Script=Han}\p{Script=Katakana}ー・／/]{1,20})[\s\u3000]+([0-9]{1,2})日[\s\u3000]+(ロイター|時事|共同|AP|AFP)(?: ([A-Za-z]{3,15}))?[\]］)）]\s*[-－—–―]?\s*/u;
/** (평양 10월 3일발 조선중앙통신) */
const PYONGYANG =
  /^[(（【]([\p{Script=Hangul}\p{Script=Han}]{2,8})\s?(\d{1,2})[월月]\s?(\d{1,2})[일日](?:발|発)?\s?(조선중앙통신|朝鮮中央通信|朝中社)[)）】]\s*/u;
const JAPANESE_AGENCY =
  /^(.+?)[＝=・ ]?(AFP[=＝]?時事|AFP|共同|共同通信|時事|時事通信|ロイター|ロイター通信|聯合ニュース|AP)$/u;
/** 【中央社記者台北15日電】 */
const CHINESE_BRACKET = new RegExp(`^(${ZH_AGENCY})(?:记者|記者)?([\\p{Script=Han}]{2,12}?)(\\d{1,2})日[電电]$`, 'u');
const NAME = /^[\p{Script=Han}\p{Script=Katakana}ー・]{1,14}$/u;
const MONTH_DAY = /^(?:(\d{1,2})月)?(\d{1,2})日$/;

/** Whether {@link readEastAsian} may find something: a letter of these scripts, or one of the bare signs its forms allow, stands first. */
export function mayBeEastAsian(window: string): boolean {
  const first = window.charCodeAt(0);
  if (first !== 40 && first !== 91) return first >= 0x2e80 && EASTERN.test(window);
  const second = window.charCodeAt(1);
  return second >= 0x1100 || second === 0xb7 || second === 44 || second === 47;
}

const EASTERN = /^[【［（\p{Script=Han}]/u;

const idOf = (name: string): string => agencyNamed(name)?.id ?? name;

/** The East Asian dateline at the head of `window` (of a paragraph, without leading blanks), or null. */
export function readEastAsian(window: string): EastAsian | null {
  const text = window.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const zh = CHINESE.exec(text);
  if (zh !== null && (zh[5] ?? '') !== '') {
    const reporter = /^[（(【]?[^\d]*?(?:记者|記者)/u.test(zh[0]) && !/[）)]$/.test(zh[1]!);
    const place = reporter ? zh[2]!.slice(-2) : zh[2]!;
    return {
      length: zh[0].length,
      places: place === '' ? [] : [place],
      month: Number(zh[3] === undefined && zh[4] === undefined ? 0 : (zh[4] ?? 0)),
      day: Number(zh[5]),
      agency: idOf(zh[1]!),
      desk: null,
      form: 'G',
    };
  }
  const reuters = REUTERS_CHINESE.exec(text);
  if (reuters !== null) {
    return {
      length: reuters[0].length,
      places: reuters[2]!.split('/'),
      month: Number(reuters[3] ?? 0),
      day: Number(reuters[4]),
      agency: idOf(reuters[1]!),
      desk: null,
      form: 'G',
    };
  }
  const ko = KOREAN.exec(text);
  if (ko !== null) {
    const owner = ko[3]!.split('/').at(-1)!;
    if (agencyNamed(owner) !== null) {
      const partner = ko[3]!.includes('/') ? ko[3]!.split('/')[0]! : (ko[2] ?? null);
      return {
        length: ko[0].length,
        places: ko[1]!.split(/[·,]/),
        month: 0,
        day: 0,
        agency: idOf(owner),
        desk: partner,
        form: 'H',
      };
    }
  }
  const dated = JAPANESE_DATED.exec(text);
  if (dated !== null) {
    return {
      length: dated[0].length,
      places: dated[1]!.split(/[／/]/),
      month: 0,
      day: Number(dated[2]),
      agency: idOf(dated[3]!),
      desk: dated[4] ?? null,
      form: 'I',
    };
  }
  const north = PYONGYANG.exec(text);
  if (north !== null) {
    const places = [north[1]!];
    const [month, day] = [Number(north[2]), Number(north[3])];
    return { length: north[0].length, places, month, day, agency: idOf(north[4]!), desk: null, form: 'I' };
  }
  return readJapaneseBracket(text);
}

function readJapaneseBracket(text: string): EastAsian | null {
  const bracket = JAPANESE_BRACKET.exec(text);
  if (bracket === null) return null;
  const inside = bracket[1]!.replaceAll('\u3000', ' ').trim();
  const base: Omit<EastAsian, 'places' | 'agency'> = {
    length: bracket[0].length,
    month: 0,
    day: 0,
    desk: null,
    form: 'I',
  };
  const dated = /^(?:(\d{1,2})月)?(\d{1,2})日 (AFP|ロイター|時事|共同|CNS)$/.exec(inside);
  if (dated !== null)
    return { ...base, places: [], month: Number(dated[1] ?? 0), day: Number(dated[2]), agency: idOf(dated[3]!) };
  if (MONTH_DAY.test(inside)) return null;
  const signed = JAPANESE_AGENCY.exec(inside);
  if (signed !== null && NAME.test(signed[1]!)) {
    return { ...base, places: signed[1]!.split('・'), agency: idOf(signed[2]!.replace('＝', '=')) };
  }
  const zh = CHINESE_BRACKET.exec(inside);
  if (zh !== null) return { ...base, places: [zh[2]!.slice(-2)], day: Number(zh[3]), agency: idOf(zh[1]!), form: 'G' };
  const bureau =
    /^([\p{Script=Katakana}ー・\p{Script=Han}]{2,12})[＝=]([\p{Script=Han}\p{Script=Katakana}ー・、]{2,12})$/u.exec(
      inside,
    );
  if (
    bureau !== null &&
    (regionNamed(bureau[1]!) !== null || /^[\p{Script=Katakana}ー]+$/u.test(bureau[1]!) || bureau[1]!.length <= 3)
  ) {
    return { ...base, places: [bureau[1]!], agency: null, desk: bureau[2]! };
  }
  return null;
}
