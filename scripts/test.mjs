// Runs every check there is and ends with one line that counts them all. A check that is no test suite counts as one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'rung-test-'));
const report = join(scratch, 'vitest.json');
let passed = 0;
let failed = 0;

function run(name, command, args) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  console.log(`   ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

function check(name, command, args) {
  if (run(name, command, args)) passed += 1;
  else failed += 1;
}

check('format and lint', 'biome', ['ci', '--error-on-warnings', '.']);
check('types', 'tsc', ['-b']);
check('dependency rules', 'node', ['scripts/check-dependencies.mjs']);
check('unused code', 'knip', ['--treat-config-hints-as-errors']);
check('build', 'node', ['scripts/build.mjs']);
check('licence notices', 'node', ['scripts/notices.mjs', '--check']);
check('sizes', 'node', ['scripts/sizes.mjs']);

const suite = run('tests', 'vitest', [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  // A file that fails to load has no tests to count, yet must not go unseen.
  failed += Math.max(numFailedTests, suite ? 0 : Math.max(1, numFailedTestSuites));
} catch {
  failed += 1;
}
rmSync(scratch, { recursive: true, force: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
