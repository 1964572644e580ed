// Runs every check there is and ends with what failed, and with one line that counts them all. A check that is no test suite
// counts as one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure, failuresOf } from './suite/failures.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'rung-test-'));
const report = join(scratch, 'vitest.json');
let passed = 0;
/** Said again at the end, which is all that is left of a log that was cut. */
const failures = [];

/** Runs a program; what it says is shown at once, or kept until it ends. */
function run(name, [command, ...args], output = 'inherit') {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status, stdout, stderr } = spawnSync(command, args, {
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const said = `${stdout ?? ''}${stderr ?? ''}`;
  process.stdout.write(said);
  console.log(`   ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return { isGood: status === 0, said };
}

function check(name, ...command) {
  const { isGood, said } = run(name, command, 'pipe');
  if (isGood) passed += 1;
  else failures.push(failure(name, said));
}

check('format and lint', 'biome', 'ci', '--error-on-warnings', '.');
check('types', 'tsc', '-b');
check('dependency rules', 'node', 'scripts/check-dependencies.mjs');
check('unused code', 'knip', '--treat-config-hints-as-errors');
check('build', 'node', 'scripts/build.mjs');
check('licence notices', 'node', 'scripts/notices.mjs', '--check');
check('sizes', 'node', 'scripts/sizes.mjs');

const { isGood } = run('tests', [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const suite = JSON.parse(readFileSync(report, 'utf8'));
  passed += suite.numPassedTests;
  const told = failuresOf(suite, root);
  // An error outside of every test and file has nothing that could be counted, yet must not go unseen.
  if (told.length === 0 && !isGood)
    failures.push(failure('tests', 'It ended with an error that no test had.'));
  failures.push(...told);
} catch (cause) {
  failures.push(failure('tests', `There is no report: ${cause}`));
}
rmSync(scratch, { recursive: true, force: true });

const failed = failures.length;
if (failed > 0) console.log(`\n── what failed\n${failures.join('\n\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
