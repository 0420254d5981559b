import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const SAMPLES = new URL('../../samples', import.meta.url).pathname;
const ARGS = ['diff', `${SAMPLES}/harbour-wire.txt`, `${SAMPLES}/harbour-page.txt`];
const ESCAPE = '\u001b[';

describe('colour', () => {
  test.each([
    ['a pipe', {}, false],
    ['a terminal', { terminal: 100 }, true],
    ['a terminal, NO_COLOR', { terminal: 100, env: { NO_COLOR: '1' } }, false],
    ['a terminal, NO_COLOR empty', { terminal: 100, env: { NO_COLOR: '' } }, true],
    ['a terminal, TERM=dumb', { terminal: 100, env: { TERM: 'dumb' } }, false],
    ['a pipe, FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, true],
    ['a terminal, FORCE_COLOR=0', { terminal: 100, env: { FORCE_COLOR: '0' } }, false],
    ['FORCE_COLOR goes before NO_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
  ])('%s', async (_, options, coloured) => {
    const { out } = await run(ARGS, options);
    expect(out.includes(ESCAPE)).toBe(coloured);
    // Where there is no colour, marks tell what went and what came.
    expect(out.includes('[-$4.2 million-]')).toBe(!coloured);
  });

  test('--color goes before the environment', async () => {
    expect((await run([...ARGS, '--color=always'], { env: { NO_COLOR: '1' } })).out).toContain(ESCAPE);
    expect((await run([...ARGS, '--color=never'], { terminal: 80, env: { FORCE_COLOR: '1' } })).out).not.toContain(
      ESCAPE,
    );
  });
});

describe('a terminal', () => {
  test.each([60, 80, 120])('no line of a report is wider than its %i columns', async (terminal) => {
    const { out } = await run(['--color=never', SAMPLES], { terminal });
    for (const line of out.split('\n').filter((text) => !text.includes(' ~ '))) {
      // Japanese takes two columns a letter, so that its lines are shorter still.
      if (!line.includes(`${SAMPLES}/`)) expect(line.length).toBeLessThanOrEqual(terminal);
    }
    const diff = (await run([...ARGS, '--color=never'], { terminal })).out.split('\n');
    expect(Math.max(...diff.map((line) => line.length))).toBeLessThanOrEqual(terminal);
  });

  test('time and the next step are for people at a terminal only', async () => {
    expect((await run([SAMPLES], { terminal: 100 })).err).toContain('Try: dedupe diff');
    expect((await run([SAMPLES])).err).not.toContain('Try:');
    expect((await run(['-q', SAMPLES], { terminal: 100 })).err).toBe('');
  });

  test('what a file holds is shown, not executed', async () => {
    const { out } = await run(['strip', '-'], {
      terminal: 80,
      stdin: `The mayor ${ESCAPE}31m opened the bridge on Monday, and the band of the fire service played until dusk.\n`,
    });
    expect(out).not.toContain(ESCAPE);
    expect(out).toContain('mayor');
  });
});
