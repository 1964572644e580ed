import type { Patch } from '@rung/editing';
import { meet } from '../history.ts';
import type { DraftChange } from './draft-server.ts';

/** As many of others' latest changes as are kept to say whose it was that an undo met. */
const othersKept = 200;

/** What was changed elsewhere of late: by others, or in other pages of this person's. */
export interface OtherChanges {
  /** Another page of this person's makes a command. */
  readonly expect: (commandId: string) => void;
  /** Remembers what somebody else made, and gives it back. */
  readonly take: (changes: readonly DraftChange[]) => readonly DraftChange[];
  /** Who has changed the same; empty where that is not known. */
  readonly authorOf: (patches: readonly Patch[]) => string;
}

/** Nothing was changed elsewhere yet. */
export function otherChanges(): OtherChanges {
  /** Commands of this person's other pages that have not been seen here yet. */
  const expected = new Set<string>();
  let others: readonly DraftChange[] = [];
  return {
    expect: (commandId) => void expected.add(commandId),
    take: (changes) => {
      const fresh = changes.filter(({ author, commandId }) => author !== '' && !expected.delete(commandId));
      others = [...others, ...fresh].slice(-othersKept);
      return fresh;
    },
    authorOf: (patches) => others.findLast((change) => meet(patches, change.patches))?.author ?? '',
  };
}
