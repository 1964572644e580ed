import {
  advance,
  authorize,
  type LinkedPolicy,
  link,
  nextDeadline,
  openClocks,
  type StepResult,
  step,
  type TicketState,
} from '@rung/engine';
import type { Effect, TicketEvent } from '@rung/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleIds, loadExample } from '../examples/example.ts';
import { type Happening, ticketLives } from './ticket-events.arbitrary.ts';

interface Run {
  readonly results: readonly StepResult[];
  readonly state: TicketState | null;
}

interface Options {
  readonly trace?: boolean;
  /** What is done to a state between two happenings. */
  readonly store?: (state: TicketState) => TicketState;
}

interface Place {
  readonly linked: LinkedPolicy;
  readonly state: TicketState | null;
  readonly trace?: boolean;
}

function happen({ linked, state, trace = false }: Place, happening: Happening) {
  if (happening.kind === 'event') return step(linked, state, happening.event, { trace });
  return state === null ? null : advance(linked, state, happening.at, { trace });
}

function live(
  linked: LinkedPolicy,
  life: readonly Happening[],
  { trace = false, store = (state) => state }: Options = {},
): Run {
  let state: TicketState | null = null;
  const results: StepResult[] = [];
  for (const happening of life) {
    const result = happen({ linked, state, trace }, happening);
    if (result === null || !result.ok) continue;
    results.push(result.value);
    state = store(result.value.state);
  }
  return { results, state };
}

function effectsOf(results: readonly StepResult[]): readonly Effect[] {
  return results.flatMap(({ effects }) => effects);
}

/** What `authorize` says of a request just before it is made; null for everything else that happens. */
function outcomeBefore(linked: LinkedPolicy, state: TicketState, happening: Happening): string | null {
  if (happening.kind !== 'event' || happening.event.type !== 'action.requested') return null;
  const { event } = happening;
  const at = Math.max(Date.parse(event.at), state.at);
  const reached = advance(linked, state, at - 1);
  const answer = authorize(linked, reached.ok ? reached.value.state : state, { ...event, at });
  return answer.ok ? answer.value.outcome : answer.error.code;
}

function grantsRequest({ effects }: StepResult, happening: Happening): boolean {
  if (happening.kind !== 'event' || happening.event.type !== 'action.requested') return false;
  const { request } = happening.event;
  return effects.some((effect) => effect.effect === 'grant' && effect.request === request);
}

/** Requests that were granted where the matrix, asked just before, would not. */
function grantedWithoutLeave(linked: LinkedPolicy, life: readonly Happening[]): readonly Happening[] {
  const wrong: Happening[] = [];
  let state: TicketState | null = null;
  for (const happening of life) {
    const result = happen({ linked, state }, happening);
    if (result?.ok !== true) continue;
    const outcome = state === null ? null : outcomeBefore(linked, state, happening);
    if (outcome !== null && outcome !== 'granted' && grantsRequest(result.value, happening))
      wrong.push(happening);
    state = result.value.state;
  }
  return wrong;
}

const runs = { numRuns: 60 };

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

for (const name of exampleIds) {
  describe(name, () => {
    const linked = loadExample(name).linked;
    const lives = ticketLives(linked);

    it('gives the same for the same life, traced or not', () => {
      fc.assert(
        fc.property(lives, (life) => {
          const plain = live(linked, life);
          const traced = live(linked, life, { trace: true });
          expect(traced.results.map(({ trace: _trace, ...rest }) => rest)).toEqual(
            plain.results.map(({ trace: _trace, ...rest }) => rest),
          );
        }),
        runs,
      );
    });

    it('goes on after a restart between any two events as if nothing had happened, and never changes what it was given', () => {
      fc.assert(
        fc.property(lives, (life) => {
          const plain = live(linked, life);
          const restarted = live(linked, life, {
            store: (state) => frozen(JSON.parse(JSON.stringify(state))),
          });
          expect(
            restarted.results.map(({ effects, finishedClocks }) => ({ effects, finishedClocks })),
          ).toEqual(plain.results.map(({ effects, finishedClocks }) => ({ effects, finishedClocks })));
          expect(restarted.state).toEqual(plain.state);
        }),
        runs,
      );
    });

    it('goes on and says why under the policy linked anew, and back again, from states that the other has made', () => {
      const others = [linked, link(linked.policy)];
      fc.assert(
        fc.property(lives, (life) => {
          let state: TicketState | null = null;
          const alternating = life.flatMap((happening, index) => {
            const result = happen({ linked: others[index % 2] ?? linked, state, trace: true }, happening);
            if (result === null || !result.ok) return [];
            state = result.value.state;
            return [result.value];
          });
          expect(alternating).toEqual(live(linked, life, { trace: true }).results);
        }),
        runs,
      );
    });

    it('changes nothing when an event comes again, and gives the same keys when the first answer was lost', () => {
      fc.assert(
        fc.property(lives, (life) => {
          let state: TicketState | null = null;
          for (const happening of life) {
            const first = happen({ linked, state }, happening);
            if (first === null || !first.ok) continue;
            const again = happen({ linked, state }, happening);
            expect(again).toEqual(first);
            if (happening.kind === 'event') {
              const redelivered = step(linked, first.value.state, happening.event);
              expect(redelivered.ok && redelivered.value.effects).toEqual([]);
              expect(redelivered.ok && redelivered.value.state).toBe(first.value.state);
            }
            state = first.value.state;
          }
        }),
        runs,
      );
    });

    it('gives every effect a key of its own', () => {
      fc.assert(
        fc.property(lives, (life) => {
          const keys = effectsOf(live(linked, life).results).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }),
        runs,
      );
    });

    it('fires nothing before it is due, and is silent in the end', () => {
      fc.assert(
        fc.property(lives, (life) => {
          const { state } = live(linked, life);
          if (state === null) return;
          const due = nextDeadline(linked, state);
          if (due !== null && due > state.at) {
            const early = advance(linked, state, due - 1);
            expect(early.ok && early.value.effects).toEqual([]);
            expect(early.ok && nextDeadline(linked, early.value.state)).toBe(due);
          }
          const end = advance(linked, state, state.at + 1_000 * 86_400_000);
          expect(end.ok && nextDeadline(linked, end.value.state)).toBe(null);
        }),
        runs,
      );
    });

    it('never lowers a tier by time alone', () => {
      const allowed = new Set(['bounce', 'deescalation']);
      fc.assert(
        fc.property(lives, (life) => {
          const { state } = live(linked, life);
          if (state === null) return;
          const end = advance(linked, state, state.at + 1_000 * 86_400_000);
          const moves = end.ok ? end.value.effects.filter((effect) => effect.effect === 'assign') : [];
          expect(moves.filter(({ move }) => allowed.has(move))).toEqual([]);
        }),
        runs,
      );
    });

    it('grants nothing beyond a limit without sign-off, and answers a host what a step would', () => {
      fc.assert(
        fc.property(lives, (life) => {
          expect(grantedWithoutLeave(linked, life)).toEqual([]);
        }),
        runs,
      );
    });

    it('never breaches a clock while it is paused', () => {
      fc.assert(
        fc.property(lives, (life) => {
          const { state } = live(linked, life);
          if (state === null) return;
          const paused = openClocks(linked, state).filter(({ outcome }) => outcome === 'paused');
          const end = advance(linked, state, state.at + 1_000 * 86_400_000);
          const breached = end.ok
            ? end.value.finishedClocks.filter(({ outcome }) => outcome === 'breached')
            : [];
          for (const row of paused) {
            const same = breached.find(({ clock, cycle }) => clock === row.clock && cycle === row.cycle);
            expect(same?.pausedMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(row.pausedMs);
          }
        }),
        runs,
      );
    });

    it('answers anything whatever with a result or a typed error, and leaves the state as it was', () => {
      const anything = fc.oneof(
        fc.anything(),
        fc.record({ id: fc.string(), type: fc.string(), at: fc.string(), ticket: fc.constant('T-1') }),
        fc.record({
          id: fc.string({ minLength: 1 }),
          type: fc.constantFrom(
            'ticket.updated',
            'signal.received',
            'agent.flagged',
            'action.requested',
            'group.opened',
          ),
          at: fc.constant('2026-03-05T00:00:00Z'),
          set: fc.dictionary(fc.string(), fc.anything()),
          reason: fc.anything(),
          request: fc.anything(),
        }),
      );
      fc.assert(
        fc.property(ticketLives(linked, 5), anything, (life, event) => {
          const { state } = live(linked, life);
          const before = JSON.stringify(state);
          // Whatever came from outside; the types are what is being tested.
          const result = step(linked, frozen(state), event as TicketEvent);
          expect(typeof result.ok).toBe('boolean');
          expect(JSON.stringify(state)).toBe(before);
        }),
        { numRuns: 100 },
      );
    });
  });
}
