// Hands over from a Node that is too old to the one that the install brought.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { constants } = require('node:os');
const { dirname, join } = require('node:path');

/** The nearest Node that an install put into a `node_modules` above this folder. */
function findNode() {
  const name = process.platform === 'win32' ? 'node/bin/node.exe' : '.bin/node';
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

const node = findNode();
if (node === undefined) {
  console.error(
    `rung needs Node 26; this is Node ${process.versions.node}. Run \`npm start\` in the project once: it brings its own.`,
  );
  process.exitCode = 2;
} else {
  // Ctrl-C reaches both; the tool decides how to end, and this process ends as it did.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  const { status, signal } = spawnSync(node, [join(__dirname, 'rung.cjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 128 + (constants.signals[signal] ?? 0);
}
