import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = 'apps/designer/dist/app/index.html';
/** What the build was made of, as a digest; beside it, since what is in its folder is served. */
const note = 'apps/designer/dist/made-of';

/** What the designer is made of. */
const sources = [
  'apps/designer/{src,public}/**/*',
  'apps/designer/{index.html,package.json,vite.config.ts,postcss.config.mjs}',
  'packages/*/src/**/*',
  'packages/*/package.json',
  'pnpm-lock.yaml',
];

/** A digest of the names and times of all that the designer is made of: another one after a change, an addition or a removal. */
export function designerSources(root) {
  const digest = createHash('sha256');
  for (const file of sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    const found = statSync(join(root, file));
    // The time of a folder is that of a file in it, or of one that an editor keeps there for a moment.
    if (found.isFile()) digest.update(`${file}\0${found.mtimeMs}\n`);
  }
  return digest.digest('hex');
}

/** Whether the designer was built of what is there now. */
export function isDesignerCurrent(root) {
  const isBuilt = existsSync(join(root, page)) && existsSync(join(root, note));
  return isBuilt && readFileSync(join(root, note), 'utf8') === designerSources(root);
}

/** Notes beside a build what it was made of. */
export function noteDesignerBuilt(root, made) {
  writeFileSync(join(root, note), made);
}
