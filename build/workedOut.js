import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Modules that work something out when they are loaded, and export what they found and nothing else. */
const MODULES = [
  'src/clean/credits/wordings.ts',
  'src/clean/dateline/agencyTable.ts',
  'src/clean/dateline/cityTable.ts',
  'src/clean/dateline/regionTable.ts',
  'src/clean/dateline/headWords.ts',
  'src/fingerprint/fold/table.ts',
];

/** Kernels as compiled. */
const KERNELS = readdirSync('src/kernel', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `src/kernel/${name}/bytes.ts`);

/**
 * Modules for what is known once the program is built, and nothing until then, of patterns and of the strings they hold, of the line model,
 * of characters, of formulas; and for kernels, which are text until then.
 */
const KNOWN = {
  'src/clean/screen/known.ts': knownRules,
  'src/clean/page/known.ts': knownModel,
  'src/fingerprint/knownChars.ts': knownChars,
  ...Object.fromEntries(KERNELS.map((path) => [path, () => kernelBytes(path)])),
  'src/learn/knownFormulas.ts': async () => ({ KNOWN_FORMULAS: await knownFormulas() }),
};

/**
 * Puts in the results of {@link MODULES} instead of the modules, and what is {@link KNOWN}: together these took longer than the
 * scan of two articles. The library's modules are built by then, and tell.
 */
export const workedOut = {
  name: 'worked-out',
  async load(id) {
    if (id === TABLES) return TABLES_MODULE;
    const path = relative('.', id);
    missing.delete(path);
    const found = MODULES.includes(path) ? await compiled(path) : await KNOWN[path]?.();
    const lines = Object.entries(found ?? {}).map(([name, value]) => `export const ${name} = ${literal(value)};`);
    return lines.length > 0 ? [`import { numbers } from '${TABLES}';`, ...lines].join('\n') : null;
  },
  resolveId: (id) => (id === TABLES ? id : null),
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: TABLES_FILE, source: Buffer.concat(tables) });
  },
  buildEnd() {
    if (missing.size > 0) throw new Error(`no file of the program is called ${[...missing].join(' or ')}`);
  },
};

/** The modules that the bundler has not asked for. */
const missing = new Set([...MODULES, ...Object.keys(KNOWN)]);

/** A module as the library has it. */
const compiled = (path) => import(pathToFileURL(path.replace(/^src(.*)\.ts$/, 'dist$1.js')).href);

async function knownRules() {
  const { splitPattern } = await compiled('src/clean/screen/patternTest.ts');
  const { OpeningForest } = await compiled('src/clean/screen/openingTree.ts');
  const { compileRules } = await compiled('src/clean/rules/table.ts');
  const { ruleScreens } = await compiled('src/clean/rules/screens.ts');
  const { CREDIT_OPENINGS } = await compiled('src/clean/credits/wordings.ts');
  const { BUILTIN_RULES } = await compiled('src/clean/rules/builtin.ts');
  const sources = BUILTIN_RULES.flatMap(({ pattern }) => (pattern ? [pattern.source] : []));
  const table = compileRules(BUILTIN_RULES);
  const { screens, phrases } = table;
  const forest = new OpeningForest();
  const patterns = sources.map((source) => [source, JSON.stringify(splitPattern(source, forest))]);
  return {
    KNOWN: Object.fromEntries(patterns),
    KNOWN_OPENINGS: forest.grown(),
    KNOWN_NEEDLES: screens.needles,
    KNOWN_SHAPES: screens.shapes,
    KNOWN_RULES: ruleScreens(table, true, CREDIT_OPENINGS),
    KNOWN_FIRST_WORDS: screens.firstWords,
    KNOWN_PHRASES: phrases.table(),
  };
}

async function knownModel() {
  const { readForest } = await compiled('src/clean/page/forest.ts');
  const { LINE_MODEL } = await compiled('src/clean/page/lineModel.ts');
  const { cueTable } = await compiled('src/clean/page/cues.ts');
  return { KNOWN_FOREST: readForest(LINE_MODEL), KNOWN_CUES: cueTable() };
}

/** Code units up to which those that fold to several are put in: beyond stand syllables and forms by the thousand. */
const FEW_EXPAND = 0x2500;
/** Code points from the first picture up to where none are left. */
const PICTURES = 0xc00;

async function knownChars() {
  const { charOf, expansion, astralClass } = await compiled('src/fingerprint/chars.ts');
  const { FIRST_PICTURE } = await compiled('src/fingerprint/knownChars.ts');
  const chars = new Int32Array(65536);
  const expansions = [];
  for (let code = 1; code < chars.length; code++) {
    const char = charOf(code);
    const fold = expansion(code);
    if (fold !== '' && code >= FEW_EXPAND) continue;
    if (fold !== '') expansions.push([code, fold]);
    chars[code] = char;
  }
  const pictures = Uint8Array.from({ length: PICTURES }, (_, i) => {
    const point = FIRST_PICTURE + i;
    const cls = astralClass(point);
    return expansion(point) === String.fromCodePoint(point) ? cls : 0;
  });
  return {
    KNOWN_CHARS: chars,
    KNOWN_EXPANSIONS: expansions,
    FIRST_PICTURE,
    KNOWN_PICTURES: pictures,
  };
}

/** Decoding base64 took as long as compiling what came of it. */
async function kernelBytes(path) {
  const { BYTES } = await compiled(path);
  return { BYTES: Uint8Array.from(Buffer.from(BYTES, 'base64')) };
}

async function knownFormulas() {
  return (await compiled('src/learn/formulas.ts')).formulaWords();
}

function literal(value) {
  if (ArrayBuffer.isView(value)) return table(value);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal)}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(`no literal for ${value}`);
  return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${literal(part)}`)}}`;
}

/** The module that hands out the tables of numbers, and the file that these stand in. */
const TABLES = 'tables-of-numbers';
const TABLES_FILE = 'tables';

/** The bytes of {@link TABLES_FILE}: as they stand in memory, so that nothing has to be unpacked (as base64 they took 3 ms of every start). */
const tables = [];

/** Puts an array with the others, but for the zeros that it ends in, and says how to get it from there. */
function table(numbers) {
  const at = tables.reduce((sum, { length }) => sum + length, 0);
  const kept = numbers.subarray(0, numbers.findLastIndex((number) => number !== 0) + 1);
  // Each begins where numbers of eight bytes may stand.
  tables.push(Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength), Buffer.alloc(-kept.byteLength & 7));
  return `numbers(${numbers.constructor.name}, ${at}, ${kept.length}, ${numbers.length})`;
}

const TABLES_MODULE = `import { readFileSync } from 'node:fs';
const { buffer, byteOffset } = readFileSync(\`\${__dirname}/${TABLES_FILE}\`);
export function numbers(Numbers, at, kept, length) {
  const numbers = new Numbers(buffer, byteOffset + at, kept);
  if (kept === length) return numbers;
  const all = new Numbers(length);
  all.set(numbers);
  return all;
}`;
