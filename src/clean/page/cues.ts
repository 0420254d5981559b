import { CUE_SLOTS, HASH_FACTOR } from '../../kernel/page/layout.ts';

/**
 * Words that websites put beside articles, by what they hint at. A hint is only a measurement for the line model (a story may
 * well hold "comments"); nothing is removed because of a word alone. Lower case, whole words, many languages.
 */
const CUES: readonly string[] = [
  // 0: reader comments
  `comment comments commented reply replies posted kommentar kommentare kommentieren kommentarer kommentaar antworten antwort
  commentaire commentaires répondre comentario comentarios responder comentar comentários commenti commento rispondi reacties
  reageer komentarze komentarz odpowiedz комментарии комментарий ответить kommentera svara kommentér svar vote votes flag report
  コメント 댓글 评论 yorum yorumlar hozzászólás komentáře`,
  // 1: rights, legal, site
  `copyright rights reserved privacy policy terms cookie cookies sitemap impressum datenschutz agb nutzungsbedingungen
  datenschutzerklärung vorbehalten mentions légales droits réservés confidentialité aviso privacidad derechos reservados direitos
  diritti riservati regulamin prywatności voorbehouden personvern ansvarlig redaktør rättigheter gizlilik конфиденциальности права
  защищены advertise advertising disclaimer accessibility contact kontakt contacto contatti redaktion rss trademark inc llc gmbh`,
  // 2: sharing and following
  `facebook twitter instagram youtube linkedin whatsapp telegram pinterest tiktok email print share follow teilen drucken merken folgen
  partager suivez imprimer compartir compartilhar condividi síguenos imprimir seguici delen del dela udostępnij поделиться
  digg delicious reddit stumbleupon tumblr bookmark paylaş link copy google threads bluesky 공유 fark newsvine yahoo`,
  // 3: subscribing and accounts
  `subscribe subscription subscriber subscribers newsletter newsletters sign signup login log register account abo abonnement abonnieren
  anmelden anmeldung registrieren abonnez connexion connecter inscrivez suscríbete suscripción boletín regístrate assine assinar
  abbonati accedi iscriviti inloggen abonneer nyhetsbrev logga prenumerera nyhedsbrev abonner logg zaloguj prenumerata подписаться
  подписка войти app download inbox e-mail alerts free premium 登録 会員 로그인 구독 kayıt giriş`,
  // 4: further reading
  `related more read watch popular trending latest headlines recommended recommendations top stories story most next previous
  mehr lesen auch meistgelesen empfehlungen weitere aktuelle nachrichten lire aussi vidéos plus lus dernières más leer noticias leídas
  relacionadas leia também mais últimas leggi anche altre ultime lees meer ook les også läs mer mest lest læs czytaj także więcej
  читайте также новости ещё sponsored advertisement anzeige publicité publicidad reklama annons video videos gallery photos slideshow
  関連 記事 ランキング 관련 기사 推荐 haberler links back search home menu`,
  // 5: picture credits
  `photo photos foto bild image images getty credit credits reuters afp ap epa dpa imago crédit fotoğraf фото zdjęcie fot courtesy
  photograph picture copyright file caption quelle source bilde fotos photographer pictured above shutterstock istock
  写真 사진 图 ritzau scanpix`,
  // 6: bylines, dates, stamps
  `by published updated posted am pm est edt gmt utc pdt pst cet min minutes ago read reporter correspondent staff writer author von
  uhr aktualisiert veröffentlicht stand par publié mis heures por publicado actualizado hora pubblicato aggiornato ore door gepubliceerd
  publicerad uppdaterad oppdatert publisert opdateret data aktualizacja опубликовано обновлено автор lesezeit lecture
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec 기자 入力 更新`,
];

/** FNV-1a over lower-cased UTF-16 code units: the identity of a word everywhere in this folder. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The words by hash, each with the bit set of the kinds that it hints at: the table that the kernel of pages looks into, see `CUES` in layout.ts. */
export function cueTable(): Int32Array {
  const table = new Int32Array(2 * CUE_SLOTS);
  CUES.forEach((list, kind) => {
    for (const word of list.split(/\s+/)) {
      const hash = hashWord(word);
      let slot = Math.imul(hash, HASH_FACTOR) >>> 7;
      while (table[2 * (slot & MASK) + 1] !== 0 && table[2 * (slot & MASK)] !== hash) slot++;
      table[2 * (slot & MASK)] = hash;
      table[2 * (slot & MASK) + 1]! |= 1 << kind;
    }
  });
  return table;
}

const MASK = CUE_SLOTS - 1;
