import type { Flow } from '@rung/flow';
import { historyOf } from './flow-in-view.ts';
import { refused } from './history.ts';
import type { Editing } from './make-edits.ts';
import type { SyncEvents } from './sync/sync-options.ts';
import { settleTyping } from './typing.ts';

/** Brings into view what happens to the draft besides what people do here, and tells other pages what is done here. */
export function syncEvents({ view, others, say, now }: Omit<Editing, 'sync'>): SyncEvents {
  const { store } = view;
  /** Whoever is typing goes on with another step. */
  const show = (flow: Flow) => {
    view.typing = undefined;
    view.show(flow);
  };
  return {
    onState: (state) => store.setState(state),
    onTakenAway: settleTyping,
    onMerged: (merged, changes) => {
      show(merged);
      const fresh = others.take(changes);
      if (fresh.length === 0) return;
      view.tell({ kind: 'merged', changes: fresh.map(({ author, label }) => ({ author, label })) });
    },
    onConflicts: (conflicts) => store.setState({ conflicts }),
    onRefused: (left, { reason, undone: patches }) => {
      show(left);
      view.keepHistory(refused(historyOf(view), { patches, at: now() }));
      view.tell({ kind: 'writeRefused', reason });
    },
    onSending: (commandId) => say({ what: 'sending', commandId }),
    onWritten: (rev, commandId) => say({ what: 'written', commandId, rev }),
    onAdded: (shared) => say({ what: 'added', shared }),
    onAnswered: (answer) => say({ what: 'answered', answer }),
    onShared: (shared, commandId) => {
      others.expect(commandId);
      show(shared);
    },
  };
}
