import { problemOf, type ServerProblem } from '../../server/error-notice.ts';
import { server } from '../../server/trpc.ts';
import type { DraftServer, WriteReply } from './draft-server.ts';

/** The real server; `author` is asked at each write, since people may give their name while they work. */
export function createTrpcDraftServer(key: string, author: () => string): DraftServer {
  return {
    write: async (write) => {
      try {
        const { rev } = await server.drafts.write.mutate({ ...write, key, author: author() });
        return { outcome: 'written', rev };
      } catch (cause) {
        const problem = problemOf(cause);
        // Whatever the server itself did not answer is a server that was not reached.
        if (problem === null) throw cause;
        return replyTo(problem);
      }
    },
    since: async (rev) => {
      const { changes } = await server.drafts.changesSince.query({ key, rev });
      return changes?.map((change) => ({ ...change, author: change.author.name })) ?? null;
    },
    latest: () => server.drafts.open.query({ key }),
  };
}

function replyTo(problem: ServerProblem): WriteReply {
  if (problem.code === 'conflict') return { outcome: 'conflict', rev: problem.rev };
  return { outcome: 'refused', reason: problem.code };
}
