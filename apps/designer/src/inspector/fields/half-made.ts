import type { Query } from '@rung/condition';
import { createContext, useContext, useEffect, useRef } from 'react';

/** Something that was begun in a field and makes no edit yet. */
export type HalfMade = (
  | {
      readonly kind: 'rows';
      readonly query: Query;
      /** The condition that they are to change. */
      readonly over: string;
    }
  | { readonly kind: 'name'; readonly name: string }
) & {
  /** What it is called where it is told of. */
  readonly says: string;
};

/** What is half made in a form that one may leave and come back to. */
export interface HalfMadeThings {
  /** What was begun at a place, a JSON pointer into the flow, when the form was left the last time. */
  readonly at: (place: string) => HalfMade | undefined;
  /** Keeps it, or with null forgets it: it became an edit, or was taken back. */
  readonly keep: (place: string, thing: HalfMade | null) => void;
  /** The field goes. It takes what was begun along, unless the whole form goes. */
  readonly end: (place: string) => void;
}

/** By policy, then by place. Nothing of it is an edit, so it lasts as long as the page does, and the drafts do not know of it. */
const kept = new Map<string, Map<string, HalfMade>>();

/** The form around, where it keeps what is half made. Dialogs do not: they stay open until nothing is. */
export const HalfMadeContext = createContext<HalfMadeThings | null>(null);

/**
 * Keeps what is half made in a form until somebody comes back.
 *
 * @param about the policy, and the beginning of the places that the form is about
 * @param onLeft told, once the form is gone, what is half made in it, if anything is
 */
export function useHalfMadeThings(
  { policyKey, base }: { readonly policyKey: string; readonly base: string },
  onLeft: (things: readonly (HalfMade & { readonly place: string })[]) => void,
): HalfMadeThings {
  const isLeft = useRef(false);
  const tell = useRef(onLeft);
  useEffect(() => {
    tell.current = onLeft;
  });
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      // Fields hand on what was typed in them as they go, which is after the form around them.
      queueMicrotask(() => {
        const things = [...(kept.get(policyKey) ?? [])].filter(([place]) => place.startsWith(base));
        if (isLeft.current && things.length > 0)
          tell.current(things.map(([place, thing]) => ({ ...thing, place })));
      });
    };
  }, [policyKey, base]);
  const keep: HalfMadeThings['keep'] = (place, thing) => {
    const things = kept.get(policyKey) ?? new Map<string, HalfMade>();
    kept.set(policyKey, things);
    if (thing === null) things.delete(place);
    else things.set(place, thing);
  };
  return {
    at: (place) => kept.get(policyKey)?.get(place),
    keep,
    end: (place) => {
      if (!isLeft.current) keep(place, null);
    },
  };
}

/** What was begun at a place of the form around when the form was left the last time; null if nothing of that kind was. */
export function useLeft<K extends HalfMade['kind']>(
  kind: K,
  place: string,
): (HalfMade & { readonly kind: K }) | null {
  const found = useContext(HalfMadeContext)?.at(place);
  return isOf(kind, found) ? found : null;
}

/** Gives a field what keeps what is half made in it, or with null forgets that; `left` is what it begins with. */
export function useKeepHalfMade(place: string, left: HalfMade | null): (thing: HalfMade | null) => void {
  const things = useContext(HalfMadeContext);
  const own = useRef(left);
  const form = useRef(things);
  useEffect(() => {
    form.current = things;
  });
  // An entry of a list has another place once it is moved.
  useEffect(() => {
    if (own.current !== null) form.current?.keep(place, own.current);
    return () => form.current?.end(place);
  }, [place]);
  return (thing) => {
    own.current = thing;
    things?.keep(place, thing);
  };
}

function isOf<K extends HalfMade['kind']>(
  kind: K,
  thing: HalfMade | undefined,
): thing is HalfMade & { readonly kind: K } {
  return thing?.kind === kind;
}
