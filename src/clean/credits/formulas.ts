import { LetterPattern } from '../screen/letterPattern.ts';
import type { Credit } from '../types.ts';

/** A credit that is told by its whole wording. Patterns are anchored at both ends or bounded, so a line costs linear time. */
export interface Formula {
  readonly kind: Credit['kind'];
  /** Where it may stand: `end` after the story or nearly, `edge` before or after it, `any`. */
  readonly zone: 'end' | 'edge' | 'any';
  readonly pattern: LetterPattern;
  /** Of a language that few texts are in: what screens it may be shared with another. */
  readonly seldom?: true;
}

const TEXT = '(?:story|article|report|news story|post|piece|content|text|column|essay|commentary|op-ed)';
const THIS_TEXT = `(?:(?:an? |the )?(?:(?:edited|longer|shorter|abridged|condensed|slightly different) )?version of )?(?:(?:this|the) ${TEXT}|this|the following)`;

/**
 * Formulas by wording, for the kinds syndication, republication, contribution, sign-off, copyright and correction. Named group `party`
 * holds the owner where the wording names one.
 */
export const FORMULAS: readonly Formula[] = [
  // Syndication: the text is an agency's, printed as it came.
  {
    kind: 'syndication',
    zone: 'edge',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:except for the headline,? |apart from the headline,? |disclaimer: )?(?:this|the) (?:story|article|report|copy|news story|post|content) (?:has not been|hasn['’]t been|was not|is not) (?:edited|created|reviewed) by .{2,60}? (?:staff|team|editors?|desk|newsroom)\b.{0,40} (?:is|has been|was) (?:auto-?)?(?:published|generated|sourced) .{0,40}\b(?:feed|wire|agency)\b.{0,40}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'edge',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:disclaimer: )?(?:this|the) (?:story|article|report|copy|news story|post|content) (?:has been|was|is) (?:auto-?)?(?:published|generated|sourced|taken) (?:directly )?from (?:an? |the )?(?:.{0,30})(?:wire|agency|syndicated|news agency|third[- ]party)\b.{0,30}\b(?:feed|service|agency)\b.{0,200}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'edge',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:only|just) the (?:headline|picture|image)\b.{0,60} (?:may have been|has been|have been|was) (?:changed|reworked|edited)\b.{0,160}\b(?:syndicated feed|agency feed)\b.{0,20}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:with|based on) (?:additional )?(?:inputs?|reporting|files?|material|reports?|information) (?:from|by) (?<party>(?:the )?\p{Lu}.{1,60}|agenc(?:y|ies)|news agencies|wires?|wire services|our .{2,40})\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:avec|d['’]après|source:?) (?:l['’])?(?<party>(?:AFP|ATS|Reuters|AP|Belga|agences?)\b.{0,30})\W{0,3}$`,
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:mit (?:material|informationen|inhalten)(?: (?:der|von|des))?(?: nachrichtenagentur)?(?:en)?|unter verwendung von(?: material)?(?: (?:der|von))?) (?<party>\p{L}.{1,50})\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:con información de(?: la agencia| las agencias)?|con datos de|com (?:informações|agência)s?(?: d[aeo]s?)?|con informazioni di|met (?:materiaal|informatie) van|med materiale? (?:fra|från)|z wykorzystaniem (?:materiałów|informacji)|по материалам|за матеріалами|по данным|с использованием материалов) (?<party>\p{L}.{1,50})\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:(?:hinweis|transparenzhinweis): )?(?:dieser|diese|der) (?:text|artikel|beitrag|meldung|nachricht) (?:wurde|ist|stammt|basiert) .{0,40}(?:deutschen presse-agentur|nachrichtenagentur|agentur|dpa|afp|reuters|sid|kna|epd)\b.{0,160}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(String.raw`^(?:©|\(c\))\s*dpa(?:-infocom)?(?:,| )\s*dpa:[\d:/–-]{6,40}$`, 'i'),
  },
  {
    kind: 'syndication',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^(?:cet article|cette dépêche|ce texte) (?:a été (?:publiée?|rédigée?|produite?|reprise?)|est tirée?) .{0,50}(?:agence|AFP|Reuters|ATS)\b.{0,80}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      '^(?:dit|het) (?:artikel|bericht) (?:is|werd) (?:overgenomen|afkomstig) (?:van|uit) .{2,80}$',
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}this (?:story|article|report) was (?:written|reported|produced|provided) by (?<party>(?:the )?\p{Lu}.{1,50}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'syndication',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:with|from|compiled from) (?:[\p{L}.]{2,12} )?(?:news )?wire (?:services|reports)\W{0,3}$`,
      'i',
    ),
  },
  // Republication under a licence, or by leave of the first publisher.
  {
    kind: 'republication',
    zone: 'edge',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}${THIS_TEXT} (?:(?:is|was|has been|is being) )?(?:(?:(?:originally |first )(?:published|posted|produced|appeared)|re-?published|reprinted|reproduced|syndicated|(?:published|used|posted)(?: here)? (?:with permission|under .{4,60}?))(?: here)?(?: (?:with permission|under .{4,60}?))?,? (?:from|by|in|on|at|with|of|courtesy of)) (?<party>(?:the |an? )?\p{Lu}.{1,200}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'republication',
    zone: 'edge',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:originally (?:published|posted|appeared)|first (?:published|appeared)|re-?published|reprinted) (?:(?:here )?with (?:the )?permission )?(?:by|on|at|in|from|of) (?<party>\p{L}.{1,120}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'republication',
    zone: 'edge',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:dieser|diese|der) (?:artikel|beitrag|text|kolumne) (?:erschien|ist) (?:zuerst|ursprünglich|zunächst) (?:erschienen )?(?:bei|in|auf|im|beim) (?<party>.{2,100}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'republication',
    zone: 'edge',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}cet article (?:est|a été) (?:republié|initialement publié|d['’]abord publié|publié (?:à l['’]origine|initialement)) (?:à partir de|par|sur|dans|de) (?<party>.{2,140}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'republication',
    zone: 'edge',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:este (?:artículo|texto|reportaje)|esta nota) (?:fue|se) (?:publicad[oa] originalmente|publicó originalmente|originalmente publicad[oa]|republicad[oa]) (?:en|por|de|con permiso de) (?<party>.{2,140}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'republication',
    zone: 'edge',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:este (?:artigo|texto)|esta reportagem) foi (?:originalmente publicad[oa]|publicad[oa] originalmente|republicad[oa]) (?:em|no|na|por|pelo|pela|de) (?<party>.{2,140}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'republication',
    zone: 'edge',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}questo articolo è (?:stato )?(?:pubblicato originariamente|originariamente pubblicato|apparso originariamente|ripubblicato) (?:su|da|in|sul|dal) (?<party>.{2,140}?)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'republication',
    zone: 'edge',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:dit artikel (?:verscheen|is) (?:eerder|oorspronkelijk|eerst) (?:verschenen |gepubliceerd )?(?:in|op|bij|door)|(?:den här |denne |denna )?(?:artikeln?|artiklen|artikkelen) (?:publicerades|ble|blev|er|är) (?:ursprungligen|først|opprinnelig|oprindeligt)(?: publisert| bragt| publicerad| udgivet)? (?:i|på|av|af|hos)|(?:ten )?artykuł (?:ukazał się|został)(?: opublikowany)? (?:pierwotnie|oryginalnie) (?:w|na|przez)) (?<party>.{2,120}?)\W{0,3}$`,
      'i',
    ),
  },
  // Published before, in these pages: a date or an hour stands where the publisher would.
  {
    kind: 'published',
    zone: 'edge',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:this|the) (?:story|article|report|post|piece|column|commentary) (?:was|is) (?:originally |first )?(?:published|posted|updated)(?: online)? (?:(?:on|in|at) )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day).{0,50}$`,
      'i',
    ),
  },
  // Sign-offs of the wires.
  {
    kind: 'sign-off',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^[([]?(?:reporting|writing|editing|compiled|edited|written|reported|translated|graphics?|production|screenplay|source text|gdansk newsroom)\b(?: and (?:writing|editing|reporting))? (?:by|in) [^!?]{2,400}[)\]]?\.?$`,
      'i',
    ),
  },
  {
    kind: 'sign-off',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^[([]?[\p{L} ]{3,24} newsroom\b(?: and (?:writing|editing|reporting))? (?:by|in) [^!?]{2,400}[)\]]?\.?$`,
      'i',
    ),
  },
  {
    kind: 'sign-off',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^[([](?:bericht(?: von)?|reporter|geschrieben von|redigiert von|redaktion|büro)[: ] ?\p{Lu}[^!?]{2,200}[)\]]\.?$`,
      'i',
    ),
  },
  {
    kind: 'sign-off',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^[([]?(?:reportage|reporte|reportaje|información|editado|edición|escrito|traducido|reportagem|edição|redação|tradotto|redazione|rédaction|édité|rapportering|redigering|verslag|bewerking|opracowanie|redakcja)(?: (?:de|por|da|par|av|van|di|door)| ?:) \p{Lu}[^!?]{2,200}[)\]]?\.?$`,
      'i',
    ),
  },
  {
    kind: 'sign-off',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^\([^()!?]{3,80}, (?:édité par|version française|avec la contribution de|editing by|edited by|editado por|edición de)[^()!?]{2,120}\)\.?$`,
      'i',
    ),
  },
  // Contribution notes.
  {
    kind: 'contribution',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^[^\p{L}\p{N}]{0,4}(?:and )?\p{Lu}.{2,400} (?:also )?contributed (?:reporting|research)?\s?(?:to (?:this|the) (?:report|story|article|dispatch|post|piece|review)|from \p{Lu}.{1,60}|to this|reporting)(?: from \p{Lu}.{1,80}|,? (?:along with|as well as) .{3,60}|,? which (?:was updated (?:at|on) |is based ).{3,60})?(?:\W{0,3}|\. (?:Contact|Follow|Reach|Email|E-mail|Support|Connect|You can) .{3,240})$`,
    ),
  },
  {
    kind: 'contribution',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:with )?(?:additional |further )?(?:reporting|files|contributions|research|material) (?:by|from) (?:the )?\p{Lu}[^!?]{1,360}\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'contribution',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}\p{Lu}[^!?]{2,200} (?:hat|haben) (?:zu|an) (?:diesem|dem) (?:bericht|artikel|beitrag|text) (?:mitgewirkt|beigetragen|mitgearbeitet)\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'contribution',
    zone: 'end',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}\p{Lu}[^!?]{2,200} (?:(?:a|ont) (?:contribué|collaboré) à (?:cet article|ce (?:reportage|rapport))|(?:contribuyó|contribuyeron|colaboró|colaboraron) (?:a|con|en) (?:este|esta) (?:informe|reportaje|artículo|nota|despacho)|(?:contribuiu|contribuíram|colaborou|colaboraram) (?:para|com|n)\s?(?:esta?e?) (?:reportagem|artigo|matéria|texto)|(?:ha|hanno) (?:contribuito|collaborato) a questo articolo|(?:heeft|hebben) (?:bijgedragen|meegewerkt) aan dit (?:artikel|bericht|verhaal)|bidrog till (?:den här |denna )?(?:artikeln?|rapporten)|(?:bidro|bidrog) til (?:denne )?(?:artikkelen|artiklen|saken)|przyczynił[ai]? się do powstania (?:tego )?(?:artykułu|materiału))\W{0,3}$`,
      'i',
    ),
  },
  {
    kind: 'contribution',
    zone: 'end',
    seldom: true,
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:mitarbeit|medewerking|medverkan|collaboration|avec la collaboration de|con la colaboración de|con la collaborazione di|com a colaboração de|współpraca)\s?:? \p{Lu}[^!?]{2,100}$`,
      'i',
    ),
  },
  // Copyright lines.
  {
    kind: 'copyright',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^(?:©|\(c\)|ⓒ|\(?TM and \S{0,2}\s?copyright|copyright\s{0,2}(?:©|\(c\)|ⓒ|(?:19|20)\d\d\b|by \p{Lu}|: ?\p{L}))[^!?]{0,420}$`,
      'i',
    ),
  },
  {
    kind: 'copyright',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^.{0,120}?(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|(?:todos los )?derechos reservados|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|alle rechten voorbehouden|alla rättigheter förbehållna|wszelkie prawa zastrzeżone|все права защищены|усі права захищені|tüm hakları saklıdır|všechna práva vyhrazena|minden jog fenntartva|toate drepturile rezervate|kaikki oikeudet pidätetään|alle rettigheder forbeholdes|med enerett|με επιφύλαξη παντός δικαιώματος|حقوق محفوظة|जारी सर्वाधिकार सुरक्षित|reproduction interdite)[.\s©!]{0,3}(?:(?:this material|the material|the information|no part of this|reproduction|any reproduction)\b.{0,240}|©.{0,60}|\(.{0,40}\))?$`,
      'i',
    ),
  },
  {
    kind: 'copyright',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^(?:this material|this content|the material on this site) may not be (?:published|reproduced|copied)\b.{0,240}$`,
      'i',
    ),
  },
  {
    kind: 'copyright',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^[<〈《[(【]?(?:저작권자|무단\s?전재|版权所有|版權所有|未经授权|未經授權|無断転載|無断転用|禁無断転載|本サイト掲載の記事).{0,120}$`,
    ),
  },
  {
    kind: 'copyright',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^.{0,60}(?:무단\s?전재|無断転載を禁じます|無断転載禁止|版权所有|版權所有|未经许可不得转载).{0,60}$`,
    ),
  },
  // Corrections: what was wrong and is right now.
  {
    kind: 'correction',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:corrections?|clarification|retraction|korrektur|berichtigung|correctif|rectificatif|rectificación|fe de err(?:at\w{1,3}|ores)|corrección|correzione|rettifica|errata|correção|correctie|rectificatie|rättelse|rettelse|sprostowanie|oikaisu|oprava|düzeltme|исправление|訂正|更正|정정)\s?(?:\([^)]{1,40}\))?\s?[:：–—].{4,500}$`,
      'i',
    ),
  },
  {
    kind: 'correction',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}(?:an (?:earlier|original|initial)|a previous|the original) version of (?:this|the) (?:article|story|report|post|column|headline|caption) .{4,500}$`,
      'i',
    ),
  },
  {
    kind: 'correction',
    zone: 'any',
    pattern: new LetterPattern(
      String.raw`^\W{0,3}in einer (?:früheren|ersten|vorherigen) (?:version|fassung) (?:dieses|des) .{4,500}$`,
      'i',
    ),
  },
];

/** Who owns a picture, anywhere in a line. */
export const OWNER_OF_PICTURES: LetterPattern = new LetterPattern(
  String.raw`(?:\b(?:AP|EPA|AFP|EFE|ANSA|PTI|dpa|Belga|ANP|TT|NTB|AAP|EPA-EFE|Reuters|REUTERS) (?:Photo|Image|Foto|Photos)\b|\bvia (?:AP|Getty Images|Reuters|REUTERS|AFP|Shutterstock)\b|Getty Images|GETTY|\bREUTERS/\p{Lu}|\b(?:AFP|EPA|EFE|ANSA|dpa|AP)/\p{Lu}\p{Ll}|\p{Ll}/(?:AP|AFP|EPA|EFE|REUTERS|Reuters|ANSA|dpa|Shutterstock)\b|picture[ -]alliance|imago\s?images?|Shutterstock|iStock|Alamy|Handout via)`,
);
