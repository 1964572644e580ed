// Hands over from a Node that is too old to the one that the install brought.
const { spawn } = require('node:child_process');
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
  const tool = spawn(node, [join(__dirname, 'rung.cjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches both, a signal that is sent to this process only this one. The tool decides how to end, and this process ends as it did.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => tool.kill(signal));
  tool.on('error', (error) => {
    console.error(`${node} cannot be started: ${error.message}`);
    process.exitCode = 2;
  });
  tool.on('close', (status, signal) => {
    process.exitCode ??= status ?? 128 + (constants.signals[signal] ?? 0);
  });
}
