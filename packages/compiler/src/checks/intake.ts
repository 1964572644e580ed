import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { heardEvents } from '../model/heard-events.ts';
import type { ModelNode } from '../model/node.ts';

/** Intake gives the first position: there is some, each leads to a tier, and the last one takes every ticket. */
export function checkIntake(model: FlowModel): Diagnostic[] {
  const intake = model.triggers.filter(({ node }) => node.config.mode === 'intake');
  const last = intake.at(-1);
  if (last === undefined) return [finding('RNG-301', { path: '/nodes' }, {})];
  return [
    ...(last.node.config.when === undefined
      ? []
      : [finding('RNG-302', { path: `${last.path}/config/when`, nodeId: last.id }, { node: last.name })]),
    ...(heardEvents(last.node.config).includes('ticket.created')
      ? []
      : [finding('RNG-313', { path: `${last.path}/config/events`, nodeId: last.id }, { node: last.name })]),
    ...intake.flatMap((trigger) => intakeFindings(model, trigger)),
  ];
}

type Trigger = FlowModel['triggers'][number];

/** Intake runs when a ticket is created or reopened, and at an import without a position. */
const intakeEvents: readonly string[] = ['ticket.created', 'ticket.imported', 'ticket.reopened'];

function intakeFindings(model: FlowModel, { id, path, name, node, ports }: Trigger): readonly Diagnostic[] {
  const { events, outlet } = node.config;
  const other = events.findIndex((event) => !intakeEvents.includes(event));
  const to = ports[0]?.to ?? null;
  const reachesTier = to !== null && model.pathFrom(to).rests.length > 0;
  const end = to === null || !reachesTier ? null : deadEnd(model, to);
  return [
    ...(other === -1 && outlet === undefined
      ? []
      : [
          finding(
            'RNG-307',
            { path: `${path}/config/events`, nodeId: id },
            { node: name, event: events[other] ?? '' },
          ),
        ]),
    ...(to === null || reachesTier ? [] : [finding('RNG-303', { path, nodeId: id }, { node: name })]),
    ...(end === null
      ? []
      : [finding('RNG-323', { path: end.path, nodeId: end.id }, { node: name, end: end.name })]),
  ];
}

/** A step at which a path may end before it comes to a tier: then the ticket would be nowhere. */
function deadEnd({ nodes, pathFrom }: FlowModel, from: string): ModelNode | null {
  for (const id of pathFrom(from).nodes) {
    const node = nodes.get(id);
    if (node === undefined || node.role === 'rests') continue;
    const onward = node.ports.filter(({ port }) => port.leaves === 'passing');
    // A port that must be connected is reported elsewhere, and one that says what happens without an edge is no
    // dead end.
    const stops = onward.some(({ port, to }) => to === null && !port.required && port.unwired === undefined);
    if (onward.length === 0 || stops) return node;
  }
  return null;
}
