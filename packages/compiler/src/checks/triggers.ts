import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { firstMention } from '../model/condition-tree.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';

type Trigger = ModelNode<'trigger'>;

/** What a trigger hears, how often it fires, and what its reason quotes. */
export function checkTriggers(model: FlowModel): Diagnostic[] {
  const attached = attachedClocks(model);
  return [
    ...model.triggers.flatMap((trigger) => [
      ...hearing(trigger),
      ...deadOutlet(trigger, { model, attached }),
      ...latch(trigger),
      ...neverFalse(trigger),
      ...lostRequests(trigger, model),
      ...quotedWord(trigger, model),
    ]),
    ...uselessCoolDowns(model),
  ];
}

function hearing({ id, path, name, node }: Trigger): readonly Diagnostic[] {
  const { events, outlet } = node.config;
  const place = { path: `${path}/config/events`, nodeId: id };
  if (events.length === 0 && outlet === undefined) return [finding('RNG-306', place, { node: name })];
  return events.length > 0 && outlet !== undefined ? [finding('RNG-308', place, { node: name })] : [];
}

/** Clocks that some reachable `sla` attaches: the others have no outlets. */
function attachedClocks(model: FlowModel): ReadonlySet<string> {
  const slas = nodesOfKind(model, 'sla').filter(({ id }) => model.reachable.has(id));
  return new Set(slas.map(({ node }) => node.config.clock));
}

interface Attached {
  readonly model: FlowModel;
  readonly attached: ReadonlySet<string>;
}

function deadOutlet({ id, path, name, node }: Trigger, { model, attached }: Attached): readonly Diagnostic[] {
  const clock = node.config.outlet?.clock;
  if (clock === undefined || !model.clocks.has(clock) || attached.has(clock)) return [];
  return [finding('RNG-309', { path: `${path}/config/outlet`, nodeId: id }, { node: name, clock })];
}

function latch({ id, path, name, node }: Trigger): readonly Diagnostic[] {
  const { latch: declared, outlet, neverSuppress } = node.config;
  const place = { path: `${path}/config/latch`, nodeId: id };
  if (declared === undefined || declared.kind === 'everyTime') return [];
  if (neverSuppress === true) return [finding('RNG-311', place, { node: name, latch: declared.kind })];
  const cycleOfNothing = declared.kind === 'perCycle' && outlet === undefined;
  return cycleOfNothing ? [finding('RNG-310', place, { node: name })] : [];
}

/** Finds triggers that wait for their condition to be false again and have none: what always holds never comes true anew. */
function neverFalse({ id, path, name, node }: Trigger): readonly Diagnostic[] {
  const { latch: declared, when, neverSuppress, mode } = node.config;
  const waits = declared?.kind === 'rearmWhenFalse' && declared.rearm === undefined && when === undefined;
  if (!waits || neverSuppress === true || mode === 'intake') return [];
  return [finding('RNG-318', { path: `${path}/config/latch`, nodeId: id }, { node: name })];
}

/**
 * Finds triggers that take the first request of an episode to a question or a sign-off, and leave every later one to
 * the matrix alone. A trigger that hears each of them may be there for those.
 */
function lostRequests(trigger: Trigger, model: FlowModel): readonly Diagnostic[] {
  const { id, path, name, node } = trigger;
  const { events } = node.config;
  if (events.length !== 1 || events[0] !== 'action.requested' || !takesOnce(trigger)) return [];
  const hearsLater = model.triggers.some(
    (other) => other.node.config.events.includes('action.requested') && !takesOnce(other),
  );
  const answers = trigger.ports
    .flatMap(({ to }) => (to === null ? [] : model.pathFrom(to).nodes))
    .map((to) => model.nodes.get(to))
    .find((to) => to?.node.kind === 'authority' || to?.node.kind === 'approval');
  if (hearsLater || answers === undefined) return [];
  const place = { path: `${path}/config/latch`, nodeId: id };
  return [finding('RNG-317', place, { node: name, answers: answers.name })];
}

/** Whether a trigger fires once an episode or less. */
function takesOnce({ node }: Trigger): boolean {
  const { latch: declared, neverSuppress } = node.config;
  const kind = declared?.kind ?? 'oncePerEpisode';
  return neverSuppress !== true && (kind === 'oncePerEpisode' || kind === 'oncePerTicket');
}

function quotedWord({ id, path, name, node }: Trigger, { conditions }: FlowModel): readonly Diagnostic[] {
  if (node.config.reason?.includes('{word}') !== true) return [];
  const condition = conditions.get(`${path}/config/when`);
  const unreadable = node.config.when !== undefined && condition === undefined;
  if (unreadable || (condition !== undefined && firstMention(condition.expr) !== null)) return [];
  return [finding('RNG-312', { path: `${path}/config/reason`, nodeId: id }, { node: name })];
}

function uselessCoolDowns({ flow, nodes }: FlowModel): readonly Diagnostic[] {
  return Object.entries(flow.guards?.coolDowns ?? {}).flatMap(([id, { triggers }]) =>
    triggers.flatMap((trigger, index) => {
      const node = nodes.get(trigger);
      if (node?.node.kind !== 'trigger' || node.node.config.neverSuppress !== true) return [];
      const place = { path: `/guards/coolDowns/${id}/triggers/${index}`, nodeId: trigger };
      return [finding('RNG-316', place, { node: node.name, coolDown: id })];
    }),
  );
}
