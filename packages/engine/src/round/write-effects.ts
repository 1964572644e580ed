import { type FieldValue, type Move, own } from '@rung/kernel';
import { isOpen, nextOpening } from '../calendar/openings.ts';
import { promisedInstant } from '../clocks/promise.ts';
import { countNotice, hasRoomForNotice } from '../guards/caps.ts';
import type { Assembled } from '../handoff.ts';
import { calendarOf, type NodeOf } from '../link/linked-policy.ts';
import { ownerTarget } from '../moves/owner.ts';
import { effectKey, emit, fieldText, instantText, note, type Run, stepInstant } from '../run.ts';
import type { DecidedMove } from './decide.ts';

/** A node with its id. */
interface At<K extends 'notify' | 'message'> {
  readonly id: string;
  readonly node: NodeOf<K>;
}

/** The variables of a template as the ticket stands. */
function variables(run: Run, template: string): Readonly<Record<string, FieldValue>> {
  const { templates } = run.linked.policy;
  const vars = own(templates, template)?.vars;
  return Object.fromEntries(Object.entries(vars ?? {}).map(([name, path]) => [name, fieldText(run, path)]));
}

/** Writes a notice, unless the hour is full. */
export function writeNotify(run: Run, { id, node }: At<'notify'>, unguarded: boolean): void {
  if (!unguarded && !hasRoomForNotice(run)) {
    note(run, id, { what: 'suppressed', cause: 'rate' });
    return;
  }
  countNotice(run);
  const notBefore = node.whenOpen === null ? null : openingFrom(run, node.whenOpen);
  const notice = {
    effect: 'notify' as const,
    at: stepInstant(run),
    node: id,
    ticket: run.state.ticket,
    key: effectKey(run, id),
    to: node.to,
    channel: node.channel,
    template: node.template,
    vars: variables(run, node.template),
  };
  emit(run, notBefore === null ? notice : { ...notice, notBefore });
}

/** When a notice may be delivered, if not now. */
function openingFrom({ linked, step }: Run, calendarId: string): string | null {
  const calendar = calendarOf(linked, calendarId);
  if (isOpen(calendar, step.at)) return null;
  const opening = nextOpening(calendar, step.at);
  return opening === null ? null : instantText(opening);
}

/** Writes a message to the customer; a promise whose clock has no deadline is left out and noted. */
export function writeMessage(run: Run, { id, node }: At<'message'>): void {
  const { promise, template } = node;
  const at = promise === null ? null : promisedInstant(run, promise);
  const message = {
    effect: 'message' as const,
    at: stepInstant(run),
    node: id,
    ticket: run.state.ticket,
    key: effectKey(run, id),
    template,
    vars: variables(run, template),
  };
  const isPromised = promise !== null && at !== null;
  emit(run, isPromised ? { ...message, promise: { clock: promise, at: instantText(at) } } : message);
  if (promise !== null && at === null) note(run, id, { what: 'clockEnded', clock: promise });
}

/** Writes the round's `assign`. */
export function writeAssign(run: Run, decided: DecidedMove, { move, handOff }: AssignParts): void {
  const { linked, state } = run;
  const { path, node, tier, from, reasons, redirected } = decided;
  const by = redirected ? node : (path.target?.by ?? node);
  const { orderBy } = linked.tiers.get(tier)?.tier ?? { orderBy: [] };
  emit(run, {
    effect: 'assign',
    at: stepInstant(run),
    node: by,
    ticket: state.ticket,
    key: effectKey(run, by),
    tier,
    from: from.tier,
    move,
    type: path.type,
    reasons,
    owner: ownerTarget(linked, node),
    origin: state.origin ?? null,
    order: orderBy.map(({ field }) => orderValue(fieldText(run, field))),
    package: handOff,
  });
  run.recorder?.add({ step: 'move', node: by, outcome: 'led', tier, move, reasons });
}

/** What the move came to. */
interface AssignParts {
  readonly move: Move;
  readonly handOff: Assembled['handOff'] | null;
}

function orderValue(value: FieldValue): string | number | boolean | null {
  if (typeof value !== 'object' || value === null) return value;
  return 'currency' in value ? value.amount : value.join(',');
}
