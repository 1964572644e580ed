// Runs dependency-cruiser and makes sure it really looked: without a parser it reports success on zero modules.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const files = globSync('{packages,apps}/*/src/**/*.{ts,tsx}');
const run = spawnSync(
  'depcruise',
  ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'packages', 'apps'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  },
);
if (!run.stdout) {
  console.error(run.stderr);
  process.exit(1);
}
const { summary } = JSON.parse(run.stdout);
const reasons = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
for (const { rule, from, to } of summary.violations) {
  console.error(`${rule.name}: ${from} → ${to}\n  ${reasons.get(rule.name)}`);
}
if (summary.totalCruised < files.length) {
  console.error(`only ${summary.totalCruised} modules were looked at, of ${files.length} source files`);
  process.exit(1);
}
console.log(`${summary.totalCruised} modules, ${summary.totalDependenciesCruised} dependencies`);
process.exit(summary.error > 0 ? 1 : 0);
