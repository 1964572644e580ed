import { compareText } from '@rung/kernel';
import type { Flow } from './flow.ts';
import type { NodeByKind } from './node-kinds/registry.ts';

/** A trigger with its id. */
export interface TriggerEntry {
  readonly id: string;
  readonly node: NodeByKind['trigger'];
}

/** When a trigger is asked among its like: those that take tickets in are asked among themselves, as are all others. */
export interface TriggerPlace {
  /** From 1. */
  readonly number: number;
  /** How many of its like there are. */
  readonly count: number;
}

/** The triggers in the order in which they are asked: by their number, then by id (`language.md` 2, Candidates to move). */
export function triggersInOrder(flow: Flow): readonly TriggerEntry[] {
  return Object.entries(flow.nodes)
    .flatMap(([id, node]) => (node.kind === 'trigger' ? [{ id, node }] : []))
    .sort((a, b) => a.node.config.order - b.node.config.order || compareText(a.id, b.id));
}

/** The same as they are drawn and listed: those that take tickets in first. */
export function triggersAsDrawn(flow: Flow): readonly TriggerEntry[] {
  return byMode(flow).flat();
}

/** Those that take tickets in, and all others. */
function byMode(flow: Flow): readonly (readonly TriggerEntry[])[] {
  const all = triggersInOrder(flow);
  const isIntake = ({ node }: TriggerEntry): boolean => node.config.mode === 'intake';
  return [all.filter(isIntake), all.filter((one) => !isIntake(one))];
}

// Flows are never changed in place, so what was worked out for one holds as long as it lives.
const placesByFlow = new WeakMap<Flow, ReadonlyMap<string, TriggerPlace>>();

const alone: TriggerPlace = { number: 1, count: 1 };

/** When a trigger is asked; any other step is the only one of its like. The same object for the same flow. */
export function triggerPlace(flow: Flow, id: string): TriggerPlace {
  const known = placesByFlow.get(flow) ?? placesOf(flow);
  placesByFlow.set(flow, known);
  return known.get(id) ?? alone;
}

function placesOf(flow: Flow): ReadonlyMap<string, TriggerPlace> {
  return new Map(
    byMode(flow).flatMap((like) =>
      like.map(({ id }, index) => [id, { number: index + 1, count: like.length }] as const),
    ),
  );
}
