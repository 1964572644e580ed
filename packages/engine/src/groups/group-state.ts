import type { RuntimeValue } from '../condition/snapshot.ts';
import { emit, engineNode, stamp } from '../effects.ts';
import { fieldNow } from '../fields/field-now.ts';
import type { NodeOf } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import { cellNow, writeCell } from './cells.ts';
import { groupCellKey, groupKey, parentId } from './group-key.ts';
import type { GroupCell, OpenGroup, SharedCell } from './shared-cells.ts';

/** A group's cell, empty where there was none. */
export function groupCell(cell: SharedCell | undefined): GroupCell {
  return cell?.kind === 'group' ? cell : { kind: 'group', recent: none, opened: 0, open: null };
}

/**
 * The ticket reached a group node. While a group of its key is open it joins; else it is counted, and with enough
 * distinct customers inside the window a group opens. True if it has joined just now.
 */
export function countInGroup(run: Run, id: string, node: NodeOf<'group'>): boolean {
  const { state, step } = run;
  const key = groupKey(fieldNow(run, node.key));
  if (key === null) return false;
  const name = groupCellKey(id, key);
  const cell = groupCell(cellNow(run, name));
  if (cell.open !== null) return joinGroup(run, name, { ...cell, open: cell.open });
  if (state.customer === undefined) return false; // nobody distinct
  const recent = [
    ...cell.recent.filter(({ at, ticket }) => at > step.at - node.windowMs && ticket !== state.ticket),
    { ticket: state.ticket, customer: state.customer, at: step.at },
  ];
  if (new Set(recent.map(({ customer }) => customer)).size < node.count) {
    writeCell(run, name, { ...cell, recent });
    return false;
  }
  const parent = parentId(id, key, cell.opened + 1);
  const members = recent.map(({ ticket }) => ticket);
  writeCell(run, name, {
    kind: 'group',
    recent: none,
    opened: cell.opened + 1,
    open: { parent, members, fields: inherited(run) },
  });
  emit(run, { ...stamp(run, 'openGroup', id), parent, members });
  return false;
}

/** Makes the ticket a member, unless it is one, or is itself the parent. */
function joinGroup(run: Run, name: string, cell: GroupCell & { readonly open: OpenGroup }): boolean {
  const { open } = cell;
  const { ticket } = run.state;
  if (open.parent === ticket || open.members.includes(ticket)) return false;
  writeCell(run, name, { ...cell, open: { ...open, members: [...open.members, ticket] } });
  return true;
}

/** What a parent starts with: the ticket's own fields, without the customer's and what is private. */
function inherited({ linked, values }: Run): Readonly<Record<string, RuntimeValue>> {
  const fields: [string, RuntimeValue][] = [];
  for (const { path, slot } of linked.hostSlots) {
    const value = values[slot];
    const isOwn =
      path.startsWith('ticket.') && (linked.fields.declarations[slot]?.privacy ?? 'none') === 'none';
    if (isOwn && value !== undefined) fields.push([path, value]);
  }
  return Object.fromEntries(fields);
}

/** The parent is solved, or has ended: its key may open a group again, and the members are told if it was solved. */
export function closeGroup(run: Run, isSolved: boolean): void {
  const { state } = run;
  if (state.parentOf === undefined) return;
  const { node, key } = state.parentOf;
  const name = groupCellKey(node, key);
  const cell = groupCell(cellNow(run, name));
  if (cell.open?.parent !== state.ticket) return;
  writeCell(run, name, { ...cell, open: null });
  if (isSolved) {
    const from = run.linked.nodes.has(node) ? node : engineNode;
    emit(run, { ...stamp(run, 'closeGroup', from), parent: state.ticket, members: cell.open.members });
  }
}
