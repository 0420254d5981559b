import type { Rule } from './rule.ts';

/** Lines that say whose the text and pictures are. Kept as credits, for direction, and out of the fingerprint. */
export const CREDIT_RULES: readonly Rule[] = [
  {
    id: 'copyright-line',
    kind: 'copyright',
    strength: 'quiet',
    reason: 'a copyright line, kept as data',
    languages: ['en', 'de', 'fr', 'es'],
    has: [
      '©',
      'opyright',
      'OPYRIGHT',
      '(c) ',
      '(C) ',
      'ights reserved',
      'vorbehalten',
      'droits réservés',
      'derechos reservados',
    ],
    maxWords: 60,
    pattern:
      /^(?:(?:copyright|©|\(c\))\s?(?:©|\(c\))?\s?(?:\d{4}|by\s\p{Lu}|\p{Lu}).{0,260}|.{0,80}(?:©|copyright)\s?\d{4}.{0,200}|.{0,120}\ball rights reserved\b.{0,160}|alle rechte vorbehalten.{0,60}|tous droits réservés.{0,60}|todos los derechos reservados.{0,60})$/iu,
    unless: /["”“]|\b(?:said|sued|lawsuit|court|infringement|Copyright (?:Act|Office|law|laws|Law|Board|Royalty))\b/u,
    removes: [
      '© 2026 Valley Post. All rights reserved.',
      'Copyright 2026 The Associated Press. All rights reserved.',
      'Alle Rechte vorbehalten',
    ],
    keeps: ['Copyright law is old.', 'The court held that all rights reserved to the town were void.'],
  },
  {
    id: 'sign-off',
    kind: 'sign-off',
    strength: 'quiet',
    reason: 'the agency sign-off, kept as data',
    languages: ['en', 'es', 'fr'],
    starts: ['reporting', 'additional', 'writing', 'editing', 'con', 'avec', 'with', 'compiled'],
    maxWords: 50,
    pattern:
      /^(?:\((?:additional )?(?:reporting|writing|editing|compiled) by \p{Lu}[^()]{2,240}\)|(?:additional )?(?:reporting|writing) by \p{Lu}[^.]{2,120}[;,] ?(?:editing|writing) by \p{Lu}.{2,120}|\((?:con información|avec|with inputs|with files|with reporting) .{2,80}\))$/iu,
    removes: [
      '(Reporting by Mara Quill; Editing by Tom Hask)',
      'Reporting by Mara Quill; editing by Tom Hask',
      '(With inputs from agencies)',
    ],
    keeps: ['Reporting by the panel fell short.', '(with gusts to 60 knots)'],
  },
  {
    id: 'photo-credit',
    kind: 'photo',
    strength: 'sure',
    reason: 'a picture credit, kept as data',
    languages: ['en', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'da', 'no', 'pl', 'ru', 'tr'],
    starts: [
      'photo',
      'photograph',
      'image',
      'foto',
      'fotos',
      'bild',
      'crédit',
      'crédits',
      'credit',
      'фото',
      'fotoğraf',
      'zdjęcie',
      'fot',
    ],
    maxWords: 12,
    pattern:
      /^\(?(?:photo(?:graph)?s?(?: credit| by| courtesy(?: of)?)?|image(?: credit| via)?|fotos?|bild|crédits?(?: photo)?|credit|фото|fotoğraf|zdjęcie|fot\.)\s?[:/]\s?\p{Lu}[^.!?]{1,90}\)?$/iu,
    removes: ['Photo: Tom Hask, Valley Post', 'Foto: dpa', 'Crédit : Anne Colin', 'Фото: Пресс-служба'],
    keeps: ['Photo of the quay', 'Credit: where it is due, she said. The rest can wait.'],
  },
];
