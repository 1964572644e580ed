// Writes the committed policy.json of every example: node --conditions=@rung/source scripts/compile-examples.ts
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from '@rung/compiler';
import { readFlow } from '@rung/flow';
import { policyDigest, policyText } from '@rung/policy';

for (const file of globSync('examples/**/flow.json').sort()) {
  const folder = dirname(file);
  const read = readFlow(readFileSync(file));
  const policy = read.ok ? compile(read.value.flow).policy : null;
  if (policy === null) throw new Error(`${file} does not compile`);
  const target = join(folder, 'policy.json');
  const text = policyText(policy);
  const isNew = !existsSync(target) || readFileSync(target, 'utf8') !== text;
  if (isNew) writeFileSync(target, text);
  console.log(`${isNew ? 'written' : 'current'}  ${policyDigest(policy)}  ${target}`);
}
