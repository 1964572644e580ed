import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { placedAtoms } from '../model/condition-tree.ts';
import type { ModelCondition } from '../model/conditions.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';

type Trigger = ModelNode<'trigger'>;

/** Flags after which a ticket must climb whatever a guard says. */
const riskFlags: readonly string[] = [
  'ticket.legalHold',
  'ticket.regulatoryFlag',
  'ticket.safetyFlag',
  'ticket.fraudFlag',
  'ticket.dataBreachFlag',
];

/** Moves that no guard may hold back (LNT-16, LNT-17), and moves that a machine's guess makes unattended. */
export function checkRisk(model: FlowModel): Diagnostic[] {
  return model.triggers
    .filter((trigger) => movesTicket(trigger, model))
    .flatMap((trigger) => [
      ...suppressible(trigger, model),
      ...handedBack(trigger, model),
      ...unattended(trigger, model),
    ]);
}

function movesTicket({ node, ports }: Trigger, model: FlowModel): boolean {
  const to = ports[0]?.to ?? null;
  return node.config.mode === 'interrupting' && to !== null && model.pathFrom(to).rests.length > 0;
}

function suppressible(trigger: Trigger, model: FlowModel): readonly Diagnostic[] {
  const { id, path, name, node } = trigger;
  if (node.config.neverSuppress === true) return [];
  const place = { path: `${path}/config/neverSuppress`, nodeId: id };
  const hasLatch = node.config.latch !== undefined && node.config.latch.kind !== 'everyTime';
  const flags = risksOf(trigger, model);
  return [
    ...(flags.length > 0 ? [finding('LNT-16', place, { node: name, flags, hasLatch })] : []),
    ...(node.config.events.includes('customer.requested_manager')
      ? [finding('LNT-17', place, { node: name, hasLatch })]
      : []),
  ];
}

/** The risk flags that a trigger asks for, as opposed to asking that they are not set. */
function risksOf({ path }: Trigger, { conditions, memory }: FlowModel): readonly string[] {
  const condition = conditions.get(`${path}/config/when`);
  return condition === undefined ? [] : memory.of(risksIn, condition);
}

function risksIn({ expr }: ModelCondition): readonly string[] {
  const asked = placedAtoms(expr).flatMap(({ atom, negated }) => {
    if (negated || !('field' in atom)) return [];
    if (atom.op === 'is') return [atom.field];
    const isTrue = (atom.op === 'changedTo' || atom.op === 'wasEver') && atom.value === true;
    return isTrue ? [atom.field] : [];
  });
  return riskFlags.filter((flag) => asked.includes(flag));
}

/**
 * Finds triggers on a risk flag in a flow where anybody may hand the ticket back, because no row of the matrix
 * concerns `ticket.deescalate`.
 */
function handedBack(trigger: Trigger, model: FlowModel): readonly Diagnostic[] {
  const flags = risksOf(trigger, model);
  const isGoverned = [...model.grants.values()].some(({ action }) => action === 'ticket.deescalate');
  if (flags.length === 0 || isGoverned) return [];
  return [finding('RNG-314', { path: trigger.path, nodeId: trigger.id }, { node: trigger.name, flags })];
}

function unattended({ id, path, name, node }: Trigger, { conditions }: FlowModel): readonly Diagnostic[] {
  const fields = conditions.get(`${path}/config/when`)?.reads.fields ?? [];
  const guessed = fields.filter((field) => field.startsWith('ai.') || field.startsWith('sentiment.'));
  if (guessed.length === 0 || node.config.unattended === true) return [];
  return [finding('RNG-315', { path: `${path}/config/when`, nodeId: id }, { node: name, fields: guessed })];
}
