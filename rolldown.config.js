import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { latePatterns } from './build/latePatterns.js';
import { oneByte } from './build/oneByte.js';
import { plainPairs } from './build/plainPairs.js';
import { workedOut } from './build/workedOut.js';

/**
 * What a usual run never touches: it is required where it is used, not at the start of the file. Of Node's own modules these are the ones
 * that it has not loaded by then; together they take as long as a small scan.
 */
const LATE = [
  './re2js.js',
  'node:child_process',
  'node:module',
  'node:os',
  'node:stream',
  'node:worker_threads',
  'node:zlib',
];

/** Turns the bindings of late modules into objects that require them when they are asked for them. */
const requiredLate = {
  name: 'required-late',
  renderChunk(code) {
    let late = code;
    for (const [line, indent, name, from] of code.matchAll(/^(\s*)(?:let|const) (\w+) = require\("([^"]+)"\);$/gm)) {
      // A binding that is wrapped next is of use at once.
      if (!LATE.includes(from) || new RegExp(`^\\s*${name} = `, 'm').test(code)) continue;
      const at = late.indexOf(line);
      const uses = late.slice(at + line.length).replace(new RegExp(`\\b${name}\\.`, 'g'), `${name}.late.`);
      late = `${late.slice(0, at)}${indent}const ${name} = { get late() { return require("${from}"); } };${uses}`;
    }
    return late;
  },
};

/** The packages that the program holds come with their licences. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? []);
    const folders = new Set(modules.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean));
    const texts = [...folders].sort().map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'LICENSES', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
  },
};

/** The files are CommonJS, which Node starts sooner than modules; a thread begins with the file that the library's threads begin with too. */
const surroundings = {
  name: 'surroundings',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
    this.emitFile({
      type: 'asset',
      fileName: 'worker.js',
      source: "require('../../bin/program.js').load('./thread.js');\n",
    });
  },
};

/**
 * The program in a few files beside the library's modules, with its dependencies: a run loads what it needs in a fraction of the time.
 * Commands, reports, rule files and packages that few runs need are files of their own, loaded when they are asked for.
 */
export default defineConfig({
  input: {
    main: 'src/cli/main.ts',
    thread: 'src/pipeline/threads/worker.ts',
    filesAheadThread: 'src/pipeline/read/filesAheadThread.ts',
  },
  platform: 'node',
  plugins: [workedOut, requiredLate, latePatterns, plainPairs, oneByte, licences, surroundings],
  output: {
    dir: 'dist/program',
    format: 'cjs',
    dynamicImportInCjs: false,
    // A run reads the whole text of a file as UTF-16, and comments were a tenth of it: four of the 160 ms of CPU that two articles take.
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        // What help and errors need, without all the rest.
        {
          name: 'base',
          test: /src\/(?:cli\/(?:status|ruleFiles)|input\/(?:bytes|messages)|pipeline\/threads\/(?:stepwise|threads)|report\/visible)\.ts$/,
          priority: 2,
        },
        // All that a thread needs which reads files ahead.
        { name: 'head', test: /src\/input\/head\.ts$/, priority: 2 },
        {
          name: (id) => /node_modules\/(?:@[^/]+\/)?([^/]+)/.exec(id)[1],
          test: /node_modules\/(?!commander\/)/,
          debugName: 'packages',
          priority: 1,
        },
        {
          name: 'scan',
          test: /src\/(?:article|clean\/(?!userRules)|compare|fingerprint|input|kernel|match|learn\/(?!file)|pipeline\/(?!diff|threads\/worker|read\/filesAheadThread)|relation|result|story|units)/,
        },
      ],
    },
  },
});
