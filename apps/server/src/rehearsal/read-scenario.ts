import { err, ok, parseScenario, type Result, type Scenario } from '@rung/kernel';
import { rehearsalLimits } from './limits.ts';
import type { Limited, Refusal } from './refusal.ts';

/** Reads a scenario that came from outside; one that is larger than can be rehearsed is refused. */
export function readScenario(value: unknown): Result<Scenario, Refusal> {
  const parsed = parseScenario(value);
  if (!parsed.ok) return err({ code: 'notReady', about: 'scenario', diagnostics: parsed.error });
  const refusal = refusalOf(parsed.value);
  return refusal === null ? ok(parsed.value) : err(refusal);
}

function refusalOf({ tickets, events }: Scenario): Refusal | null {
  const perTicket = new Map<string, number>();
  for (const { ticket } of events) perTicket.set(ticket, (perTicket.get(ticket) ?? 0) + 1);
  const most = [...perTicket.values()].reduce((a, b) => Math.max(a, b), 0);
  return beyond('tickets', tickets.length) ?? beyond('events', most);
}

/** The refusal of a part that is beyond its limit. */
export function beyond(what: Exclude<Limited, 'flow' | 'policy'>, size: number): Refusal | null {
  const limit = rehearsalLimits[what];
  return size > limit ? { code: 'tooLarge', what, size, limit } : null;
}
