import type { Formulas } from '../fingerprint/bodyReader.ts';
import { canonicalWords } from '../fingerprint/canonical.ts';
import type { Words } from '../fingerprint/words.ts';
import { FORMULA_ALONE, FORMULA_MASK } from '../kernel/words/layout.ts';
import { KNOWN_FORMULAS } from './knownFormulas.ts';

/** What only a page says: to its reader, of its rights, of itself. No report has these words in a sentence that recurs. */
const FORMULAS: Readonly<Record<string, readonly string[]>> = {
  international: [
    'newsletter',
    'newsletters',
    'copyright',
    'recaptcha',
    'javascript',
    'flash player',
    'google play',
    'app store',
  ],
  en: [
    ...[
      'all rights reserved',
      'rewritten or redistributed',
      'may not be published',
      'reprint permission',
      'terms of use',
    ],
    ...[
      'sign up',
      'subscribe',
      'your inbox',
      'click here',
      'follow us',
      'like us on',
      'contact us',
      'read more',
      'privacy policy',
    ],
    ...[
      'your browser',
      'check back',
      'toggle caption',
      'continue reading',
      'opinions expressed',
      'views expressed',
      'send tips',
    ],
    ...['download the', 'story continues', 'article continues', 'more stories'],
    ...['become a member', 'become a founding member', 'reader supported', 'support our journalism', 'make a donation'],
  ],
  de: [
    'alle rechte vorbehalten',
    'abonnieren',
    'klicken sie hier',
    'folgen sie uns',
    'jetzt anmelden',
    'hier geht es',
    'ihr browser',
  ],
  fr: ['tous droits réservés', 'abonnez', 'inscrivez', 'cliquez', 'suivez nous', 'lire aussi', 'votre navigateur'],
  es: [
    'derechos reservados',
    'suscríbete',
    'suscríbase',
    'haga clic',
    'haz clic',
    'síguenos',
    'lea también',
    'su navegador',
  ],
  pt: ['direitos reservados', 'assine', 'inscreva', 'clique aqui', 'siga nos', 'leia também', 'leia mais'],
  it: ['diritti riservati', 'riproduzione riservata', 'iscriviti', 'abbonati', 'clicca', 'seguici', 'leggi anche'],
  nl: ['rechten voorbehouden', 'nieuwsbrief', 'abonneer', 'klik hier', 'volg ons', 'lees ook', 'lees meer'],
  sv: ['nyhetsbrev', 'prenumerera', 'klicka här', 'följ oss', 'läs mer', 'läs också'],
  da: ['nyhedsbrev', 'abonner', 'klik her', 'følg os', 'læs mere', 'læs også'],
  pl: ['prawa zastrzeżone', 'newslettera', 'zapisz się', 'kliknij', 'czytaj więcej', 'czytaj też'],
  tr: ['hakları saklıdır', 'abone ol', 'tıklayın', 'bizi takip edin'],
  ru: ['права защищены', 'подпишитесь', 'подписывайтесь', 'рассылку', 'читайте также', 'нажмите'],
  ja: ['無断転載', '会員登録', 'メルマガ', '続きを読む'],
  zh: ['版权所有', '版權所有', '未经授权', '扫描二维码', '点击'],
};

/** The formulas by their first word, behind tables by the lowest bits of hashes, which answer for nearly every word. */
interface FormulaTable {
  /** A bit for the {@link SCREEN} bits of a word: not set when it begins no formula. */
  readonly firsts: Int32Array;
  /** For the {@link pairBits} of a word and the one behind it: 0 when no formula begins with the two. */
  readonly pairs: Uint8Array;
  readonly byFirst: ReadonlyMap<number, readonly (readonly number[])[]>;
}

const SCREEN = FORMULA_MASK;

let known: FormulaTable | null = null;

/** What a reader of bodies must know of formulas. */
export function formulas(): Formulas {
  const { firsts, pairs } = formulaTable();
  return { firsts, pairs, within: (hash, from, to) => holdsFormula({ hash }, from, to) };
}

function formulaTable(): FormulaTable {
  known ??= makeTable();
  return known;
}

function makeTable(): FormulaTable {
  const firsts = new Int32Array((SCREEN + 1) >>> 5);
  const pairs = new Uint8Array(SCREEN + 1);
  const byFirst = new Map<number, (readonly number[])[]>();
  for (const words of KNOWN_FORMULAS ?? formulaWords()) {
    const first = words[0]!;
    firsts[(first & SCREEN) >>> 5]! |= 1 << first;
    pairs[pairBits(first, words[1] ?? alone(first))] = 1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return { firsts, pairs, byFirst };
}

/** The canonical words of each formula. */
export function formulaWords(): number[][] {
  return Object.values(FORMULAS)
    .flat()
    .map((text) => [...canonicalWords(text, [{ start: 0, end: text.length, quiet: false }]).hash]);
}

function pairBits(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) & SCREEN;
}

/** What a word that is a formula by itself has for a second one: bits of its own that {@link SCREEN} leaves. */
const alone = (first: number): number => first >>> FORMULA_ALONE;

/** Whether a formula may begin at word `w`: words like "like" and "all" begin some, and hardly ever do the next ones go on so. */
function mayBegin({ firsts, pairs }: FormulaTable, hash: Uint32Array, w: number): boolean {
  const first = hash[w]!;
  if ((firsts[(first & SCREEN) >>> 5]! & (1 << first)) === 0) return false;
  return (
    pairs[pairBits(first, alone(first))] !== 0 || (w + 1 < hash.length && pairs[pairBits(first, hash[w + 1]!)] !== 0)
  );
}

/** Whether the words in `[from, to)` hold a formula of pages: in the house style, case and punctuation that words have lost. */
export function holdsFormula({ hash }: Pick<Words, 'hash'>, from: number, to: number): boolean {
  const table = formulaTable();
  for (let w = from; w < to; w++) {
    if (mayBegin(table, hash, w) && begins(table, hash, w, to)) return true;
  }
  return false;
}

/** Whether a formula begins at word `w` and ends before `to`. */
function begins({ byFirst }: FormulaTable, hash: Uint32Array, w: number, to: number): boolean {
  const formulas = byFirst.get(hash[w]!);
  if (!formulas) return false;
  for (let f = 0; f < formulas.length; f++) {
    const words = formulas[f]!;
    if (w + words.length > to) continue;
    let same = 1;
    while (same < words.length && words[same] === hash[w + same]) same++;
    if (same === words.length) return true;
  }
  return false;
}
