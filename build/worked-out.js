import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Modules that work something out when they are loaded, and export what they found and nothing else. */
const MODULES = ['src/clean/credits/wordings.ts', 'src/fingerprint/fold/table.ts'];

/** Modules for what is known once the program is built, and nothing until then: of patterns and of the strings they hold, of characters, of formulas. */
const KNOWN = {
  'src/clean/screen/known.ts': async () => ({ KNOWN: await knownPatterns(), ...(await knownScreens()) }),
  'src/fingerprint/knownChars.ts': async () => ({ KNOWN_CHARS: await knownChars() }),
  'src/learn/knownFormulas.ts': async () => ({ KNOWN_FORMULAS: await knownFormulas() }),
};

/**
 * Puts in the results of {@link MODULES} instead of the modules, and what is {@link KNOWN}: together these took longer than the
 * scan of two articles. The library's modules are built by then, and tell.
 */
export const workedOut = {
  name: 'worked-out',
  async load(id) {
    const path = relative('.', id);
    missing.delete(path);
    const found = MODULES.includes(path) ? await compiled(path) : await KNOWN[path]?.();
    const lines = Object.entries(found ?? {}).map(([name, value]) => `export const ${name} = ${literal(value)};`);
    return lines.length > 0 ? lines.join('\n') : null;
  },
  buildEnd() {
    if (missing.size > 0) throw new Error(`no file of the program is called ${[...missing].join(' or ')}`);
  },
};

/** The modules that the bundler has not asked for. */
const missing = new Set([...MODULES, ...Object.keys(KNOWN)]);

/** A module as the library has it. */
const compiled = (path) => import(pathToFileURL(path.replace(/^src(.*)\.ts$/, 'dist$1.js')).href);

async function knownPatterns() {
  const { alternativesOf } = await compiled('src/clean/screen/alternatives.ts');
  const { BUILTIN_RULES } = await compiled('src/clean/rules/builtin.ts');
  const sources = BUILTIN_RULES.flatMap(({ pattern }) => (pattern ? [pattern.source] : []));
  return Object.fromEntries(sources.map((source) => [source, JSON.stringify(alternativesOf(source))]));
}

async function knownScreens() {
  const { compileRules } = await compiled('src/clean/rules/table.ts');
  const { BUILTIN_RULES } = await compiled('src/clean/rules/builtin.ts');
  const { needles, shapes } = compileRules(BUILTIN_RULES).screens;
  return { KNOWN_NEEDLES: needles, KNOWN_SHAPES: shapes };
}

/** Latin, and the marks that stand round it: most texts have no other. */
const WRITTEN = [
  [0x01, 0x17f],
  [0x2000, 0x20cf],
];

async function knownChars() {
  const { charOf, expansion } = await compiled('src/fingerprint/chars.ts');
  const chars = new Int32Array(65536);
  for (const [from, to] of WRITTEN) {
    for (let code = from; code <= to; code++) {
      const char = charOf(code);
      // What a letter expands to is remembered elsewhere.
      if (expansion(code) === '') chars[code] = char;
    }
  }
  return chars;
}

async function knownFormulas() {
  return (await compiled('src/learn/formulas.ts')).formulaWords();
}

function literal(value) {
  if (value instanceof Int32Array) return sparse(value);
  return JSON.stringify(value, (_, part) => {
    const plain = part === null || Array.isArray(part) || Object.getPrototypeOf(part) === Object.prototype;
    if (plain || ['string', 'number', 'boolean'].includes(typeof part)) return part;
    throw new TypeError(`no literal for ${part}`);
  });
}

/**
 * An array of which most is zero: its other numbers in runs, each behind one that says how many zeros stand before it and how long it is, as
 * bytes. Numbers are set one by one: there are seven thousand runs of three, and a view of each took ten times as long (8 ms at every start).
 */
function sparse(numbers) {
  if (numbers.length > RUN + 1) throw new RangeError(`${numbers.length} numbers are too many`);
  const kept = [];
  for (let at = 0, done = 0; at < numbers.length; at = done) {
    while (at < numbers.length && numbers[at] === 0) at++;
    let end = at;
    while (end < numbers.length && numbers[end] !== 0) end++;
    kept.push(((at - done) << 16) | (end - at), ...numbers.subarray(at, end));
    done = end;
  }
  const bytes = Buffer.from(Int32Array.from(kept).buffer).toString('base64');
  return `((kept) => {
  const numbers = new Int32Array(${numbers.length});
  for (let i = 0, at = 0; i < kept.length; ) {
    const run = kept[i++];
    at += run >>> 16;
    for (const end = i + (run & ${RUN}); i < end; ) numbers[at++] = kept[i++];
  }
  return numbers;
})(new Int32Array(new Uint8Array(Buffer.from("${bytes}", "base64")).buffer))`;
}

/** The most numbers of a run, and zeros before it. */
const RUN = 0xffff;
