import type { Scenario } from '@rung/kernel';
import { withFieldsOnTickets } from './model/draft.ts';
import type { NotServed, Served } from './model/served.ts';
import { allSteps, doneAt, lastWait, nextWait, stepGroups } from './model/steps.ts';
import { visitedPath } from './model/visited-path.ts';
import { noPath } from './model/way.ts';
import {
  closeRehearsal,
  type LeftTicket,
  leftBy,
  noRehearsal,
  type RehearsalSource,
  rehearsalStore,
} from './rehearsal-store.ts';
import type { RehearsalRequest } from './rehearse.ts';

// Apart from the store that a drawing reads: most who open a flow rehearse nothing.

/** Ends the rehearsal. Where people want to look closer, and how fast, stays for the next one. */
export function leaveRehearsal(): void {
  const { speed, stops } = rehearsalStore.getState();
  closeRehearsal();
  rehearsalStore.setState({ speed, stops });
}

/** Puts the ticket that was left last back on the time line, with the playhead where it was. The present one is left for it. */
export function goOnWith(flowId: string, { scenario, source, ticket, done }: LeftTicket): void {
  const others = new Map(rehearsalStore.getState().left);
  others.delete(flowId);
  rehearsalStore.setState({ left: others });
  openScenario(flowId, scenario, source);
  rehearsalStore.setState({ ticket, done });
}

/** Puts a ticket on the time line of a flow. What the last one came to is no longer shown, but it can be gone back to. */
export function openScenario(flowId: string, scenario: Scenario, source: RehearsalSource): void {
  const present = rehearsalStore.getState();
  const { flowId: before, speed, stops } = present;
  rehearsalStore.setState({
    ...noRehearsal,
    left: leftBy(present),
    // Where people want to look closer stays, whichever ticket they send through the flow.
    ...(before === null || before === flowId ? { speed, stops } : {}),
    flowId,
    scenario: withFieldsOnTickets(scenario),
    source,
    ticket: scenario.tickets[0]?.id ?? '',
    updates: 0,
  });
}

/** Changes what happens to the ticket; the answer stays in view until the next one comes, which `wantedMs` is a place in. */
export function changeScenario(
  change: (scenario: Scenario) => Scenario,
  wantedMs: number | null = null,
): void {
  const { scenario } = rehearsalStore.getState();
  if (scenario !== null) rehearsalStore.setState({ scenario: change(scenario), isPlaying: false, wantedMs });
}

/** Shows another of the scenario's tickets, from its beginning. */
export function viewTicket(ticket: string): void {
  const { served } = rehearsalStore.getState();
  rehearsalStore.setState({ ticket });
  if (served !== null) stepAll(served, ticket, 0);
}

/** Takes an answer over. The first begins at its beginning; later the playhead stays at its place, or at the end if it stood there. */
export function takeAnswer(served: Served, { flow, rev, scenario }: RehearsalRequest): void {
  const now = rehearsalStore.getState();
  const { ticket, steps, done, served: before, flow: flowBefore, updates } = now;
  const wasAtEnd = before !== null && steps.length > 0 && done >= steps.length;
  const isUpdate = before !== null && flowBefore !== flow;
  rehearsalStore.setState({
    served,
    servedRev: rev,
    flow,
    problem: null,
    isRunning: false,
    updates: updates + (isUpdate ? 1 : 0),
  });
  stepAll(served, ticket, wasAtEnd ? Number.POSITIVE_INFINITY : done);
  // An answer about the ticket as it was before does not know the place.
  if (now.wantedMs === null || scenario !== now.scenario) return;
  rehearsalStore.setState({ wantedMs: null });
  goToInstant(now.wantedMs);
}

/** Fetches more of a trace that is too long for one answer. An answer that has been replaced meanwhile is left alone. */
export async function loadMore(): Promise<void> {
  const { served, ticket, done } = rehearsalStore.getState();
  if (served === null || served.more === null) return;
  const longer = await served.more();
  if (rehearsalStore.getState().served !== served) return;
  if (!longer.ok) {
    takeProblem(longer.error);
    return;
  }
  rehearsalStore.setState({ served: longer.value });
  stepAll(longer.value, ticket, done);
}

function stepAll(served: Served, ticket: string, done: number): void {
  const groups = stepGroups(served.result, ticket);
  rehearsalStore.setState({ groups, steps: allSteps(groups) });
  goTo(done);
}

/** Shows that there is no answer, and why. The last one stays while it is still about this ticket. */
export function takeProblem(problem: NotServed): void {
  rehearsalStore.setState({ problem, isRunning: false, isPlaying: false });
}

/** Moves the playhead to after so many steps. */
export function goTo(wanted: number): void {
  const { flow, steps } = rehearsalStore.getState();
  const done = Math.min(Math.max(0, wanted), steps.length);
  const path = flow === null ? noPath : visitedPath(flow, steps.slice(0, done));
  rehearsalStore.setState({ done, path, ...(done >= steps.length ? { isPlaying: false } : {}) });
}

/** The ways to move the playhead, by what the buttons and keys call them. */
export const moves = {
  toStart: () => goTo(0),
  back: () => goTo(rehearsalStore.getState().done - 1),
  on: () => goTo(rehearsalStore.getState().done + 1),
  toEnd: () => goTo(rehearsalStore.getState().steps.length),
  toNextWait: () => goTo(nextWait(rehearsalStore.getState().groups, rehearsalStore.getState().done)),
  toLastWait: () => goTo(lastWait(rehearsalStore.getState().groups, rehearsalStore.getState().done)),
} as const;

/** Moves the playhead to what was done at an instant. */
export function goToInstant(ms: number): void {
  goTo(doneAt(rehearsalStore.getState().groups, ms));
}
