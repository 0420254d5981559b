/** Names that case alone parts from their key in the tables: Latin letters without accents, digits, single blanks. Most are such. */
export const PLAIN: RegExp = /^[\w&'/-]+(?: [\w&'/-]+)*$/;
