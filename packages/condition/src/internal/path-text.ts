import { quoted } from './literal-text.ts';

/** Words that CEL's grammar keeps for itself after a dot, too. */
const keywords: ReadonlySet<string> = new Set(['true', 'false', 'null', 'in']);

/** Whether an id can be written after a dot; others, such as `vip-customers`, are written `words["vip-customers"]`. */
export function isIdentifier(id: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(id) && !keywords.has(id);
}

/** A dotted path as CEL writes it. */
export function pathText(path: string): string {
  const [root = '', ...rest] = path.split('.');
  return root + rest.map((part) => (isIdentifier(part) ? `.${part}` : `[${quoted(part)}]`)).join('');
}
