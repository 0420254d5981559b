/** Words that say who speaks or reports, in the languages the cleaning knows best. Lower case. */
export const REPORTING: ReadonlySet<string> = new Set(
  (
    'said says say saying told tells tell added adds adding reported reports report reporting stated states wrote writes tweeted ' +
    'announced confirmed claimed according noted explained quoted citing cited per via attributed ' +
    'sagte sagten sagt erklärte berichtete berichtet berichteten laut teilte zufolge ' +
    'dit déclaré affirmé indiqué rapporté rapporte selon annoncé ' +
    'dijo dijeron informó afirmó señaló según aseguró declaró ' +
    'disse disseram informou afirmou segundo ha detto secondo riferito riferisce ' +
    'zei meldde volgens sa ifølge enligt sade'
  ).split(' '),
);

/** Number words. Lower case. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion ' +
    'billions trillion dozen dozens half third quarter first second fourth fifth sixth seventh eighth ninth tenth once twice ' +
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend millionen milliarden ' +
    'deux trois quatre cinq sept huit neuf dix onze douze vingt cent mille millions milliards ' +
    'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte cien mil millones'
  ).split(' '),
);

/** Months and days of the week: with digits beside them, or alone, they are dates. Lower case. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept ' +
    'oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'today yesterday tomorrow tonight ' +
    'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern ' +
    'janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi ' +
    'dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles ' +
    'jueves viernes sábado domingo hoy ayer'
  ).split(' '),
);

/** Small words that may stand beside a name, number or date without changing what the edit is. Lower case. */
export const LITTLE_WORDS: ReadonlySet<string> = new Set(
  'a an the of on in at to and or for from by over under more than about nearly almost some least as per with der die das den dem am im von und le la les de du des et en el los las del y mr mrs ms dr sir'.split(
    ' ',
  ),
);
