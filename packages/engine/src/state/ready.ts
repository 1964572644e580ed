import type { RuntimeValue } from '../condition/snapshot.ts';
import type { Draft } from './state.ts';

/** Before when nothing falls due, as long as these parts of a state are in place. */
export interface Quiet extends Pick<Draft, 'clocks' | 'position' | 'threads'> {
  readonly until: number;
}

/** What settling the clocks went by, where no condition is asked for it. */
export type Settled = Pick<Draft, 'clocks' | 'status' | 'customerWrote'>;

/** What the run that made a state leaves to the next one: the same state, as a run works on it. Never changed again. */
export interface Ready {
  readonly state: Draft;
  readonly values: (RuntimeValue | undefined)[];
  readonly quiet: Quiet | null;
  readonly settled: Settled | null;
  readonly ticketKey: string | null;
}
