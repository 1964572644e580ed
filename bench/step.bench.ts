import { compile } from '@rung/compiler';
import { type LinkedPolicy, link, type StepResult, step, type TicketState } from '@rung/engine';
import { matching, type Snapshot, triggersHearing } from '@rung/engine/decision';
import { makeTickets } from './decide/rules.ts';
import { makeFlow } from './flow/make-flow.ts';
import { type Contender, measuredRow, race, ratios, spread } from './measure.ts';
import { type Decision, decisionsOf, snapshotOf } from './step/decisions.ts';
import { type Timeline, timelineOf } from './step/timelines.ts';
import type { BenchRow } from './types.ts';

export const triggerCount = 50;
const ticketCount = 500;
const eventsPerTicket = 5;
/** A step goes through far more code than a decision, which takes its time to be compiled. */
const stepWarmMs = 3000;

function linkBenchPolicy(): LinkedPolicy {
  const { policy, diagnostics } = compile(makeFlow(triggerCount));
  if (policy === null) throw new Error(`the benchmark's flow does not compile: ${diagnostics[0]?.message}`);
  return link(JSON.parse(JSON.stringify(policy)));
}

/** Runs a ticket's life; gives what each event comes to. A refused event is a fault of the benchmark. */
function results(linked: LinkedPolicy, timeline: Timeline, trace: boolean): readonly StepResult[] {
  let state: TicketState | null = null;
  return timeline.map((event) => {
    const result = step(linked, state, event, { trace });
    if (!result.ok) throw new Error(`event ${event.id} was refused: ${result.error.code}`);
    state = result.value.state;
    return result.value;
  });
}

/** A traced run and one without a trace must come to the same. */
function assertTraceChangesNothing(linked: LinkedPolicy, timeline: Timeline): void {
  const told = (trace: boolean): string =>
    JSON.stringify(results(linked, timeline, trace).map(({ trace: _why, ...result }) => result));
  if (told(true) !== told(false)) throw new Error(`a trace changes what happens to ${timeline[0]?.ticket}`);
}

/** Goes through the events of one ticket after another; one run is one event. */
function stepper(
  name: string,
  linked: LinkedPolicy,
  options: { timelines: readonly Timeline[]; trace: boolean },
) {
  const { timelines, trace } = options;
  let ticket = 0;
  let event = 0;
  let state: TicketState | null = null;
  const one = (): void => {
    const next = timelines[ticket]?.[event];
    if (next === undefined) throw new RangeError('no such event');
    const result = step(linked, state, next, { trace });
    state = result.ok ? result.value.state : null;
    event += 1;
    if (event < eventsPerTicket) return;
    event = 0;
    state = null;
    ticket = (ticket + 1) % timelines.length;
  };
  const run = (times: number): void => {
    for (let i = 0; i < times; i += 1) one();
  };
  return { name, run, warmMs: stepWarmMs } satisfies Contender;
}

/** Two ways to decide alone what the steps decide: from the ticket as a host holds it, and from snapshots made beforehand. */
function deciders(linked: LinkedPolicy, timelines: readonly Timeline[]): readonly Contender[] {
  const decisions = timelines.flatMap((timeline) => decisionsOf(linked, timeline));
  const { paths } = linked.fields;
  const out: number[] = [];
  const contender = (name: string, snapshotFor: (decision: Decision) => Snapshot): Contender => {
    let next = 0;
    const run = (times: number): void => {
      for (let i = 0; i < times; i += 1) {
        const decision = decisions[next];
        if (decision !== undefined)
          matching(triggersHearing(linked.index, decision.type), snapshotFor(decision), out);
        next = next + 1 === decisions.length ? 0 : next + 1;
      }
    };
    return { name, run };
  };
  return [
    contender('decide', ({ ticket }) => snapshotOf(ticket, paths)),
    contender('ready', ({ snapshot }) => snapshot),
  ];
}

/** Steps to an event, as the language counts them: the event, and every instant at which something fired before it. */
function stepsPerEvent(linked: LinkedPolicy, timelines: readonly Timeline[]): number {
  const counts = timelines.flatMap((timeline) =>
    results(linked, timeline, true).map(({ trace }) => trace.length),
  );
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** The largest state that a ticket has while it is open: three clocks running, a position, latches. */
function stateBytes(linked: LinkedPolicy, timelines: readonly Timeline[]): readonly number[] {
  const encoder = new TextEncoder();
  return timelines.map((timeline) => {
    const open = results(linked, timeline, false).slice(0, -1);
    return Math.max(...open.map(({ state }) => encoder.encode(JSON.stringify(state)).length));
  });
}

function benchTimelines(): readonly Timeline[] {
  return JSON.parse(JSON.stringify(makeTickets(ticketCount, 42).map(timelineOf))); // what was written a moment before
}

/** Events a second through `step` alone, on one core, by round. */
export async function stepRates(): Promise<readonly number[]> {
  const options = { timelines: benchTimelines(), trace: false };
  const rates = await race([stepper('step', linkBenchPolicy(), options)]);
  return rates.get('step') ?? [];
}

/** The whole of `step` on a policy of 50 triggers with three clocks: events checked, clocks, moves, effects, state. */
export async function steps(): Promise<readonly BenchRow[]> {
  const linked = linkBenchPolicy();
  const timelines = benchTimelines();
  const untraced = stepper('step', linked, { timelines, trace: false });
  const rates = await race([...deciders(linked, timelines), untraced]);
  const of = (name: string): readonly number[] => rates.get(name) ?? [];
  const [decide, ready, plain] = [of('decide'), of('ready'), of('step')];
  // Afterwards: what traces leave behind is collected in everybody's turns, and hosts that want none make none.
  for (const timeline of timelines) assertTraceChangesNothing(linked, timeline);
  const tracing = await race([untraced, stepper('traced', linked, { timelines, trace: true })]);
  const [beside, traced] = [tracing.get('step') ?? [], tracing.get('traced') ?? []];
  const perEvent = stepsPerEvent(linked, timelines);
  const whole = plain.map((rate) => rate * perEvent);
  const perSecond = (figures: readonly number[]): string =>
    `${Math.round(spread(figures).median / 1000)} k/s`;
  const texts = timelines.flat().reduce((sum, event) => sum + JSON.stringify(event).length, 0);
  return [
    measuredRow(
      {
        id: 'step/full',
        what: 'step with clocks, state and effects, 50 triggers, no trace',
        against: 'decide alone: all triggers that match, from the ticket as a host holds it',
        unit: 'x',
        bar: { reach: 0.25, aim: 0.5 },
        note: `${perSecond(whole)} against ${perSecond(decide)}; an instant at which clocks fire is a step too`,
      },
      ratios(whole, decide),
    ),
    measuredRow(
      {
        id: 'step/event',
        what: 'the same by the event, what fires before it included',
        against: 'decide alone, snapshots made beforehand',
        unit: 'x',
        note: `${perSecond(plain)} against ${perSecond(ready)}; ${perEvent.toFixed(2)} steps and ${Math.round(texts / timelines.flat().length)} bytes an event`,
      },
      ratios(plain, ready),
    ),
    measuredRow(
      {
        id: 'step/traced',
        what: 'step with full trace',
        against: 'step without',
        unit: 'x',
        bar: { reach: 0.33, aim: 0.5 },
        note: `${perSecond(traced)} against ${perSecond(beside)}`,
      },
      ratios(traced, beside),
    ),
    measuredRow(
      {
        id: 'state/open',
        what: 'state of an open ticket with 3 clocks, largest while it is open',
        against: '',
        unit: 'B',
        bar: { reach: 2048, aim: 1024, atMost: true },
        note: `${ticketCount} tickets, 12 fields of which a subject of 60 characters`,
      },
      stateBytes(linked, timelines),
    ),
  ];
}
