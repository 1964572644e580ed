import type { TRPCClient } from '@trpc/client';
import { expectTypeOf, it } from 'vitest';
import type { AppRouter } from './router.ts';

it('lets no wrong field compile', () => {
  const wrong = (client: TRPCClient<AppRouter>) => {
    const signed = { commandId: 'abcdefgh', author: 'Ada' };
    const write = { ...signed, key: 'k', baseRev: 1, label: { what: 'flowChanged', data: {} } } as const;
    // @ts-expect-error: patches are missing
    void client.drafts.write.mutate(write);
    // @ts-expect-error: a place is a path
    void client.drafts.write.mutate({ ...write, patches: [{ path: '/name' }] });
    // @ts-expect-error: no such edit
    void client.drafts.write.mutate({ ...write, label: { what: 'moved', data: {} }, patches: [] });
    // @ts-expect-error: one field too many
    void client.policies.archive.mutate({ key: 'k', archived: true, force: true });
    // @ts-expect-error: a template has an id
    void client.policies.create.mutate({ ...signed, name: 'n', from: { kind: 'template' } });
    // @ts-expect-error: versions are numbered
    void client.versions.flow.query({ key: 'k', version: 'newest' });
  };
  expectTypeOf(wrong).toBeFunction();
});

it('types answers down to their parts', () => {
  type Client = TRPCClient<AppRouter>;
  type Draft = Awaited<ReturnType<Client['drafts']['open']['query']>>;
  expectTypeOf<Draft['flow']['nodes'][string]>().toHaveProperty('kind');
  type Gate = Awaited<ReturnType<Client['versions']['gate']['query']>>;
  expectTypeOf<Gate['reasons'][number]>().toEqualTypeOf<
    'errors' | 'scenarios' | 'warnings' | 'unchanged' | 'message' | 'staleRevision'
  >();
});
