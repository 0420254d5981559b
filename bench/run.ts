import { cpus, totalmem } from 'node:os';
import { CASES } from './cases.ts';
import { type Figure, table } from './figure.ts';
import { pathological } from './pathological.ts';
import { settings, USAGE } from './settings.ts';
import { runTool } from './tool.ts';

/** Measures what was asked for and prints the table; a case that fails is told and does not end the run. */
async function main(argv: readonly string[]): Promise<void> {
  const asked = settings(argv);
  const cases = { ...CASES, pathological };
  const unknown = asked.only.filter((name) => !(name in cases));
  if (unknown.length > 0) throw new Error(`no such case: ${unknown.join(', ')}`);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(cases)) {
    if (asked.only.length > 0 && !asked.only.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    try {
      figures.push(...(await measure(asked)));
    } catch (error) {
      process.stderr.write(`${name} failed: ${(error as Error).message}\n`);
      process.exitCode = 1;
    }
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 1e9).toFixed(0)} GB\n`);
  console.log(table(figures));
}

runTool(USAGE, main);
