import { type EngineError, finalState, type LinkedPolicy, openClocks } from '@rung/engine';
import {
  type ClockRow,
  compareText,
  type Effect,
  epochMs,
  type FinalState,
  type NoteRow,
  type Scenario,
  type ScenarioFailure,
  type ScenarioResult,
  type TicketEvent,
  type TraceGroup,
} from '@rung/kernel';
import { instantOf } from '../internal/instant.ts';
import { append, largest } from '../internal/lists.ts';
import { type WordedRefusal, wordError } from '../internal/word-error.ts';
import { type HostListener, VirtualHost } from './host.ts';
import { matchEffects } from './match-effects.ts';
import { matchFinal } from './match-final.ts';
import { matchClocks, matchNotes } from './match-rows.ts';
import { misfitAt } from './misfit.ts';
import { queuesAt } from './queues.ts';
import { type Delivery, timeline } from './timeline.ts';

/** What a run may be asked for. */
export interface RunOptions {
  /** Keep the trace of every decision. Default no: the result's `trace` is then empty. */
  readonly trace?: boolean;
  /** Hears every step as well, e.g. to count metrics. */
  readonly listener?: HostListener;
}

/**
 * Runs a scenario on the engine under a virtual clock and compares what came of it with what is expected (formats.md 4).
 * Pure and deterministic. Tickets share one time line: before each event all timers that are due earlier have fired, each at
 * its own time; events that happen after `until` are not delivered. Events that the engine refuses are failures with code `error`,
 * save those of a ticket that was merged, deleted or found to be spam: that ends all, and what comes later changes nothing.
 */
export function runScenario(
  linked: LinkedPolicy,
  scenario: Scenario,
  options: RunOptions = {},
): ScenarioResult<TraceGroup> {
  const log = createLog(linked, options.listener);
  const host = new VirtualHost({ linked, listener: log.listener, trace: options.trace ?? false });
  const deliveries = timeline(scenario);
  const untilMs = endOf(scenario, deliveries);
  for (const delivery of deliveries) {
    if (happenedAt(delivery) <= untilMs) feed(host, delivery, log);
  }
  host.advanceTo(untilMs);
  return report({ linked, scenario, host, log, untilMs });
}

function endOf(scenario: Scenario, deliveries: readonly Delivery[]): number {
  const until = scenario.until === undefined ? null : instantOf(scenario.until);
  return (
    until ??
    largest(
      deliveries.map(({ instant }) => instant),
      0,
    )
  );
}

/** An event that is received after the end but happened before it still counts. */
function happenedAt({ instant, event }: Delivery): number {
  return instantOf(event.at) ?? instant;
}

function feed(host: VirtualHost, { index, ticket, advancedTo, event }: Delivery, log: RunLog): void {
  host.advanceTo(advancedTo);
  const result = host.deliver(ticket, event);
  if (result.ok || result.error.code === 'ended') return;
  const refusal = explained(result.error, event, log.linked);
  log.fail({
    message: `event ${index} (${describe(event, ticket)}): ${wordError(refusal)}`,
    place: `/events/${index}`,
    ticket,
    actual: refusal,
  });
}

/** The engine says only that a value does not fit: which, and what would, is found here. */
function explained(error: EngineError, event: TicketEvent, linked: LinkedPolicy): WordedRefusal {
  const finding = error.code === 'invalidValue' ? misfitAt(linked, event, error.path ?? '') : null;
  return finding === null ? error : { ...error, finding };
}

function describe(event: TicketEvent, ticket: string): string {
  return `${event.type} of ${ticket} at ${event.at}`;
}

interface RunLog {
  readonly linked: LinkedPolicy;
  readonly listener: HostListener;
  readonly effects: readonly Effect[];
  readonly finishedClocks: readonly ClockRow[];
  readonly trace: readonly TraceGroup[];
  readonly failures: readonly ScenarioFailure[];
  readonly fail: (failure: Omit<ScenarioFailure, 'code'>) => void;
}

function createLog(linked: LinkedPolicy, next: HostListener | undefined): RunLog {
  const effects: Effect[] = [];
  const finishedClocks: ClockRow[] = [];
  const trace: TraceGroup[] = [];
  const failures: ScenarioFailure[] = [];
  const fail: RunLog['fail'] = (failure) => {
    failures.push({ code: 'error', ...failure });
  };
  const listener: HostListener = {
    stepped: (stepped) => {
      append(effects, stepped.result.effects);
      append(finishedClocks, stepped.result.finishedClocks);
      append(trace, stepped.result.trace);
      next?.stepped(stepped);
    },
    refused: (refusal) => {
      const { ticket, event, error } = refusal;
      const what = event === null ? `timers of ${ticket}` : describe(event, ticket);
      fail({ message: `${what}: ${wordError(error)}`, ticket, actual: error });
      next?.refused(refusal);
    },
  };
  return { linked, listener, effects, finishedClocks, trace, failures, fail };
}

interface Run {
  readonly linked: LinkedPolicy;
  readonly scenario: Scenario;
  readonly host: VirtualHost;
  readonly log: RunLog;
  readonly untilMs: number;
}

function report({ linked, scenario, host, log, untilMs }: Run): ScenarioResult<TraceGroup> {
  const open = [...host.states.values()].flatMap((state) => openClocks(linked, state, epochMs(untilMs)));
  const clocks = sortClocks([...log.finishedClocks, ...open], [...host.states.keys()]);
  const notes = log.effects.flatMap(toNote);
  const final = new Map([...host.states].map(([ticket, state]) => [ticket, finalState(linked, state)]));
  const failures = [
    ...log.failures,
    ...matchEffects(scenario, log.effects),
    ...matchClocks(scenario.clocks, clocks),
    ...matchNotes(scenario.notes, notes),
    ...matchFinal({
      expected: scenario.final,
      expectedQueues: scenario.queues,
      actual: final,
      queues: queuesAt(linked, host.states, untilMs),
    }),
  ];
  return {
    format: 'rung/result@1',
    scenario: scenario.name,
    policy: linked.digest,
    passed: failures.length === 0,
    failures,
    effects: log.effects,
    clocks,
    notes,
    final: finalOf(scenario, final),
    trace: log.trace,
  };
}

/** One ticket's state stands by itself; several (and the parents of groups they opened) stand under their ids. */
function finalOf(scenario: Scenario, final: ReadonlyMap<string, FinalState>): ScenarioResult['final'] {
  const [first, ...others] = scenario.tickets;
  const only = first === undefined || others.length > 0 ? undefined : final.get(first.id);
  return only ?? Object.fromEntries(final);
}

/** By ticket in order of opening, then start, then clock and cycle: the same rows whatever way they finished. */
function sortClocks(rows: readonly ClockRow[], tickets: readonly string[]): readonly ClockRow[] {
  const place = new Map(tickets.map((ticket, index) => [ticket, index]));
  return rows.toSorted(
    (a, b) =>
      (place.get(a.ticket) ?? 0) - (place.get(b.ticket) ?? 0) ||
      (instantOf(a.startedAt) ?? 0) - (instantOf(b.startedAt) ?? 0) ||
      compareText(a.clock, b.clock) ||
      a.cycle - b.cycle,
  );
}

function toNote(effect: Effect): readonly NoteRow[] {
  if (effect.effect !== 'record') return [];
  const { effect: _effect, key: _key, ...note } = effect;
  return [note];
}
