import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './shared-data.ts';

/**
 * Everything that a package's `index.ts` exports, sorted, types as `type Name`. Read from its text, because types leave
 * no trace at run time; an index holds nothing but named re-exports.
 */
export function publicApi(packageName: string): readonly string[] {
  const index = readFileSync(join(repositoryRoot, 'packages', packageName, 'src/index.ts'), 'utf8');
  const statements = index.matchAll(/export (type )?\{([^}]*)\} from '[^']+';/g);
  const names = [...statements].flatMap(([, isType, list = '']) => {
    const items = list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return items.map((name) => (isType === undefined ? name : `type ${name}`));
  });
  return names.sort();
}
