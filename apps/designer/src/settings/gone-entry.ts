import { entriesOf, type PartName } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { EditorNotice } from '../document/editor.ts';

/** An entry of a table. */
export interface Entry {
  readonly part: PartName;
  readonly id: string;
}

/** The id that an entry has now which another flow knew by this one; null where it is deleted. */
export function renamedTo(before: Flow, after: Flow, { part, id }: Entry): string | null {
  const had = entriesOf(before, part);
  const value = JSON.stringify(had[id]);
  const alike = Object.entries(entriesOf(after, part)).filter(
    ([other, one]) => !Object.hasOwn(had, other) && JSON.stringify(one) === value,
  );
  const [only] = alike;
  return alike.length === 1 && only !== undefined ? only[0] : null;
}

/** How others took an entry away: by deleting it, or with something else that they took back or did again. */
export interface TakenAway {
  readonly way: 'deleted' | 'undone' | 'redone';
  readonly author: string;
}

/** Who took an entry away, by what was told of others' changes then; null where that does not say. */
export function takenAwayBy(told: EditorNotice | undefined, { part, id }: Entry): TakenAway | null {
  if (told?.kind !== 'merged') return null;
  const { changes } = told;
  const about = changes.findLast(({ label: { data } }) => data['part'] === part && data['id'] === id);
  const change = about ?? (changes.length === 1 ? changes[0] : undefined);
  if (change === undefined) return null;
  const { what } = change.label;
  return { way: what === 'undone' || what === 'redone' ? what : 'deleted', author: change.author };
}
