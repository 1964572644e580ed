import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Intake gives the first position: there is some, each leads to a tier, and the last one takes every ticket. */
export function checkIntake(model: FlowModel): Diagnostic[] {
  const intake = model.triggers.filter(({ node }) => node.config.mode === 'intake');
  const last = intake.at(-1);
  if (last === undefined) return [finding('RNG-301', { path: '/nodes' }, {})];
  return [
    ...(last.node.config.when === undefined
      ? []
      : [finding('RNG-302', { path: `${last.path}/config/when`, nodeId: last.id }, { node: last.name })]),
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
    ...(to === null || model.pathFrom(to).rests.length > 0
      ? []
      : [finding('RNG-303', { path, nodeId: id }, { node: name })]),
  ];
}
