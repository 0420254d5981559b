import { WordSet } from '../fingerprint/wordSet.ts';

/** What a writer calls a text that somebody else wrote and gave to everyone, as against words that somebody spoke. */
const WRITTEN = [
  'statement statements tweet tweets tweeted twitter retweeted facebook instagram reddit post posted posts posting',
  'letter letters email emails memo memorandum release released press blog blogged wrote writes written website',
  'complaint affidavit lawsuit indictment filing filings document documents report subpoena transcript',
  'announcement announced communique note message hashtag',
  'erklarung mitteilung pressemitteilung brief communiqué déclaration lettre comunicado declaración carta comunicato',
].join(' ');

export const written: WordSet = new WordSet(WRITTEN);
