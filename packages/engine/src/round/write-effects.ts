import { type FieldValue, own } from '@rung/kernel';
import { isOpen, nextOpening } from '../calendar/openings.ts';
import { promisedInstant } from '../clocks/promise.ts';
import { effectKey, emit, note, stepInstant } from '../effects.ts';
import { fieldText } from '../fields/field-now.ts';
import { countNotice, hasRoomForNotice } from '../guards/caps.ts';
import { instantText, textOrNull } from '../instant-text.ts';
import { calendarOf } from '../link/linked-policy.ts';
import type { At } from '../paths/path.ts';
import type { Run } from '../run.ts';

/** The variables of a template as the ticket stands. */
function variables(run: Run, template: string): Readonly<Record<string, FieldValue>> {
  const vars = own(run.linked.policy.templates, template)?.vars;
  // A copy has every name as its own already, be it one that objects inherit something under.
  const values: Record<string, FieldValue> = { ...vars };
  for (const name in vars) values[name] = fieldText(run, vars[name] ?? '');
  return values;
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
  return textOrNull(nextOpening(calendar, step.at));
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
