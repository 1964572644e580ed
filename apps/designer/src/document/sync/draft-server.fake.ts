import { isDeepStrictEqual } from 'node:util';
import type { Flow } from '@rung/flow';
import { appliedAll } from './applied.ts';
import type { DraftChange, DraftServer, DraftWrite, WriteReply } from './draft-server.ts';

/** What may happen to a call on its way: it never arrives, it is carried out and the answer is lost, or all is well. */
export type Fate = 'lost' | 'replyLost' | 'fine';

/** A draft in memory, with the rules of the real server; `fate` is asked at each call. */
export class FakeDraftServer {
  flow: Flow;
  rev = 1;
  readonly changes: DraftChange[] = [];
  /** Changes up to this revision are no longer kept. */
  droppedUpTo = 0;
  refuses = false;

  constructor(flow: Flow) {
    this.flow = flow;
  }

  /** The server as one person's page sees it. */
  seenBy(author: string, fate: () => Fate = () => 'fine'): DraftServer {
    const call = async <T>(work: () => T): Promise<T> => {
      const what = fate();
      await Promise.resolve();
      if (what === 'lost') throw new Error('the server was not reached');
      const answer = work();
      await Promise.resolve();
      if (what === 'replyLost') throw new Error('the answer was lost');
      return answer;
    };
    return {
      write: (write) =>
        call(() => {
          const known = this.changes.find(({ commandId }) => commandId === write.commandId);
          if (known !== undefined) return this.#again(known, write);
          if (write.baseRev !== this.rev) return { outcome: 'conflict', rev: this.rev };
          const applied = this.refuses ? null : appliedAll(this.flow, [write.patches]);
          if (applied?.ok !== true) return { outcome: 'refused', reason: 'patchesUnfit' };
          this.flow = applied.value;
          this.rev += 1;
          const { commandId, label, patches } = write;
          this.changes.push({ rev: this.rev, commandId, label, patches, author });
          return { outcome: 'written', rev: this.rev };
        }),
      since: (rev) =>
        call(() => (rev < this.droppedUpTo ? null : this.changes.filter((change) => change.rev > rev))),
      latest: () => call(() => ({ rev: this.rev, flow: this.flow, archivedAt: null })),
    };
  }

  /** What a write under a used id is answered: as the first, unless it asks for something else. */
  #again(known: DraftChange, { baseRev, label, patches }: DraftWrite): WriteReply {
    const isSame = isDeepStrictEqual([known.label, known.patches], [label, patches]);
    if (isSame) return { outcome: 'written', rev: known.rev };
    return baseRev + 1 < known.rev
      ? { outcome: 'conflict', rev: this.rev }
      : { outcome: 'refused', reason: 'commandReused' };
  }
}
