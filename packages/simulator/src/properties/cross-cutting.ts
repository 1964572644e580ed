import { type LinkedPolicy, link, nextDeadline, openClocks, opensEpisode, step } from '@rung/engine';
import {
  canonicalJson,
  type Effect,
  epochMs,
  formatInstant,
  minuteMs,
  type Scenario,
  type TicketEvent,
} from '@rung/kernel';
import { instantOf } from '../internal/instant.ts';
import { largest } from '../internal/lists.ts';
import type { VirtualHost } from '../scenario/host.ts';
import { type PropertyRun, runPlainly } from './property-run.ts';

/** A property that does not hold for a policy and a scenario. */
export interface PropertyFailure {
  readonly property: CrossCuttingProperty;
  readonly message: string;
}

/** What must hold for every policy and every scenario. */
export type CrossCuttingProperty =
  | 'duplicateDelivery'
  | 'restart'
  | 'outOfOrder'
  | 'emptyTargets'
  | 'mergeEndsAll'
  | 'spamEndsAll'
  | 'pinHolds';

/** More reassignments than any policy can ask for by itself: who needs more goes round in circles. */
const assignmentLimit = 10_000;

/**
 * Checks what must hold of any policy on one scenario: events delivered twice change nothing and give the same keys; a restart
 * after every step changes neither effects nor trace; events a minute early are dealt with; with nobody at any tier it comes to
 * an end; merging and spam silence the ticket; another policy is refused in the middle of an episode. Empty when all holds.
 */
export function crossCuttingChecks(linked: LinkedPolicy, scenario: Scenario): readonly PropertyFailure[] {
  const plain = runPlainly(linked, scenario, { trace: true });
  return [
    ...checkDuplicates(linked, scenario, plain),
    ...checkRestart(linked, scenario, plain),
    ...checkOutOfOrder(linked, scenario, plain),
    ...checkEmptyTargets(linked, scenario),
    ...checkEnding(linked, scenario, { property: 'mergeEndsAll', type: 'ticket.merged' }),
    ...checkEnding(linked, scenario, { property: 'spamEndsAll', type: 'status.changed' }),
    ...checkPin(linked, scenario),
  ];
}

function failure(property: CrossCuttingProperty, message: string): readonly PropertyFailure[] {
  return [{ property, message }];
}

function textOf(value: unknown): string {
  const text = canonicalJson(value);
  return text.ok ? text.value : 'not JSON';
}

function statesOf(run: PropertyRun): string {
  return textOf(Object.fromEntries(run.host.states));
}

function firstDifference(a: readonly Effect[], b: readonly Effect[]): string {
  const index = a.findIndex((effect, place) => textOf(effect) !== textOf(b[place] ?? null));
  if (index === -1)
    return a.length === b.length
      ? 'the states differ'
      : `there are ${b.length} effects instead of ${a.length}`;
  return `effect ${index} is ${textOf(b[index] ?? null)} instead of ${textOf(a[index])}`;
}

function checkDuplicates(
  linked: LinkedPolicy,
  scenario: Scenario,
  plain: PropertyRun,
): readonly PropertyFailure[] {
  const twice = runPlainly(linked, scenario, { deliveries: (event) => [event, event] });
  const same = textOf(twice.effects) === textOf(plain.effects) && statesOf(twice) === statesOf(plain);
  return same ? [] : failure('duplicateDelivery', firstDifference(plain.effects, twice.effects));
}

function checkRestart(
  linked: LinkedPolicy,
  scenario: Scenario,
  plain: PropertyRun,
): readonly PropertyFailure[] {
  const restarted = runPlainly(linked, scenario, { restarts: true, trace: true });
  if (textOf(restarted.effects) !== textOf(plain.effects)) {
    return failure('restart', firstDifference(plain.effects, restarted.effects));
  }
  if (textOf(restarted.trace) !== textOf(plain.trace)) return failure('restart', 'the trace differs');
  return statesOf(restarted) === statesOf(plain) ? [] : failure('restart', 'the states differ');
}

/** Every event but the first of its ticket says that it happened a minute before it came. */
function checkOutOfOrder(
  linked: LinkedPolicy,
  scenario: Scenario,
  plain: PropertyRun,
): readonly PropertyFailure[] {
  const opened = new Set<string>();
  const run = runPlainly(linked, scenario, {
    deliveries: (event) => {
      const isFirst = event.ticket === undefined || !opened.has(event.ticket);
      if (event.ticket !== undefined) opened.add(event.ticket);
      return [isFirst ? event : earlier(event)];
    },
  });
  const unexpected = run.refusals.filter((code) => !plain.refusals.includes(code));
  return unexpected.length === 0
    ? []
    : failure('outOfOrder', `the engine refused with ${unexpected.join(', ')}`);
}

function earlier(event: TicketEvent): TicketEvent {
  const at = instantOf(event.at);
  return at === null
    ? event
    : { ...event, at: formatInstant(epochMs(at - minuteMs)), receivedAt: event.receivedAt ?? event.at };
}

function checkEmptyTargets(linked: LinkedPolicy, scenario: Scenario): readonly PropertyFailure[] {
  let assignments = 0;
  runPlainly(linked, scenario, {
    after: (host, effects) => {
      for (const effect of effects) {
        if (effect.effect !== 'assign' || assignments > assignmentLimit) continue;
        assignments += 1;
        host.deliver(effect.ticket, nobodyThere(effect));
      }
    },
  });
  return assignments <= assignmentLimit
    ? []
    : failure('emptyTargets', `more than ${assignmentLimit} assignments`);
}

function nobodyThere({ key, at, ticket, tier }: Extract<Effect, { effect: 'assign' }>): TicketEvent {
  return { id: `${key} empty`, type: 'assignment.failed', at, ticket, cause: key, tier, reason: 'empty' };
}

interface Ending {
  readonly property: 'mergeEndsAll' | 'spamEndsAll';
  readonly type: 'ticket.merged' | 'status.changed';
}

/** After its last event every ticket is ended; then nothing may run and nothing may be due. */
function checkEnding(linked: LinkedPolicy, scenario: Scenario, ending: Ending): readonly PropertyFailure[] {
  const atMs = largest(
    scenario.events.map((event) => instantOf(event.receivedAt ?? event.at) ?? 0),
    0,
  );
  const at = formatInstant(epochMs(atMs));
  const { host } = runPlainly(linked, { ...scenario, until: at });
  return [...host.states.keys()].flatMap((ticket) => {
    const result = host.deliver(ticket, endingEvent(ending, ticket, at));
    if (!result.ok)
      return result.error.code === 'ended' ? [] : failure(ending.property, `${ticket}: ${result.error.code}`);
    return silence({ linked, host, ticket, property: ending.property, atMs });
  });
}

function endingEvent({ type }: Ending, ticket: string, at: string): TicketEvent {
  const base = { id: `${type} at the end`, at, ticket };
  return type === 'ticket.merged' ? { ...base, type, into: 'T-other' } : { ...base, type, status: 'spam' };
}

interface Silence {
  readonly linked: LinkedPolicy;
  readonly host: VirtualHost;
  readonly ticket: string;
  readonly property: Ending['property'];
  readonly atMs: number;
}

function silence({ linked, host, ticket, property, atMs }: Silence): readonly PropertyFailure[] {
  const state = host.states.get(ticket);
  if (state === undefined) return failure(property, `${ticket} has no state`);
  const due = nextDeadline(linked, state);
  const running = openClocks(linked, state, epochMs(atMs)).filter(
    ({ outcome }) => outcome === 'running' || outcome === 'paused',
  );
  if (due !== null) return failure(property, `${ticket} still has a timer`);
  return running.length === 0
    ? []
    : failure(property, `${ticket}: clock ${running[0]?.clock ?? ''} still runs`);
}

/** Another policy than the one an episode is pinned to is refused for every event that does not open an episode. */
function checkPin(linked: LinkedPolicy, scenario: Scenario): readonly PropertyFailure[] {
  const other = link({ ...linked.policy, name: `${linked.policy.name} (another version)` });
  const failures: PropertyFailure[] = [];
  const plain = runPlainly(linked, { ...scenario, events: [] });
  for (const event of scenario.events) {
    const state = plain.host.states.get(event.ticket);
    if (state !== undefined && !opensEpisode(state, event)) {
      const result = step(other, state, event);
      // A repeat changes nothing under any policy; that is not taking it.
      const isPinned = result.ok
        ? result.value.state === state
        : result.error.code === 'policyMismatch' || result.error.code === 'ended';
      if (!isPinned)
        failures.push(...failure('pinHolds', `${event.type} (${event.id}) was taken by another policy`));
    }
    plain.host.advanceTo((instantOf(event.receivedAt ?? event.at) ?? 0) - 1);
    plain.host.deliver(event.ticket, event);
  }
  return failures;
}
