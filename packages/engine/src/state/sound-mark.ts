import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { TicketState } from './state.ts';

/** What is known of an object. */
export interface Mark {
  readonly linked: LinkedPolicy;
  /** What made the state, until a call goes on with it. */
  maker: object | null;
}

/** Gives back the object it is given, so that a class above it puts its private field on that object. */
class Same {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the one way to put a private field on an object that is there
    return object;
  }
}

/**
 * Marks objects as sound under a policy, and states with what made them. The mark is a private field: nothing that
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
  SoundMark.put(object, { linked, maker: null });
}

/** As {@link markSound}, for a state that was just made: what made it stays with it. */
export function keepMaker(linked: LinkedPolicy, state: TicketState, maker: object): void {
  new SoundMark(state, { linked, maker });
}

/** The mark of an object that was last marked under this policy. A memo only: null says nothing. */
export function markOf(linked: LinkedPolicy, value: unknown): Mark | null {
  const mark = typeof value === 'object' && value !== null ? SoundMark.of(value) : null;
  return mark?.linked === linked ? mark : null;
}
