import { emit, stamp } from '../effects.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { none, withItem } from '../state/lists.ts';
import type { Request } from '../state/state.ts';
import { type Ask, askParts, requestOf } from './ask.ts';
import type { Decision } from './matrix.ts';
import { rememberGranted } from './sums.ts';

/** Remembers how a request stands. */
export function rememberRequest(run: Run, ask: Ask, outcome: Request['outcome']): void {
  const { state } = run;
  const others = (state.requests ?? none).filter(({ id }) => id !== ask.request);
  state.requests = [...others, requestOf(ask, outcome)];
}

/** A request that is remembered, or undefined. */
export function requestNamed(run: Run, id: string): Request | undefined {
  return run.state.requests?.find((request) => request.id === id);
}

/** Grants a request: the amount counts in windows from now, and a `ticket.*` act is free until the episode ends. */
export function grant(run: Run, node: string, { ask, row, reason }: Answer): void {
  const { state } = run;
  rememberRequest(run, ask, 'granted');
  rememberGranted(run, ask, row);
  if (ask.action.startsWith('ticket.')) {
    changing(state).freed = withItem(state.episode.freed, ask.action);
  }
  emit(run, { ...stamp(run, 'grant', node), ...askParts(ask), reason });
}

/** What is answered, and by which row. */
export interface Answer {
  readonly ask: Ask;
  readonly row: string | null;
  readonly reason: string | null;
}

/** Denies a request. */
export function deny(
  run: Run,
  node: string,
  { ask, reason }: { readonly ask: Ask; readonly reason: string },
): void {
  rememberRequest(run, ask, 'denied');
  emit(run, { ...stamp(run, 'deny', node), ...askParts(ask), reason });
}

/** What is noted of a request for which rows were passed over because of a currency: by field where a condition was why. */
export function currencyNotes(
  { request }: Ask,
  { currencyMismatch, currencyFields }: Decision,
): readonly { readonly request: string; readonly field?: string }[] {
  if (!currencyMismatch) return none;
  return currencyFields.length === 0 ? [{ request }] : currencyFields.map((field) => ({ request, field }));
}
