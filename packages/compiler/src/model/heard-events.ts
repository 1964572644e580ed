import type { NodeByKind } from '@rung/flow';
import { distinct } from '../internal/order.ts';

/**
 * An intake trigger on creation also hears an import, which runs intake when it brings no position, and a reopening,
 * whose episode begins with intake (language.md 2, One round and Episode). One on `ticket.reopened` alone stays so.
 */
export function heardEvents({ mode, events }: NodeByKind['trigger']['config']): readonly string[] {
  const implied = events.includes('ticket.created') ? ['ticket.imported', 'ticket.reopened'] : [];
  return distinct(mode === 'intake' ? [...events, ...implied] : events);
}
