import { type Dirent, readdirSync } from 'node:fs';

const deepest = 3;
const most = 200;
const skipped = new Set(['node_modules', 'dist']);

/**
 * Files whose path begins with what was typed, folders searched a little way down, with one of the endings (any, where there
 * are none). Folders that cannot be read have none.
 */
export function filesLike(typed: string, endings: readonly string[]): readonly string[] {
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const fits = (path: string): boolean =>
    path.startsWith(typed) && (endings.length === 0 || endings.some((ending) => path.endsWith(ending)));
  return filesUnder(folder, deepest).filter(fits).slice(0, most);
}

function filesUnder(folder: string, depth: number): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return [];
    if (entry.isDirectory()) return depth > 1 ? filesUnder(`${path}/`, depth - 1) : [];
    return [path];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return []; // nothing can be offered from a folder that cannot be read, and nobody to tell
  }
}
