import type { Editing } from './make-edits.ts';
import type { DraftSync } from './sync/draft-sync.ts';
import type { JournalRecord } from './sync/journal.ts';
import type { PageMessage } from './sync/shared.ts';

/** Does what follows from what another page of this browser tells. */
export function hearPage({ view, sync, others, say }: Editing, message: PageMessage): void {
  switch (message.what) {
    case 'opened':
      say({ what: 'has', ...sync.record() });
      break;
    case 'has':
      shareAll(sync, message);
      break;
    case 'added':
      sync.share(message.shared);
      break;
    case 'answered':
      if (sync.hearAnswer(message.answer)) view.store.setState({ conflicts: [] });
      break;
    case 'sending':
      others.expect(message.commandId);
      break;
    case 'written':
      others.expect(message.commandId);
      void sync.hearWritten(message.rev, message.commandId);
      break;
    default:
      message satisfies never;
  }
}

/** Shows what another page has, each command where those before it led. */
function shareAll(sync: DraftSync, { rev, commands }: JournalRecord): void {
  const ids = commands.map(({ id }) => id);
  for (const [index, command] of commands.entries()) {
    sync.share({ on: { rev, commands: ids.slice(0, index) }, command });
  }
}
