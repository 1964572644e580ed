// What `npm start` does: builds the designer if its sources have changed since, starts the server, and opens the designer in a browser
// where there is a person to look at it. Options go to the server: `npm start -- --port 4200`.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDesignerCurrent } from './designer-build.mjs';
import { whenNpmIsGone } from './start/parent.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

if (!isDesignerCurrent(root)) {
  process.stdout.write('Building the designer (once after each change; some seconds).\n');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-designer.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const server = spawn(
  process.execPath,
  ['--conditions=@rung/source', join(root, 'apps/server/src/main.ts'), ...process.argv.slice(2)],
  { stdio: ['ignore', 'pipe', 'inherit'], env: { RUNG_DATA: join(root, 'rung-data'), ...process.env } },
);
// Ctrl-C reaches the server as well, and a second one of the same kind would cut off what it has left to do.
const stop = () => server.kill('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
whenNpmIsGone(stop);
// A terminal that was closed, or a reader that has seen enough, is no reason to leave the server alone.
process.stdout.on('error', () => undefined);
server.on('close', (code) => process.exit(code ?? 1));

let told = '';
server.stdout.setEncoding('utf8').on('data', (text) => {
  process.stdout.write(text);
  if (told.includes('\n')) return;
  told += text;
  const address = /https?:\/\/\S+?(?=[,.]?\s)/.exec(told)?.[0];
  if (told.includes('\n') && address !== undefined) show(address);
});

/** Opens the designer for a person at a screen; where there is none, its address stands above. */
function show(address) {
  process.stdout.write('Stop it with Ctrl+C.\n');
  const isSomebodyThere = process.stdout.isTTY && !process.env.CI && !process.env.RUNG_NO_BROWSER;
  if (!isSomebodyThere) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  // Where no such program is there, or no screen, the address is still on the terminal.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
