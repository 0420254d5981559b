'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * How V8 is to work, where that was measured. By default it compiles a function anew, optimised, as soon as that has run for a little while,
 * and with all that it calls: most rules and statistics never pay that back. With six times the budget, and less taken in, two articles
 * take 70 ms of CPU less of 270, and 118 MB take an eighth less. It also compiles a regular expression to bytecode at first, to machine code at
 * the second use: nearly all are used twice, and machine code at once saves another 18 ms. (Not by switching the first off: V8 would run as
 * machine code what Node has compiled to bytecode before, and crash.) What runs long stands in kernels, so the optimiser need not peel loops or
 * split nodes for the rest: three thousand small files take 7% of CPU less without, 118 MB 2%.
 *
 * The V8 of Node 22 and 24 counts calls instead of a budget: six times as many again. There, all this takes a fifth off 20 MB and off three
 * thousand small files. Other versions keep their own ways: a V8 that does not know a flag would say so to whoever runs this.
 */
const SHARED_FLAGS =
  '--max-inlined-bytecode-size-cumulative=300 --regexp-tier-up-ticks=0 --no-turbo-loop-peeling --no-turbo-splitting';
const COUNTING_FLAGS = `--invocation-count-for-turbofan=18000 ${SHARED_FLAGS}`;
const V8_FLAGS = {
  20: `--interrupt-budget=400000 ${SHARED_FLAGS}`,
  22: COUNTING_FLAGS,
  24: COUNTING_FLAGS,
};

/** What V8 has in place of these by itself. That of Node 24 still tells that its count of calls was set. */
const SHARED_DEFAULTS =
  '--max-inlined-bytecode-size-cumulative=920 --regexp-tier-up-ticks=1 --turbo-loop-peeling --turbo-splitting';
const V8_DEFAULTS = {
  20: `--interrupt-budget=67584 ${SHARED_DEFAULTS}`,
  22: `--invocation-count-for-turbofan=3000 ${SHARED_DEFAULTS}`,
};

const [MAJOR] = process.versions.node.split('.');
const TUNED = V8_FLAGS[MAJOR];
/** The flags under which files are loaded, and kept as compiled: V8's own where they can be told it again. */
const UNTUNED = V8_DEFAULTS[MAJOR] ?? TUNED;

const FOLDER = join(__dirname, '../dist/program');

/** Files of the program by name (`./main.js`), with what they export. */
const loaded = new Map();

/**
 * Loads a file of the program as `require` does, but takes it as compiled when the program was built, where that fits: V8 tells, by its own
 * version and flags. Compiling takes longer than scanning a few articles.
 */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(FOLDER, name);
  // What traces of errors say. Compiled code keeps the name that it was compiled under: not one of the machine it was built on.
  const title = join('dist/program', name);
  const { text, script } = compiled(filename, title) ?? plain(filename, title);
  const module = { exports: {} };
  loaded.set(name, { module, filename, text, script });
  script.runInThisContext()(module.exports, requireFrom, module, filename, FOLDER);
  return module.exports;
}

const requireFrom = (name) => (name.startsWith('./') ? load(name) : untuned(() => require(name)));

function plain(filename, title) {
  const text = wrapped(readFileSync(filename, 'utf8'));
  return { text, script: new Script(text, { filename: title }) };
}

const wrapped = (text) => `(function (exports, require, module, __filename, __dirname) {${text}\n})`;

/**
 * A script from the file that `save` made of it: the length of its text, the text in Latin-1, which is how V8 holds it (to decode UTF-8 takes
 * four times as long) and which the build sees to, and the code. Another V8 leaves the code and compiles the text. Null where there is no such file.
 *
 * The code begins at a multiple of eight bytes: V8 copies what does not, two megabytes, and each page of the copy is a page fault.
 */
function compiled(filename, title) {
  let bytes;
  try {
    bytes = readFileSync(`${filename}.code`);
  } catch {
    return null;
  }
  const end = 4 + bytes.readUInt32LE(0);
  const text = bytes.toString('latin1', 4, end);
  // Another thread may set its flags meanwhile: between this and V8's look at them there is nothing else.
  const script = untuned(() => new Script(text, { filename: title, cachedData: bytes.subarray(aligned(end)) }));
  return { text, script };
}

const aligned = (bytes) => Math.ceil(bytes / 8) * 8;

/** How many want V8's own flags at the moment. */
let wanting = 0;

/**
 * Sets V8's own flags, where they are known, until `tune` was called as often. Compiled code is good for the flags only that it was compiled under:
 * what Node loads of its own comes compiled for V8's. For others it is compiled anew, which took 26 of the 50 ms until a thread had begun.
 */
function untune() {
  wanting++;
  set(UNTUNED);
}

/** Sets V8's flags as they are above, for all threads, unless somebody still wants V8's own. */
function tune() {
  wanting--;
  if (wanting === 0) set(TUNED);
}

/** Does something under V8's own flags. */
function untuned(work) {
  untune();
  try {
    return work();
  } finally {
    tune();
  }
}

function set(flags) {
  if (flags) require('node:v8').setFlagsFromString(flags);
}

/** Keeps the files that are loaded as compiled by now: with all functions that have run, without those that have not. */
function save() {
  for (const { filename, text, script } of loaded.values()) {
    const source = Buffer.from(text, 'latin1');
    if (source.toString('latin1') !== text) throw new Error(`${filename} holds characters of more than a byte`);
    const code = script.createCachedData();
    const bytes = Buffer.alloc(aligned(4 + source.length) + code.length);
    bytes.writeUInt32LE(source.length);
    source.copy(bytes, 4);
    code.copy(bytes, bytes.length - code.length);
    writeFileSync(`${filename}.code`, bytes);
  }
}

module.exports = { load, save, tune, untune };
