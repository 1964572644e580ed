import type { LinkedPolicy } from '@rung/engine';
import type { Effect, Scenario, TicketEvent, TraceGroup } from '@rung/kernel';
import { instantOf } from '../internal/instant.ts';
import { append } from '../internal/lists.ts';
import { type HostOptions, VirtualHost } from '../scenario/host.ts';
import { timeline } from '../scenario/timeline.ts';

/** What a run left, for comparison with another run. */
export interface PropertyRun {
  readonly host: VirtualHost;
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceGroup[];
  /** Codes of what the engine refused, in order. */
  readonly refusals: readonly string[];
}

/** How a run differs from a plain one. */
export interface PropertyRunOptions extends Pick<HostOptions, 'restarts' | 'trace'> {
  /** What is delivered in place of an event: several, another, or none. */
  readonly deliveries?: (event: TicketEvent) => readonly TicketEvent[];
  /** Called after each event and each instant of timers with the effects since the last call; may deliver more. */
  readonly after?: (host: VirtualHost, effects: readonly Effect[]) => void;
}

/** Runs the events of a scenario and then its timers until its end, without comparing anything with what it expects. */
export function runPlainly(
  linked: LinkedPolicy,
  scenario: Scenario,
  options: PropertyRunOptions = {},
): PropertyRun {
  const effects: Effect[] = [];
  const trace: TraceGroup[] = [];
  const refusals: string[] = [];
  const host = new VirtualHost({
    linked,
    trace: options.trace ?? false,
    restarts: options.restarts ?? false,
    listener: {
      stepped: ({ result }) => {
        append(effects, result.effects);
        append(trace, result.trace);
      },
      refused: ({ error }) => refusals.push(error.code),
    },
  });
  const settle = settler(host, effects, options.after);
  for (const { ticket, advancedTo, event } of timeline(scenario)) {
    advance(host, advancedTo, settle);
    for (const delivered of options.deliveries?.(event) ?? [event]) {
      const result = host.deliver(ticket, delivered);
      if (!result.ok) refusals.push(result.error.code);
      settle();
    }
  }
  advance(host, instantOf(scenario.until ?? '') ?? 0, settle);
  return { host, effects, trace, refusals };
}

/** Timers instant by instant, so that whatever answers their effects does so at their own time. */
function advance(host: VirtualHost, limit: number, settle: () => void): void {
  for (let due = host.nextDeadline(); due !== null && due <= limit; due = host.nextDeadline()) {
    host.advanceTo(due);
    settle();
  }
  host.advanceTo(limit);
}

function settler(
  host: VirtualHost,
  effects: readonly Effect[],
  after: PropertyRunOptions['after'],
): () => void {
  let seen = 0;
  return () => {
    while (after !== undefined && seen < effects.length) {
      const fresh = effects.slice(seen);
      seen = effects.length;
      after(host, fresh);
    }
  };
}
