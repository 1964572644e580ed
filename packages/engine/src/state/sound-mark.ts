import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import type { TicketState } from './state.ts';

/** What the run that made a state leaves to the next one: the same state, as a run works on it. Never changed again. */
export type Ready = Pick<Run, 'state' | 'values' | 'quiet' | 'settled' | 'ticketKey'>;

/** Gives back the object it is given, so that a class above it puts its private field on that object. */
class Same {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the one way to put a private field on an object that is there
    return object;
  }
}

/**
 * Marks objects as sound under a policy. The mark is a private field: nothing that lists, copies, compares or writes an
 * object sees it, and a copy does not have it. A WeakSet would say the same and cost a step a tenth of its time.
 */
class SoundMark extends Same {
  #linked: LinkedPolicy;
  #ready: Ready | null;

  constructor(object: object, linked: LinkedPolicy, ready: Ready | null) {
    super(object);
    this.#linked = linked;
    this.#ready = ready;
  }

  static put(object: object, linked: LinkedPolicy): void {
    if (#linked in object) {
      object.#linked = linked;
      object.#ready = null;
    } else if (Object.isExtensible(object)) new SoundMark(object, linked, null);
  }

  static isOn(object: object, linked: LinkedPolicy): boolean {
    return #linked in object && object.#linked === linked;
  }

  static readyOf(object: object, linked: LinkedPolicy): Ready | null {
    return #linked in object && object.#linked === linked ? object.#ready : null;
  }
}

/** Remembers that a policy can go on from a state or a shared cell: made under it, or checked. An object holds one mark. */
export function markSound(linked: LinkedPolicy, object: object): void {
  SoundMark.put(object, linked);
}

/** As {@link markSound}, for a state that a run has just made, with what is left of the run. */
export function markMade(linked: LinkedPolicy, state: TicketState, ready: Ready): void {
  new SoundMark(state, linked, ready);
}

/** What is left of the run that made a state under this policy; null for one that was read back. A memo only. */
export function readyOf(linked: LinkedPolicy, state: object): Ready | null {
  return SoundMark.readyOf(state, linked);
}

/** Whether an object was the last marked under this policy. A memo only: false says nothing. */
export function isMarkedSound(linked: LinkedPolicy, object: object): boolean {
  return SoundMark.isOn(object, linked);
}
