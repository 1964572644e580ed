// Writes THIRD-PARTY-NOTICES.md: every library that the product ships, with its licence text. `--check` only compares.
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'THIRD-PARTY-NOTICES.md');
const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
]);

const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function findDependency(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return realpathSync(candidate);
    if (folder === dirname(folder)) return null;
  }
}

const found = new Map();
function visit(folder) {
  for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
    const place = findDependency(name, folder);
    if (place === null) throw new Error(`${name} is not installed`);
    if (found.has(place)) continue;
    found.set(place, null);
    if (!name.startsWith('@rung/')) found.set(place, readManifest(place));
    visit(place);
  }
}
for (const group of ['packages', 'apps']) {
  for (const name of readdirSync(join(root, group))) visit(join(root, group, name));
}

const sections = [...found]
  .filter(([, manifest]) => manifest !== null)
  .map(([place, { name, version, license }]) => {
    if (!allowed.has(license)) throw new Error(`${name} ${version} has licence ${license}`);
    const file = readdirSync(place).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined
        ? 'The package names its licence without a text.'
        : readFileSync(join(place, file), 'utf8').trim();
    return `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  })
  .sort();
const text = `# Third-party notices\n\nThe libraries that Rung ships, with their licences.\n\n${sections.join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('THIRD-PARTY-NOTICES.md is not current: run `node scripts/notices.mjs`.');
  process.exit(1);
}
console.log(`${sections.length} libraries`);
