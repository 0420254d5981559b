/** Names that case alone parts from their key in the tables: Latin letters without accents, digits, single blanks. Most are such. */
export const PLAIN: RegExp = /^[\w&'/-]+(?: [\w&'/-]+)*$/;

/** No letter beyond Latin but dashes and quotation marks: nothing that letters and marks are put together of, or that has another form. */
const WHOLE = /^[\0-\u02ff\u2010-\u2027]*$/;

/** The name with its letters and marks put together (NFC). Most are so; to ask the platform takes longer. */
export const composed = (name: string): string => (WHOLE.test(name) ? name : name.normalize('NFC'));
