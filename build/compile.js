import { createRequire } from 'node:module';

/*
 * The last step of the build: compiles the program by letting it work on two articles, and keeps what V8 made of it beside the files
 * of the program. It is good for the V8 of this Node; another compiles for itself.
 */
const { load, save, tune } = createRequire(import.meta.url)('../bin/program.js');
tune();
const nowhere = { write: () => true };
const io = { stdin: [], stdout: nowhere, stderr: nowhere, env: {}, version: '' };
const samples = ['samples/bus-crash-first.txt', 'samples/bus-crash-update.txt'];
process.exitCode = await load('./main.js').main(samples, io);
save();
