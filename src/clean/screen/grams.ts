/** Characters of a gram; five bits are kept of each: letters differ in five. */
export const GRAM = 4;

const KEPT = 0x1f;

/** The gram of the `size` characters of a folded text from `from` on. */
function gramAt(text: string, from: number, size: number): number {
  let gram = 0;
  for (let i = from; i < from + size; i++) gram = (gram << 5) | (text.charCodeAt(i) & KEPT);
  return gram;
}

/**
 * How often a character follows another in a million of news, as a power of two (0 is less than once): a row for each of the first, a
 * digit of base 17 for the second, both by their kept bits: blank, a to z, and what shares no bits with a letter.
 */
const FOLLOWING = `
  5fdedcdcdebacdcedadefcbe7b66a300 d5bcc7ab8c8adce5b6ddeaba8c720503 ab776c546b92b67b61a98b570a220101 ad5a5c35cb2bb58d34b8ca1209300301
  eb569d585c62a9ab469a6a8639630504 fd9cdcbb8b79dceab8edc7bbbb840606 da723bb51b31966c40b6aa0207200301 db535c48ba5197ab31bb9a6407520404
  cd666e445d42989c5498a93618412302 ab9dcbac4579cbed95bdd6b277920101 4a98797689d5687a7578aa4835239123 b8314b455a3485974179460407310303
  ec96bd863d48d88b837aaa863c420903 bca97d766c458a9cc69a8a5619420303 fc9cdd9d6cc9b9bc767cd9974b640905 d9aba9d98a69ccebb4ebcdbb78610303
  bc446c479a53b78cb9c9ab4558520303 851004111420746287777a7778400000 dd7abe7a7d5abbbda6accb975b630504 fc7a8d67bc79c9bcb67cdb5859850606
  ec786d68fe73b9ad74ccbb594b740606 aaaaaa7a3937cbc6b4ccc55457600001 8a010d110b40647a6354554345200000 bc426c43cc5487ab5389653436410203
  98272822484065659334863445300100 e8766a372962a8aa748b957668630605 a8200923377053464444451205500000 73221220222012122023420200000000
  57666565684356656267844705020000 a0100000139040400000200000100101 20000000000000000000000000000000 72400002027000001000000002000505`;

/** The powers of {@link FOLLOWING}, by both characters; and by one, how often it stands anywhere. */
const TOGETHER = new Uint8Array(1 << 10);
const ALONE = new Float64Array(1 << 5);
FOLLOWING.trim()
  .split(/\s+/)
  .forEach((row, first) => {
    let all = 0;
    for (let second = 0; second < row.length; second++) {
      const power = Number.parseInt(row[second]!, 17);
      TOGETHER[(first << 5) | second] = power;
      all += 2 ** power;
    }
    ALONE[first] = Math.log2(all);
  });

/** The most frequent grams of the news, blanks written as `_`: more frequent than their characters two by two would say. */
const FREQUENT = `
  _the the_ ing_ _to_ _of_ and_ _and tion _in_ _tha hat_ that _for ion_ ent_ n_th atio t_th d_th for_ _con e_th _is_ his_ _on_ ed_t
  ng_t ment ted_ f_th of_t s_th ther he_s _wit with _pre _was _pro in_t ith_ pres _sta ate_ ers_ iden he_p are_ _as_ side he_c _sai
  _rep said _he_ _thi her_ ould e_of was_ _com e_co dent ting s_an r_th on_t trum s_to out_ _tru rump ave_ s_of uld_ d_to s_in _his
  ions e_in at_t _not _hav e_to ere_ _are have _cou to_t over _it_ g_th nd_t ter_ resi _be_ ican ill_ esid _at_ not_ _fro o_th _has
  t_of _by_ this port e_pr ding from nce_ rom_ he_w but_ has_ they er_t aid_ ore_ _pol stat _whi ed_a e_re _who ons_ here ng_a ight
  rati part ubli _int tate publ use_ poli ump_ hey_ _an_ d_in can_ blic _new s_a_ onal ctio he_a ive_ _but ity_ _mor he_f who_ _abo
  _par e_de t_to he_r _wil will he_d sed_ y_th one_ e_an more g_to ring een_ hing ally abou ress ess_ _dem bout ial_ _whe he_m _you
  sion in_a _wou _can he_t lly_ nts_ _sen woul _off _all es_a _res demo or_t thin tive ies_ _wor _per as_a ome_ nal_ enti e_ca _cha
  ence re_t red_ all_ lica thei on_a e_wa heir ocra eir_ es_t king _sho ical emoc mocr ght_ _a_s ever othe ates _or_ ed_i n_in emen
  e_sa crat ents nati iona hen_ inte _out esti cial _eve ver_ ning n_a_ ecti t_in e_fo s_co into he_n _dis repu`;

const FREQUENT_GRAMS: ReadonlySet<number> = new Set(
  FREQUENT.trim()
    .split(/\s+/)
    .map((gram) => gramAt(gram.replaceAll('_', ' '), 0, GRAM)),
);
/** The least of them stands so often in a million. */
const LEAST_FREQUENT = 400;

/**
 * How often a million characters of news have a gram, that of a folded text from `from` on. Estimated from {@link FOLLOWING}, as if a
 * character depended on the one before alone.
 */
export function frequencyOf(text: string, from: number): number {
  const a = text.charCodeAt(from) & KEPT;
  const b = text.charCodeAt(from + 1) & KEPT;
  const c = text.charCodeAt(from + 2) & KEPT;
  const d = text.charCodeAt(from + 3) & KEPT;
  const told =
    2 ** (TOGETHER[(a << 5) | b]! + TOGETHER[(b << 5) | c]! + TOGETHER[(c << 5) | d]! - ALONE[b]! - ALONE[c]!);
  return FREQUENT_GRAMS.has((((((a << 5) | b) << 5) | c) << 5) | d) ? Math.max(LEAST_FREQUENT, told) : told;
}
