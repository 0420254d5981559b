import { agencyNamed } from '../clean/dateline/agencies.ts';

/** Outlets by the longer names that texts use for them, folded as {@link foldParty} does. Agencies have a table of their own. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['farsnewsagency', 'fars'],
  ['farsnews', 'fars'],
  ['fna', 'fars'],
  ['bloombergnews', 'bloomberg'],
  ['cablenewsnetwork', 'cnn'],
  ['britishbroadcastingcorporation', 'bbc'],
  ['wallstreetjournal', 'wsj'],
  ['apnews', 'ap'],
  ['kyodonews', 'kyodo'],
  ['xinhuanet', 'xinhua'],
]);

const OUTLETS: ReadonlySet<string> = new Set(
  'cnn bbc npr nbc cbs abc msnbc cnbc fox foxnews skynews espn tmz politico axios buzzfeed vox huffpost newsweek forbes slate mashable gizmodo techcrunch variety vice bloomberg wsj spiegel dw rt aljazeera propublica usatoday bild spiegelonline zeitonline tagesschau ard zdf orf srf lemonde lefigaro franceinfo bfmtv elpaís elmundo rtve rai lastampa repubblica nos nrc aftonbladet nrk svt tvn24'.split(
    ' ',
  ),
);

const MEDIA_WORD =
  /\b(?:Times|Post|News|Tribune|Herald|Journal|Guardian|Telegraph|Mail|Press|Gazette|Chronicle|Observer|Sentinel|Daily|Weekly|Magazine|Radio|TV|Television|Beast|Bulletin|Courier|Dispatch|Examiner|Inquirer|Zeitung|Agency|Review|Register|Globe|Mirror|Newspaper|Broadcasting|Ledger|Argus|Courant|Enquirer|Advertiser|Nachrichten|Anzeiger|Rundschau|Kurier|Tagblatt|Tageblatt|Tagesspiegel|Rundfunk|Figaro|Monde|Parisien|Corriere|Gazzetta|Giornale|Dagblad|Nyheter|Gazeta|Folha|Jornal|Diario|Periódico)\b/;
const CALL_SIGN = /^[KW][A-Z]{2,3}(?:-TV| ?\d{1,2})?$/;
const DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ie|co\.uk|us|de|fr|info)$/i;

/** The name an outlet or agency is compared by: letters and digits, no article, no "www." or ".com". */
function foldParty(name: string): string {
  const agency = wireNamed(name);
  if (agency !== null) return agency;
  const folded = name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.|edition\.|m\.)?/, '')
    .replace(
      /\.(?:com|org|net|co\.uk|ie|go\.com|us)\b.*$|\.(?:at|be|ch|cn|de|dk|es|fi|fr|in|it|jp|nl|no|pl|pt|ru|se)$/,
      '',
    )
    .replace(/['’]s$/, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return ALIASES.get(folded) ?? folded;
}

export const isAgency = (name: string): boolean => wireNamed(name) !== null;

const ARTICLE = /^the /i;

/** The short name of a wire agency, in lower case, or null for any other name. */
function wireNamed(name: string): string | null {
  const agency = agencyNamed(name) ?? (ARTICLE.test(name) ? agencyNamed(name.slice(4)) : null);
  return agency?.kind === 'wire' ? agency.id.toLowerCase() : null;
}

/** Whether a capitalised phrase names a newsroom: a known one, one with a word like Times or Herald, a call sign, a domain. */
export function isNewsroom(name: string): boolean {
  // What takes least time first.
  return (
    MEDIA_WORD.test(name) || CALL_SIGN.test(name) || DOMAIN.test(name) || isAgency(name) || OUTLETS.has(foldParty(name))
  );
}

/** "New York Times" as addresses shorten it: "nytimes". */
function shortened(name: string): string {
  const words = name
    .replace(/^[Tt]he\s+/, '')
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length < 3) return '';
  return (
    words
      .slice(0, -1)
      .map((word) => word[0])
      .join('') + words.at(-1)
  ).toLowerCase();
}

/** Whether two names mean one newsroom: "The Washington Post" and "washingtonpost.com". */
export function sameParty(a: string, b: string): boolean {
  const x = foldParty(a);
  const y = foldParty(b);
  if (x === '' || y === '') return false;
  if (x === y || shortened(a) === y || shortened(b) === x) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 4
    ? long.startsWith(short) || long.endsWith(short)
    : /^[kw]\w{3}/.test(long) && long.startsWith(short);
}

/** Answers {@link sameParty} for the names of one story, each pair looked at once: a thousand papers name the same few newsrooms. */
export function sameNames(): (a: string, b: string) => boolean {
  let known: Map<string, Map<string, boolean>> | null = null;
  return (a, b) => {
    if (a === b) return true;
    known ??= new Map();
    let row = known.get(a);
    if (row === undefined) {
      row = new Map();
      known.set(a, row);
    }
    let same = row.get(b);
    if (same === undefined) {
      same = sameParty(a, b);
      row.set(b, same);
    }
    return same;
  };
}
