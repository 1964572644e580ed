import { createStore, useStore } from 'zustand';
import { type Pace, timePaces } from './model/paces.ts';
import { doneAt, type Step } from './model/steps.ts';
import { goTo, moves } from './rehearsal.ts';
import { rehearsalStore, useRehearsal } from './rehearsal-store.ts';

/** Where playing by time has come to between two steps: it holds as long as these are done, of these. */
interface Played {
  readonly atMs: number;
  readonly done: number;
  readonly steps: readonly Step[];
}

// Apart from the rehearsal, which is read everywhere: this changes with every frame.
const playedStore = createStore<Played | null>(() => null);

type Playhead = Pick<Played, 'done' | 'steps'>;

function instantBetween(played: Played | null, { done, steps }: Playhead): number | null {
  return played !== null && played.done === done && played.steps === steps ? played.atMs : null;
}

/** The instant that playing by time has come to; null while the playhead stands at a step. */
export function playedInstant(): number | null {
  return instantBetween(playedStore.getState(), rehearsalStore.getState());
}

/** The same, told again whenever it is another. */
export function usePlayedInstant(): number | null {
  const done = useRehearsal((state) => state.done);
  const steps = useRehearsal((state) => state.steps);
  return instantBetween(useStore(playedStore), { done, steps });
}

/** Has the playhead stand at its step again, however far time had come. */
export function standAtStep(): void {
  playedStore.setState(null, true);
}

/** Goes on by one step while it plays, and stops where the person wants to look. */
export function playOn(): void {
  moves.on();
  const { done, steps, stops } = rehearsalStore.getState();
  const step = steps[done - 1];
  if (step !== undefined && isStop(step, stops)) rehearsalStore.setState({ isPlaying: false });
}

/**
 * Lets so much time of watching pass while it plays by the policy's time: every step that falls due meanwhile is done, up to
 * one at which the person wants to look.
 */
export function playFor(watchedMs: number): void {
  const { isPlaying, speed, groups, steps, done, stops } = rehearsalStore.getState();
  if (!isPlaying || typeof speed === 'number') return;
  const fromMs = playedInstant() ?? (steps[done - 1] ?? steps[0])?.atMs ?? 0;
  const atMs = fromMs + (watchedMs / 1000) * timePaces[speed];
  const due = Math.max(done, doneAt(groups, atMs));
  const stop = steps.slice(done, due).find((step) => isStop(step, stops));
  const reached = stop === undefined ? due : stop.index + 1;
  if (reached !== done) goTo(reached);
  if (stop !== undefined) rehearsalStore.setState({ isPlaying: false });
  // At a stop and after the last step it stands where that step is.
  const isBetween = stop === undefined && reached < steps.length;
  playedStore.setState(isBetween ? { atMs, done: reached, steps } : null, true);
}

function isStop({ entry }: Step, stops: ReadonlySet<string>): boolean {
  return 'node' in entry && stops.has(String(entry.node));
}

/** Plays at another pace. */
export function playAt(speed: Pace): void {
  rehearsalStore.setState({ speed });
}

/** Plays on from the playhead, from the start if it stands at the end; or stops. */
export function togglePlaying(): void {
  const { isPlaying, done, steps } = rehearsalStore.getState();
  if (steps.length === 0) return;
  if (!isPlaying && done >= steps.length) goTo(0);
  rehearsalStore.setState({ isPlaying: !isPlaying });
}
