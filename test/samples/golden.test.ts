import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sampleNames } from './samples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const paths = sampleNames().map((name) => `samples/${name}.txt`);

/** What the built command prints; run `npm run build` first (`npm test` does). */
function dedupe(...args: readonly string[]): {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
} {
  const run = spawnSync(process.execPath, ['bin/dedupe.js', ...args], { cwd: root, encoding: 'utf8' });
  return { stdout: run.stdout, stderr: run.stderr, status: run.status ?? -1 };
}

/** Exact output, kept in `test/golden`. To accept a change: `npx vitest run test/samples/golden.test.ts -u`, and read it. */
describe('the exact output for the samples', () => {
  it.each([
    ['report.txt', paths],
    ['report.json', ['--json', ...paths]],
    ['unique.txt', ['--list', 'unique', ...paths]],
    ['copies.txt', ['--list', 'copies', ...paths]],
    ['harbour-diff.txt', ['diff', 'samples/harbour-wire.txt', 'samples/harbour-page.txt']],
    ['grid-fine-diff.txt', ['diff', 'samples/grid-fine-wire.txt', 'samples/grid-fine-herald.txt']],
    ['grid-fine-diff.json', ['diff', '--json', 'samples/grid-fine-wire.txt', 'samples/grid-fine-herald.txt']],
    ['bus-crash-diff.txt', ['diff', 'samples/bus-crash-first.txt', 'samples/bus-crash-update.txt']],
    ['harbour-page-strip.txt', ['strip', 'samples/harbour-page.txt']],
    ['harbour-page-explain.txt', ['strip', '--explain', 'samples/harbour-page.txt']],
  ])('%s', async (golden, args) => {
    const { stdout, stderr, status } = dedupe(...args);
    expect(stderr).not.toMatch(/error/i);
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../golden/${golden}`);
  });
});
