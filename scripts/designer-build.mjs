import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file that a build of the designer writes last. */
export const builtPage = 'apps/designer/dist/app/index.html';

/** What the designer is made of. */
const sources = [
  'apps/designer/{src,public}/**/*',
  'apps/designer/{index.html,package.json,vite.config.ts,postcss.config.mjs}',
  'packages/*/src/**/*',
];

/** Whether the built designer is newer than all that it is made of. */
export function isDesignerCurrent(root) {
  const built = statSync(join(root, builtPage), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  return sources.every((pattern) =>
    globSync(pattern, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs <= built),
  );
}
