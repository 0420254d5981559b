import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The fenced blocks of one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter((m) => m[1] === language).map((m) => m[2]!);
}

describe('the README', () => {
  it.each(blocks('console'))('shows what the tool prints: %#', (session) => {
    const [command, ...lines] = session.trimEnd().split('\n');
    // The shell expands the patterns, as it does for the reader.
    const real = execFileSync('bash', ['-c', command!.replace(/^\$ dedupe/, 'node bin/dedupe.js')], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(`${lines.join('\n')}\n`).toBe(real);
  });

  describe('examples of the library', () => {
    let folder: string;

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'readme-'));
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(root, join(folder, 'node_modules', 'news-dedupe'), 'dir');
      symlinkSync(join(root, 'samples'), join(folder, 'samples'), 'dir');
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(blocks('ts'))('type-check and run: %#', (code) => {
      const types = { module: 'nodenext', target: 'es2023', strict: true, skipLibCheck: false, types: [] };
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(folder, 'example.ts'), `declare const console: { log(...data: unknown[]): void };\n${code}`);
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: types, include: ['example.ts'] }));
      execFileSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', folder], { cwd: folder, encoding: 'utf8' });
      const printed = execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' });
      expect(printed).not.toBe('');
      expect(printed).not.toMatch(/undefined|NaN/);
    });
  });

  it('names only options that exist', () => {
    const help = ['', 'diff', 'strip', 'learn'].map((command) =>
      execFileSync(process.execPath, ['bin/dedupe.js', ...(command ? [command] : []), '--help'], {
        cwd: root,
        encoding: 'utf8',
      }),
    );
    const used = new Set(
      blocks('sh')
        .concat(blocks('yaml'))
        .join('\n')
        .match(/(?<= )--[a-z][a-z-]*/g),
    );
    for (const option of used) expect(help.join('\n')).toContain(option);
  });
});
