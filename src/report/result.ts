// The one thing a reporter knows of the pipeline is the shape of what it hands over: types, no code.
// biome-ignore lint/style/noRestrictedImports: a reporter is a function of the result; only its types come in here
export type { ArticleRecord, InputError, Notice, ScanResult } from '../pipeline/result.ts';
