import type { LinkedPolicy } from '../link/linked-policy.ts';

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

  constructor(object: object, linked: LinkedPolicy) {
    super(object);
    this.#linked = linked;
  }

  static put(object: object, linked: LinkedPolicy): void {
    if (#linked in object) object.#linked = linked;
    else if (Object.isExtensible(object)) new SoundMark(object, linked);
  }

  static isOn(object: object, linked: LinkedPolicy): boolean {
    return #linked in object && object.#linked === linked;
  }
}

/** Remembers that a policy can go on from a state or a shared cell: made under it, or checked. An object holds one mark. */
export function markSound(linked: LinkedPolicy, object: object): void {
  SoundMark.put(object, linked);
}

/** Whether an object was the last marked under this policy. A memo only: false says nothing. */
export function isMarkedSound(linked: LinkedPolicy, object: object): boolean {
  return SoundMark.isOn(object, linked);
}
