import type { AppRouter } from '@rung/server/router';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import { EventSource } from 'eventsource';

/** What calls a server. */
export type Client = TRPCClient<AppRouter>;

/** A client of a server's procedures. Of the server only the type is imported: a wrong call does not compile. */
export function createClient(url: string): Client {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        // Node has no EventSource of its own; browsers leave it out.
        true: httpSubscriptionLink({ url, EventSource }),
        false: httpLink({ url }),
      }),
    ],
  });
}

type Ticket = Awaited<ReturnType<Client['simulate']['ticket']['mutate']>>;
/** What became of a ticket, where the flow and the scenario have no errors. */
export type Rehearsal = Extract<Ticket, { ok: true }>['value'];
