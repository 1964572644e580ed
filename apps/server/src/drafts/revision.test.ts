import { diffDocuments } from '@rung/editing';
import type { Flow } from '@rung/flow';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flows } from '../../../../packages/flow/src/random/flow.arbitrary.ts';
import { signed, startServer, type TestServer } from '../testing/server.fake.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

it('gives every revision back as it was written, whatever was drawn', async () => {
  const { client } = server;
  await fc.assert(
    fc.asyncProperty(fc.array(flows({ inner: 6 }), { minLength: 1, maxLength: 6 }), async (drawn) => {
      const { key } = await client.policies.create.mutate({
        ...signed(),
        name: 'R',
        from: { kind: 'blank' },
      });
      const written: Flow[] = [(await client.drafts.open.query({ key })).flow];
      for (const flow of drawn) {
        const before = written.at(-1) ?? flow;
        const after = { ...flow, id: key, name: `Revision ${written.length + 1}` };
        const patches = diffDocuments(before, after);
        const label = { what: 'flowChanged', data: {} } as const;
        await client.drafts.write.mutate({ ...signed(), key, baseRev: written.length, label, patches });
        written.push(after);
      }
      for (const [i, flow] of written.entries()) {
        expect(await client.drafts.at.query({ key, rev: i + 1 })).toEqual(flow);
      }
      const { text } = await client.policies.export.query({ key });
      expect(JSON.parse(text)).toEqual(written.at(-1));
    }),
    { numRuns: 25 },
  );
});
