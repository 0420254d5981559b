import { firstWord } from '../screen/firstWord.ts';
import { STAMP_STARTS } from './stamp.ts';

/** Kinds of short credits, by a first word: who wrote it, where it is from, whose the picture is, and when it was published. */
export const BY = 1;
export const SOURCED = 2;
export const PICTURED = 4;
export const DATED = 8;

const BYLINE_STARTS =
  'by von par por di door av af od автор авторы текст text tekst autor autora autorin autoren auteur autore przez author words written story reported écrit escrito geschrieben yazan kirjoittaja szerző';
const SOURCE_STARTS =
  'source sources quelle quellen fuente fuentes fonte fonti bron kilde källa lähde źródło zdroj kaynak forrás sursa izvor источник джерело πηγή 出典 来源 來源 出所 출처 المصدر स्रोत sumber nguồn';
const PHOTO_STARTS =
  'photo photos picture pictures image images photograph credit foto fotos bild bilder bildquelle crédit crédits crédito фото ảnh 写真 撮影 사진 fotoğraf kuva zdjęcie fot archivfoto symbolbild φωτογραφία الصورة';

/** The kinds of credits that may begin with a word. */
const KINDS: ReadonlyMap<string, number> = kindsByStart();

function kindsByStart(): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number): void => void kinds.set(word, (kinds.get(word) ?? 0) | kind);
  for (const word of BYLINE_STARTS.split(' ')) add(word, BY);
  for (const word of SOURCE_STARTS.split(' ')) add(word, SOURCED);
  for (const word of PHOTO_STARTS.split(' ')) add(word, PICTURED);
  for (const word of STAMP_STARTS) add(word, DATED);
  return kinds;
}

/** The first words that credits ask for. Where first words have numbers, these have the first: from 1 on, in this order. */
export const CREDIT_STARTS: readonly string[] = [...KINDS.keys()];

const BY_NUMBER = Uint8Array.of(0, ...KINDS.values());

/** The kinds of credits that may begin with the first word of this number: a bit each, 0 for most words. */
export const kindsOfStart = (number: number): number => (number < BY_NUMBER.length ? BY_NUMBER[number]! : 0);

/** The kinds of credits that a line may be, by its first word. */
export const startsOf = (text: string): number => KINDS.get(firstWord(text)) ?? 0;
