#!/usr/bin/env node
'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { load, tune, untune } = require('./program.js');

// A reader that has seen enough (`| head`) is no error, and the program hears of it elsewhere; a full disk is one.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`dedupe: standard output cannot be written (${error.code}); the result is not whole\n`);
  process.exit(2);
});
process.stderr.on('error', () => process.exit(2));

const interrupt = new AbortController();
process.once('SIGINT', () => {
  // Listeners clean up at once: the progress bar goes, nothing half-written stays.
  interrupt.abort();
  process.exit(130);
});

// A thread begins with V8's own flags. If it ends before it has begun, nobody else needs them.
process.on('worker', (worker) => {
  untune();
  new Promise((begun) => {
    worker.once('online', begun);
    worker.once('exit', begun);
  }).then(tune);
});

/** What was built. Nothing is in a clone where `npm ci` has not run. */
function program() {
  try {
    return load('./main.js');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write(`dedupe: not built yet; run npm ci in ${join(__dirname, '..')}\n`);
    process.exit(2);
  }
}

const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
const { stdout, stderr, env } = process;
// Standard input is opened only when it is read: as a terminal it would keep the program waiting.
const stdin = { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() };
program()
  .main(process.argv.slice(2), { stdin, stdout, stderr, env, version, signal: interrupt.signal })
  .then((status) => {
    process.exitCode = status;
    // What could not be written is told first. Once all is out, nobody need wait until V8 has taken its heap apart.
    setImmediate(() => {
      if (stdout.writableLength === 0 && stderr.writableLength === 0) process.exit();
    });
  });
