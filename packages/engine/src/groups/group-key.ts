import { isMoney } from '../condition/order.ts';
import type { RuntimeValue } from '../condition/snapshot.ts';

/** A field's value as the key of a group; null where there is none, which never joins. */
export function groupKey(value: RuntimeValue | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'object') return String(value);
  return isMoney(value) ? `${value.amount} ${value.currency}` : [...value].sort().join(',');
}

/** The key of a group's shared cell: its node and its key. */
export function groupCellKey(node: string, key: string): string {
  return `group/${node}/${key}`;
}

/** The id of a group's parent: `<group node>:<key>:<n>`. */
export function parentId(node: string, key: string, n: number): string {
  return `${node}:${key}:${n}`;
}

/** The group node of a parent's id. */
export function nodeOfParent(parent: string): string {
  return parent.split(':', 1)[0] ?? parent;
}
