import type { AppRouter } from '@rung/server/router';
import { QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  TRPCClientError,
} from '@trpc/client';
import { watchedFetch } from './connection.ts';

const url = '/trpc';

/** The server's procedures: what `useQuery` and `useMutation` call. */
export const server: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpLink({
        url,
        fetch: (input, init) => watchedFetch(input, { ...init, signal: init?.signal ?? null }),
      }),
    }),
  ],
});

/** What the server said, for as long as it may be shown again. Drafts are not kept here: they have a store of their own. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      // What the server refuses it refuses again; only what did not reach it is worth asking twice.
      retry: (failures, error) => failures < 2 && !isAnswer(error),
    },
    mutations: { retry: false },
  },
});

/** Whether the server itself answered with an error. */
function isAnswer(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data !== undefined && error.data !== null;
}
