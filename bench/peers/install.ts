import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../scratch.ts';

/** What is compared with, in exactly these versions. */
export const VERSIONS = { jscpd: '5.3.3', datasketch: '2.0.0', rensa: '0.5.0' } as const;

export interface Peers {
  readonly python: string;
  readonly jscpd: string;
}

/** Installs the peers into the scratch folder, from npm and PyPI, unless these versions are there already. */
export function installPeers(): Peers {
  const folder = scratch('peers', Object.values(VERSIONS).join('-'));
  const peers = {
    python: join(folder, 'python', 'bin', 'python'),
    jscpd: join(folder, 'node_modules', 'jscpd', 'run-jscpd.js'),
  };
  const done = join(folder, 'installed');
  if (existsSync(done)) return peers;
  const run = (command: string, ...args: string[]): void => {
    process.stderr.write(`${command} ${args.join(' ')}\n`);
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run('npm', 'install', '--prefix', folder, '--no-audit', '--no-fund', `jscpd@${VERSIONS.jscpd}`);
  run('python3', '-m', 'venv', join(folder, 'python'));
  run(
    peers.python,
    '-m',
    'pip',
    'install',
    '--quiet',
    `datasketch==${VERSIONS.datasketch}`,
    `rensa==${VERSIONS.rensa}`,
  );
  writeFileSync(done, '');
  return peers;
}
