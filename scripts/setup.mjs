// Brings everything a fresh machine needs, with nothing but npm and any Node from 18: pnpm, then all dependencies,
// among them Node 26 itself (the `node` package). Does nothing when the last set-up is still current.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.rung-setup');

function manifests() {
  const folders = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  );
  const programs = ['examples/fetch-and-decide', 'examples/simulate-over-trpc'];
  return ['.', 'bench', 'scripts', 'tests', ...programs, ...folders]
    .map((folder) => join(root, folder, 'package.json'))
    .filter(existsSync);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [
    join(root, 'pnpm-lock.yaml'),
    join(root, 'pnpm-workspace.yaml'),
    ...manifests().sort(),
  ]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function pnpmVersion() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return packageManager;
}

const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Setting up: installing the dependencies (once; about a minute).');
  const args = ['--yes', pnpmVersion(), 'install', '--frozen-lockfile', '--reporter=append-only'];
  const run = spawnSync('npx', args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error(run.stdout ?? '', run.stderr ?? '', run.error ?? '');
    console.error('Set-up failed. Check the network connection and try again.');
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
