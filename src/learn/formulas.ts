import { WordReader } from '../fingerprint/reader.ts';
import type { Words } from '../fingerprint/words.ts';

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

/** The words of the formulas by the first of them, behind a table that answers nearly every word without them. */
interface Table {
  readonly screen: Uint8Array;
  readonly byFirst: ReadonlyMap<number, readonly Uint32Array[]>;
}

const SCREEN = 0x3fff;

let known: Table | null = null;

function tableOf(): Table {
  if (known) return known;
  const reader = new WordReader();
  const screen = new Uint8Array(SCREEN + 1);
  const byFirst = new Map<number, Uint32Array[]>();
  for (const text of Object.values(FORMULAS).flat()) {
    const words = reader.read(text, [{ start: 0, end: text.length, quiet: false }]).hash.slice();
    screen[words[0]! & SCREEN] = 1;
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  known = { screen, byFirst };
  return known;
}

/** Whether the words in `[from, to)` hold a formula of pages: in the house style, case and punctuation that words have lost. */
export function holdsFormula({ hash }: Pick<Words, 'hash'>, from: number, to: number): boolean {
  const { screen, byFirst } = tableOf();
  for (let w = from; w < to; w++) {
    if (screen[hash[w]! & SCREEN] === 0) continue;
    const some = byFirst.get(hash[w]!);
    if (some?.some((words) => w + words.length <= to && words.every((word, i) => word === hash[w + i]))) return true;
  }
  return false;
}
