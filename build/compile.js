import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearsal } from './rehearsal.js';

/*
 * The last step of the build: compiles the program by letting it work on the samples, as they are and once more as pages full of furniture,
 * and keeps what V8 made of it beside the files of the program. It is good for the V8 of this Node; another compiles for itself. What is not
 * met here is compiled when a scan first meets it: with two articles only, as it was, that took a scan of three thousand small files a
 * twentieth of its time; to read what more there is now takes 3 ms.
 */
const { load, save, untune } = createRequire(import.meta.url)('../bin/program.js');
const { BUILTIN_RULES } = await import('../dist/clean/rules/builtin.js');

const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'));
const texts = samples.map((name) => readFileSync(`samples/${name}`, 'utf8'));
const examples = BUILTIN_RULES.flatMap(({ removes, keeps }) => [...removes.slice(0, 2), ...keeps.slice(0, 1)]);

const nowhere = { write: () => true };
const io = { stdin: [], stdout: nowhere, stderr: nowhere, env: {}, version: '' };

const folder = mkdtempSync(join(tmpdir(), 'dedupe-build-'));
const pages = join(folder, 'pages.jsonl');
writeFileSync(pages, rehearsal(texts, examples));
try {
  const { main } = load('./main.js');
  const asText = await main(['samples'], io);
  // On one thread: what others compile is theirs and not kept.
  const asJson = await main(['--json', '--jobs', '1', pages], io);
  process.exitCode = asText || asJson;
  untune();
  save();
} finally {
  rmSync(folder, { recursive: true });
}
