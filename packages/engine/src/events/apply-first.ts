import { parseInstant } from '@rung/kernel';
import { startEntryClocks } from '../clocks/entry.ts';
import { wasCreated } from '../clocks/facts.ts';
import { beginCycle } from '../clocks/open-cycles.ts';
import { cellNow } from '../groups/cells.ts';
import { groupCellKey, nodeOfParent } from '../groups/group-key.ts';
import { groupCell } from '../groups/group-state.ts';
import { placeAt } from '../link/place-at.ts';
import { isPerson, ownerAfter } from '../moves/owner.ts';
import { firePort, type Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { knownFields } from '../state/known-fields.ts';
import { none } from '../state/lists.ts';
import type { Cycle, Position } from '../state/state.ts';
import { createdSince, setGivenFields, setHostField, setRuntimeField } from './apply-fields.ts';
import { changeStatus } from './episode.ts';
import type { EventOf } from './event-of.ts';

/** A new ticket: its fields, and the first position by intake. */
export function applyCreation(run: Run, _event: EventOf<'ticket.created'>, stimulus: Stimulus): void {
  setGivenFields(run, (status) => changeStatus(run, status, stimulus));
  stimulus.facts |= wasCreated;
  stimulus.intake = run.state.episode.resolvedAt === null;
}

/**
 * A ticket taken over mid-life: where it is, who has it, and what its clocks have counted, which are live wherever it
 * stands. Without a position intake runs.
 */
export function applyImport(run: Run, event: EventOf<'ticket.imported'>, stimulus: Stimulus): void {
  const { state } = run;
  setGivenFields(run, (status) => changeStatus(run, status, stimulus));
  const createdAt = event.createdAt === undefined ? null : parseInstant(event.createdAt);
  if (createdAt?.ok) createdSince(run, createdAt.value);
  const counted = new Map(Object.entries(event.clocks ?? {}));
  for (const clock of run.linked.clocks.values()) {
    const so = counted.get(clock.id);
    if (so !== undefined && clock.scope === 'ticket') beginCycle(run, clock, { counted: so });
  }
  if (event.position !== undefined) takePosition(run, event.position, counted);
  if (event.owner !== undefined) {
    state.owner = event.owner;
    if (isPerson(event.owner)) state.person = event.owner;
  }
  stimulus.facts |= wasCreated;
  stimulus.slas = slasOf(run, counted);
  stimulus.intake = state.position === null && state.episode.resolvedAt === null;
}

/** The `sla` nodes that attach clocks which are carried over. */
function slasOf({ linked }: Run, counted: ReadonlyMap<string, number>): readonly string[] {
  return [...linked.nodes].flatMap(([id, node]) =>
    node.kind === 'sla' && counted.has(node.clock) ? [id] : [],
  );
}

function takePosition(run: Run, node: string, counted: ReadonlyMap<string, number>): void {
  const { state, step, linked } = run;
  const place = placeAt(linked, node);
  if (place === null || state.episode.resolvedAt !== null) return;
  state.serial += 1;
  const entry = state.serial;
  const position: Position = { node, entry, enteredAt: step.at, stack: none };
  state.position = position;
  const { acknowledge, work } = startEntryClocks(run, place, entry);
  const withCounted = (cycle: Cycle): Cycle => ({ ...cycle, counted: counted.get(cycle.clock) ?? 0 });
  state.position = {
    ...position,
    ...(acknowledge === null ? {} : { acknowledge: withCounted(acknowledge) }),
    ...(work === null ? {} : { work: withCounted(work) }),
  };
  state.owner = ownerAfter(state, place.owner);
}

/** The parent of a group begins at port `first` and runs no intake; members hear `member`, and `resolved` at its end. */
export function applyGroup(
  run: Run,
  event: EventOf<'group.opened'> | EventOf<'group.joined'> | EventOf<'group.resolved'>,
  stimulus: Stimulus,
): void {
  const node = event.node ?? nodeOfParent(event.parent);
  if (event.type === 'group.opened') beginParent(run, node, event.key);
  const port = { 'group.opened': 'first', 'group.joined': 'member', 'group.resolved': 'resolved' }[
    event.type
  ];
  if (event.type === 'group.opened') stimulus.facts |= wasCreated;
  firePort(stimulus, { node, port, flavour: 'plain' });
}

/** A parent starts with what the members have in common: the key, and the ticket fields of the one that opened it. */
function beginParent(run: Run, node: string, key: string): void {
  const { state, linked } = run;
  state.parentOf = { node, key };
  const { open } = groupCell(cellNow(run, groupCellKey(node, key)));
  const fields = knownFields(linked, open?.fields ?? {});
  for (const [path, value] of Object.entries(fields)) setRuntimeField(run, path, value);
  const group = linked.nodes.get(node);
  if (group?.kind === 'group' && linked.declarations.get(group.key)?.type !== 'set')
    setHostField(run, group.key, key);
}
