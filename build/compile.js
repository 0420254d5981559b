import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * The last step of the build: compiles the program by letting it work on the samples, as they are and once more as pages full of furniture,
 * and keeps what V8 made of it beside the files of the program. It is good for the V8 of this Node; another compiles for itself. What is not
 * met here is compiled when a scan first meets it: with two articles only, as it was, that took a scan of three thousand small files a
 * twentieth of its time; to read what more there is now takes 3 ms.
 */
const { load, save, tune } = createRequire(import.meta.url)('../bin/program.js');
const { BUILTIN_RULES } = await import('../dist/clean/rules/builtin.js');

/** What a page of each sample holds of the rules' own examples, and the pages that are made of each: enough for recurring lines to be learned. */
const FURNITURE = 10;
const PAGES = 4;

const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'));
const examples = BUILTIN_RULES.flatMap(({ removes, keeps }) => [...removes.slice(0, 2), ...keeps.slice(0, 1)]);

/** The sample with examples of furniture between its paragraphs and below them, and with lines that recur. */
function pageOf(sample, page) {
  const lines = readFileSync(`samples/${sample}`, 'utf8').split('\n').filter(Boolean);
  const at = (page * FURNITURE) % examples.length;
  const furnished = lines.flatMap((line, i) => (i % 3 === 2 ? [line, examples[(at + i) % examples.length]] : [line]));
  const below = [...examples.slice(at, at + FURNITURE), 'The Oak Bend Herald is a paper for all of the valley.'];
  return JSON.stringify({
    id: `${page}`,
    outlet: `herald-${page % 3}`,
    date: `2024-05-${10 + (page % 18)}`,
    text: [...furnished, ...below].join('\n\n'),
  });
}

function ioFor(stdin) {
  const nowhere = { write: () => true };
  return { stdin, stdout: nowhere, stderr: nowhere, env: {}, version: '' };
}

tune();
const { main } = load('./main.js');
const pages = Array.from({ length: PAGES * samples.length }, (_, page) => pageOf(samples[page % samples.length], page));
const asText = await main(['samples'], ioFor([]));
const asJson = await main(['--json', '--jsonl', '-'], ioFor([Buffer.from(pages.join('\n'))]));
process.exitCode = asText || asJson;
save();
