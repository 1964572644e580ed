import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { Ready } from './ready.ts';
import type { TicketState } from './state.ts';

interface Mark {
  readonly linked: LinkedPolicy;
  readonly ready: Ready | null;
}

/** Gives back the object it is given, so that a class above it puts its private field on that object. */
class Same {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the one way to put a private field on an object that is there
    return object;
  }
}

/**
 * Marks objects as sound under a policy, and states with what their run has left. The mark is a private field: nothing that
 * lists, copies, compares or writes an object sees it, and a copy does not have it. A WeakSet would say the same and cost a
 * step a tenth of its time.
 */
class SoundMark extends Same {
  #mark: Mark;

  constructor(object: object, mark: Mark) {
    super(object);
    this.#mark = mark;
  }

  static put(object: object, mark: Mark): void {
    if (#mark in object) object.#mark = mark;
    else if (Object.isExtensible(object)) new SoundMark(object, mark);
  }

  static of(object: object): Mark | null {
    return #mark in object ? object.#mark : null;
  }
}

/** Remembers that a policy can go on from a state or a shared cell: made under it, or checked. An object holds one mark. */
export function markSound(linked: LinkedPolicy, object: object): void {
  SoundMark.put(object, { linked, ready: null });
}

/** As {@link markSound}, for a state that a run has just made, with what is left of the run. */
export function markMade(linked: LinkedPolicy, state: TicketState, ready: Ready): void {
  new SoundMark(state, { linked, ready });
}

/** Whether an object was the last marked under this policy. A memo only: false says nothing. */
export function isMarkedSound(linked: LinkedPolicy, object: object): boolean {
  return SoundMark.of(object)?.linked === linked;
}

/** What is left of the run that made a state under this policy; null for one that was read back. A memo only. */
export function readyOf(linked: LinkedPolicy, state: object): Ready | null {
  const mark = SoundMark.of(state);
  return mark?.linked === linked ? mark.ready : null;
}
