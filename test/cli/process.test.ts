import { execFile, spawn } from 'node:child_process';
import { expect, test } from 'vitest';

const BIN = new URL('../../bin/dedupe.js', import.meta.url).pathname;
const SAMPLES = new URL('../../samples', import.meta.url).pathname;

test('the program runs as a process, with its exit status', async () => {
  const status = await new Promise((resolve) => execFile('node', [BIN], (error) => resolve(error?.code)));
  expect(status).toBe(2);
});

test('a reader that leaves early is no error', async () => {
  const child = spawn('node', [BIN, '--json', SAMPLES], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(0);
  expect(err).not.toContain('EPIPE');
});

test('Ctrl-C ends with status 130', async () => {
  const child = spawn('node', [BIN, '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.write('A line, and no end of input.\n');
  // The program waits for the rest of its input; by then it listens for the signal.
  setTimeout(() => child.kill('SIGINT'), 700);
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(130);
});
