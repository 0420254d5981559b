/** One line a row, as pages and agencies print it, all of invented outlets: kind | language | line. */
export const LINES: readonly (readonly [kind: string, language: string, line: string])[] = `
byline|en|By Mara Quill
byline|de|Von Jonas Ried
byline|fr|Par Anne Colin
byline|es|Por María Soler
byline|it|Di Carla Rossi
byline|pt|Por João Prado
byline|nl|Door Pieter Vos
byline|sv|Av Nils Berg
byline|da|Af Mette Holm
byline|no|Av Kari Dahl
byline|ru|Автор: Иван Петров
byline|pl|Autor: Jan Nowak
byline|cs|Autor: Petr Novák
byline|fi|Kirjoittaja: Aino Salo
byline|tr|Yazan: Ayşe Kaya
byline|hu|Szerző: Kovács Anna
published|en|Updated: March 4, 2026 3:27 pm
published|de|Aktualisiert am 4. März 2026 um 14:20 Uhr
published|fr|Publié le 4 mars 2026 à 14h20
published|es|Actualizado el 4 de marzo de 2026
published|it|Pubblicato il 4 marzo 2026
published|pt|Publicado em 4 de março de 2026
published|nl|Gepubliceerd op 4 maart 2026
published|sv|Publicerad 4 mars 2026
published|da|Opdateret 4. marts 2026 kl. 14.20
published|no|Publisert 4. mars 2026
published|fi|Päivitetty 4.3.2026 14:20
published|pl|Opublikowano 4 marca 2026
published|ru|Опубликовано 4 марта 2026 г.
published|tr|Güncelleme: 4 Mart 2026 14:20
published|ja|更新日時：2026年3月4日 14:20
published|ko|입력 2026.03.04. 오후 2:20
published|zh|发布时间：2026年3月4日 14:20
source|en|Source: Reuters
source|de|Quelle: dpa
source|fr|Source : AFP
source|es|Fuente: EFE
source|it|Fonte: ANSA
source|nl|Bron: ANP
source|sv|Källa: TT
source|da|Kilde: Ritzau
source|fi|Lähde: STT
source|pl|Źródło: PAP
source|cs|Zdroj: ČTK
source|ru|Источник: ТАСС
source|tr|Kaynak: Anadolu Ajansı
source|zh|来源：新华社
photo|en|Photo: Mara Quill
photo|de|Foto: Jonas Ried
photo|fr|Crédit : Anne Colin
photo|es|Fotos: María Soler
photo|it|Foto di Carla Rossi
photo|nl|Foto: Pieter Vos
photo|sv|Bild: Nils Berg
photo|da|Foto: Mette Holm
photo|no|Foto: Kari Dahl
photo|fi|Kuva: Aino Salo
photo|pl|Zdjęcie: Jan Nowak
photo|ru|Фото: Иван Петров
photo|tr|Fotoğraf: Ayşe Kaya
photo|ja|写真＝山田太郎
photo|ko|사진=홍길동
copyright|en|© 2026 Valley Post. All rights reserved.
copyright|de|Alle Rechte vorbehalten
copyright|fr|Tous droits réservés
copyright|es|Todos los derechos reservados
copyright|it|Riproduzione riservata
copyright|pt|Todos os direitos reservados
copyright|nl|Alle rechten voorbehouden
copyright|sv|Alla rättigheter förbehållna
copyright|pl|Wszelkie prawa zastrzeżone
copyright|ru|Все права защищены
copyright|tr|Tüm hakları saklıdır
copyright|ar|جميع الحقوق محفوظة
copyright|ja|無断転載を禁じます
copyright|ko|무단 전재 및 재배포 금지
copyright|zh|版权所有
correction|en|Correction: The ferry holds 210 people, not 120.
correction|de|Korrektur: Die Fähre fasst 210 Menschen.
correction|fr|Rectificatif : le bac transporte 210 personnes.
correction|es|Fe de errores: el barco lleva a 210 personas.
correction|it|Rettifica: il traghetto porta 210 persone.
correction|pt|Correção: o barco leva 210 pessoas.
correction|nl|Rectificatie: de boot vervoert 210 mensen.
correction|sv|Rättelse: färjan tar 210 personer.
correction|da|Rettelse: færgen tager 210 personer.
correction|fi|Oikaisu: lautta kuljettaa 210 ihmistä.
correction|pl|Sprostowanie: prom zabiera 210 osób.
correction|cs|Oprava: trajekt veze 210 lidí.
correction|ru|Исправление: паром берет 210 человек.
correction|tr|Düzeltme: feribot 210 kişi taşıyor.
correction|ja|訂正：船の定員は210人です。
syndication|en|(With inputs from PTI)
syndication|de|mit Material der dpa
syndication|fr|(avec AFP)
syndication|es|Con información de EFE
syndication|it|Con informazioni di ANSA
syndication|pt|Com informações da Reuters
syndication|nl|Met materiaal van ANP
syndication|sv|Med material från TT
syndication|da|Med materiale fra Ritzau
syndication|pl|Z wykorzystaniem materiałów PAP
syndication|ru|По материалам ТАСС
syndication|uk|За матеріалами Укрінформ
republication|en|This story was originally published by Harbour Weekly.
republication|de|Dieser Artikel erschien zuerst bei Hafenblatt.
republication|fr|Cet article a été initialement publié par Courrier du Port.
republication|es|Este artículo fue publicado originalmente en Diario Puerto.
republication|it|Questo articolo è stato pubblicato originariamente su Porto Oggi.
republication|pt|Este artigo foi publicado originalmente em Diário do Porto.
republication|nl|Dit artikel verscheen eerder in Havenkrant.
republication|sv|Artikeln publicerades ursprungligen i Hamnbladet.
republication|da|Artiklen blev oprindeligt bragt i Havneposten.
republication|no|Denne artikkelen ble opprinnelig publisert i Havneposten.
republication|pl|Ten artykuł ukazał się pierwotnie w Gazecie Portowej.
contribution|en|Mara Quill contributed to this report.
contribution|de|Jonas Ried hat zu diesem Bericht beigetragen.
contribution|fr|Anne Colin a contribué à cet article.
contribution|es|María Soler contribuyó a este artículo.
contribution|it|Carla Rossi ha contribuito a questo articolo.
contribution|pt|João Prado contribuiu para esta reportagem.
contribution|nl|Pieter Vos heeft bijgedragen aan dit artikel.
contribution|sv|Nils Berg bidrog till den här artikeln.
contribution|da|Mette Holm bidrog til denne artiklen.
contribution|no|Kari Dahl bidro til denne saken.
contribution|pl|Jan Nowak przyczynił się do powstania artykułu.
sign-off|en|(Reporting by Mara Quill; Editing by Tom Hask)
sign-off|de|(Bericht von Jonas Ried, redigiert von Ida Holm)
sign-off|fr|(Reportage de Anne Colin)
sign-off|es|(Reporte de María Soler. Editado por Luis Prado)
sign-off|it|(Tradotto da redazione, in redazione a Roma Carla Rossi)
sign-off|pt|(Reportagem de João Prado)
sign-off|pl|Opracowanie: Jan Nowak
sign-off|ru|Редактор Анна Иванова
sign-off|ar|(إعداد سامي حداد للنشرة العربية)
sign-off|tr|Editör: Ayşe Kaya
sign-off|id|Pewarta: Budi Santoso
sign-off|ja|（翻訳：山田花子、編集：佐藤太郎）
sign-off|zh|（责任编辑：张三）
editor-note|en|Editor's note: The ferry ran again after this was printed.
editor-note|de|Anmerkung der Redaktion: Die Fähre fährt wieder.
editor-note|fr|Note de la rédaction : le bac a repris la mer.
editor-note|es|Nota del editor: el barco volvió a la mar.
editor-note|it|Nota della redazione: il traghetto è tornato in mare.
editor-note|pt|Nota do editor: o barco voltou ao mar.
editor-note|nl|Noot van de redactie: de boot vaart weer.
editor-note|sv|Reds. anm: färjan går igen.
editor-note|da|Redaktionens note: færgen sejler igen.
editor-note|no|Red. anm: ferga går igjen.
editor-note|fi|Toim. huom: lautta kulkee taas.
editor-note|cs|Poznámka redakce: trajekt opět pluje.
editor-note|ru|От редакции: паром снова ходит.
editor-note|zh|编者按：渡轮已恢复航行。
editor-note|pl|Od redakcji: prom znów pływa.
author-bio|en|Mara Quill is a staff writer for the Valley Post.
author-bio|de|Jonas Ried ist Redakteur bei der Hafenpost.
author-bio|fr|Anne Colin est journaliste au Courrier du port.
author-bio|es|María Soler es periodista de Diario Puerto.
author-bio|it|Carla Rossi è giornalista del Corriere del porto.
author-bio|pt|João Prado é repórter do Diário do Porto.
author-bio|nl|Pieter Vos is verslaggever bij de Havenkrant.
author-bio|sv|Nils Berg är reporter på Hamnbladet.
author-bio|da|Mette Holm er journalist på Havneposten.
author-bio|no|Kari Dahl er journalist i Havneposten.
author-bio|fi|Aino Salo on toimittaja.
author-bio|pl|Jan Nowak jest dziennikarzem gazety Port.
author-bio|ru|Иван Петров — корреспондент газеты Порт.
tip|en|Got a tip? Email our newsroom.
tip|de|Haben Sie Hinweise für die Redaktion?
tip|fr|Vous avez une info ? Écrivez à la rédaction.
tip|es|¿Tienes alguna pista? Escríbenos.
tip|it|Hai una segnalazione? Scrivici.
tip|nl|Heb je een tip of opmerking?
tip|sv|Har du tips? Mejla oss.
tip|da|Har du et nyhedstip? Skriv til os.
tip|no|Har du tips til oss?
tip|fi|Onko sinulla juttuvinkki?
tip|pl|Masz ciekawy temat?
tip-line|en|Anyone with information is asked to call the harbour police.
tip-line|de|Zeugen werden gebeten, sich zu melden.
tip-line|fr|Toute personne ayant vu le bac peut contacter la police du port.
tip-line|es|Cualquier persona con información puede llamar al puerto.
tip-line|it|Chiunque abbia informazioni è pregato di contattare la capitaneria.
tip-line|pt|Quem tiver informações deve ligar para a polícia do porto.
tip-line|nl|Getuigen worden verzocht zich te melden bij de havenpolitie.
tip-line|sv|Den som har sett något kan ringa polisen.
tip-line|da|Vidner bedes henvende sig til havnepolitiet.
tip-line|no|Politiet ønsker tips fra publikum.
tip-line|fi|Poliisi pyytää vihjeitä sataman tapahtumista.
tip-line|pl|Świadkowie zdarzenia proszeni są o zgłoszenie się na komisariat.
donate|en|Please support our journalism by subscribing
donate|de|Unterstützen Sie unabhängigen Journalismus.
donate|fr|Soutenez notre journal
donate|es|Apoya nuestro periodismo
donate|it|Sostieni il nostro giornalismo
donate|pt|Apoie o nosso jornalismo
donate|nl|Steun onze journalistiek
donate|sv|Stöd vår journalistik
donate|da|Støt vores journalistik
donate|no|Støtt vår journalistikk
app-promo|en|Download our app for the latest alerts
app-promo|de|Jetzt unsere App herunterladen
app-promo|fr|Téléchargez notre application gratuite
app-promo|es|Descarga nuestra app
app-promo|it|Scarica la nostra app
app-promo|pt|Baixe o nosso aplicativo
app-promo|sv|Ladda ner vår app
app-promo|da|Hent vores app
app-promo|pl|Pobierz naszą aplikację
app-promo|nl|Download onze app
carousel-header|en|Top harbour news 16 videos
carousel-header|de|Der Hafen in 12 Bilder
carousel-header|fr|Le port en images 12 photos
carousel-header|es|Lo más visto 8 vídeos
carousel-header|it|Il porto 12 foto
carousel-header|pt|Mais vistos 8 vídeos
carousel-header|nl|De haven 12 foto
carousel-header|sv|Mest sett 8 videor
carousel-header|da|Mest set 8 videoer
carousel-header|pl|Najnowsze 8 filmów
video-source|en|- Source: Valley TV
video-source|de|- Quelle: Hafen TV
video-source|es|- Fuente: Costa TV
video-source|it|- Fonte: Porto TV
video-source|pt|- Fonte: TV do Porto
video-source|nl|- Bron: Haven TV
video-source|sv|- Källa: Hamn TV
video-source|da|- Kilde: Havne TV
video-source|pl|- Źródło: Port TV
video-source|tr|- Kaynak: Liman TV
video-source|fr|- Source : TV du port
gallery-counter|en|Image 3 of 5
gallery-counter|de|Bild 1 von 4
gallery-counter|fr|Photo 1 sur 4
gallery-counter|es|Imagen 1 de 4
gallery-counter|it|Immagine 1 di 4
gallery-counter|pt|Imagem 1 de 4
gallery-counter|nl|Afbeelding 1 van 4
gallery-counter|sv|Bild 1 av 4
gallery-counter|da|Billede 1 af 4
gallery-counter|fi|Kuva 2/7
gallery-counter|pl|Zdjęcie 1 z 5
gallery-counter|ru|Фото 3 из 12
photo-label|en|Image source, Coast Images
photo-label|fr|Crédit photo, Agence du port
photo-label|es|Fuente de la imagen, Costa Images
photo-label|pt|Crédito, Imagens do Porto
photo-label|ru|Автор фото, Порт Медиа
photo-label|uk|Підпис до фото, Пором біля причалу
photo-label|tr|Kaynak, Liman Ajansı
photo-label|ar|صدر الصورة، وكالة الميناء
photo-label|hi|इमेज स्रोत, बंदरगाह मीडिया
photo-label|zh|圖像來源，港口圖片社
photo-label|ja|画像提供, 港通信社
photo-label|ko|사진 출처, 항구통신
photo-label|id|Sumber gambar, Media Pelabuhan
caption|en|This aerial photograph taken on March 8 shows the ferry at the quay.
caption|de|Dieses Foto zeigt die Fähre am Kai.
caption|fr|Cette photo prise le 8 mars montre le bac au quai.
caption|es|Esta fotografía tomada el 8 de marzo muestra el barco.
caption|it|Questa foto scattata il 8 marzo mostra il traghetto.
caption|pt|Esta foto tirada em 8 de março mostra o barco.
caption|nl|Deze foto is gemaakt op 8 maart, op de kade.
caption|sv|Den här bilden togs den 8 mars vid kajen.
caption|da|Dette billede er taget den 8. marts ved kajen.
caption|no|Dette bildet ble tatt 8. mars ved kaia.
caption|pl|Na zdjęciu z 8 marca prom stoi przy nabrzeżu.
caption|ru|Фотография сделана 8 марта у причала.
reading-time|en|4 min read
reading-time|de|Lesedauer: 5 Minuten
reading-time|fr|Temps de lecture : 3 min
reading-time|es|Tiempo de lectura: 3 minutos
reading-time|it|Tempo di lettura: 3 min
reading-time|pt|Tempo de leitura: 3 min
reading-time|nl|Leestijd: 3 minuten
reading-time|sv|Lästid: 2 min
reading-time|da|Læsetid: 2 min.
reading-time|pl|Czas czytania: 3 min
reading-time|fi|Lukuaika 3 min
relative-time|en|1 hour ago
relative-time|de|vor 2 Stunden
relative-time|fr|il y a 2 heures
relative-time|es|hace 2 horas
relative-time|it|2 ore fa
relative-time|pt|há 2 horas
relative-time|nl|2 uur geleden
relative-time|sv|2 timmar sedan
relative-time|da|for 2 timer siden
relative-time|fi|2 tuntia sitten
relative-time|pl|2 godziny temu
relative-time|ru|2 часа назад
relative-time|tr|2 saat önce
relative-time|ja|2時間前
relative-time|ko|2시간 전
timecode|en|03:08 - Source: Valley TV
timecode|de|1:20 – Quelle: Hafen TV
timecode|es|02:15 - Fuente: Costa TV
timecode|it|02:15 - Fonte: Porto TV
timecode|nl|02:15 - Bron: Haven TV
timecode|sv|02:15 - Källa: Hamn TV
timecode|da|02:15 - Kilde: Havne TV
timecode|no|02:15 - Kilde: Kyst TV
timecode|pl|02:15 - Źródło: Port TV
timecode|tr|02:15 - Kaynak: Liman TV
end-mark|en|ENDS
end-mark|de|ENDE
end-mark|fr|FIN
end-mark|it|(FINE)
end-mark|pt|FIM
end-mark|sv|SLUT
end-mark|fi|LOPPU
end-mark|pl|KONIEC
end-mark|cs|KONEC
end-mark|ru|КОНЕЦ
end-mark|ar|انتهى
end-mark|ko|(끝)
end-mark|zh|（完）
wire-slug|en|URGENT
wire-slug|de|Eilmeldung
wire-slug|fr|ALERTE
wire-slug|es|URGENTE
wire-slug|it|ULTIM'ORA
wire-slug|pl|PILNE
wire-slug|cs|MIMOŘÁDNĚ
wire-slug|ru|СРОЧНО
wire-slug|uk|ТЕРМІНОВО
wire-slug|tr|SON DAKİKA
wire-slug|ar|عاجل
wire-slug|ja|【速報】
wire-slug|zh|【快讯】
embed|en|View this post on Instagram
embed|de|Ein Beitrag geteilt von Mara Quill (@maraquill)
`
  .split('\n')
  .filter((row) => row !== '')
  .map((row) => row.split('|') as [string, string, string]);
