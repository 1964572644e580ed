import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatches, invertPatches } from '@rung/editing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examples, problemOf, signed, startServer, type TestServer } from '../testing/server.fake.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ examples });
});

afterAll(() => server.stop());

const tiny = {
  format: 'rung/flow@1',
  id: 'tiny',
  name: 'Tiny',
  tiers: { team: { name: 'Team', rank: 1, kind: 'frontline', owner: 'queue:team' } },
  nodes: {
    intake: { kind: 'trigger', config: { events: ['ticket.created'], order: 1, mode: 'intake' } },
    team: { kind: 'tier', config: { tier: 'team' } },
  },
  edges: { e1: { from: { node: 'intake', port: 'out' }, to: 'team' } },
};

it('begins with the examples and their scenarios, once', async () => {
  const rows = await server.client.policies.list.query();
  expect(rows).toHaveLength(13);
  expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted());
  for (const row of rows) {
    expect(row).toMatchObject({
      rev: 1,
      latest: null,
      changed: true,
      live: [],
      archivedAt: null,
      isExample: true,
    });
    expect(row.findings?.error).toBe(row.key === 'practice' ? 3 : 0);
  }
  const { flow } = await server.client.drafts.open.query({ key: 'authority-ladder' });
  const file: unknown = JSON.parse(
    readFileSync(join(examples, 'authority-ladder', 'scenarios.json'), 'utf8'),
  );
  expect({ format: 'rung/scenarios@1', scenarios: flow.scenarios }).toEqual(file);
  const again = await startServer({ examples, file: server.file });
  expect(await again.client.policies.list.query()).toEqual(rows);
  await again.stop();
});

it('makes policies of templates and of others, with keys of their own', async () => {
  const { client } = server;
  const from = { kind: 'template', id: 'small-team' } as const;
  const one = await client.policies.create.mutate({ ...signed(), name: 'Night shift', from });
  const two = await client.policies.create.mutate({ ...signed(), name: 'Night shift', from });
  expect([one.key, two.key]).toEqual(['night-shift', 'night-shift-2']);
  const copied = { kind: 'copy', of: one.key } as const;
  const copy = await client.policies.create.mutate({ ...signed(), name: '夜班', from: copied });
  expect(copy.key).toBe('policy');
  const own = (await client.policies.list.query()).filter(({ isExample }) => !isExample);
  expect(own.map(({ key }) => key).toSorted()).toEqual(['night-shift', 'night-shift-2', 'policy']);
  const original = await client.drafts.open.query({ key: one.key });
  const { flow } = await client.drafts.open.query({ key: copy.key });
  expect(flow).toEqual({ ...original.flow, id: 'policy', name: '夜班' });
  const taken = client.policies.create.mutate({ ...signed(), key: one.key, name: 'x', from });
  expect(await problemOf(taken)).toEqual({ code: 'keyTaken', key: one.key });
  const unknown = client.policies.create.mutate({
    ...signed(),
    name: 'x',
    from: { kind: 'template', id: 'no' },
  });
  expect(await problemOf(unknown)).toEqual({ code: 'templateUnknown', id: 'no' });
});

it('renames a policy as a change of its drawing', async () => {
  const { client } = server;
  const { key } = await client.policies.create.mutate({ ...signed(), name: 'Old', from: { kind: 'blank' } });
  const command = { ...signed(), key, name: '<b>New</b> \u202enoitalacse' };
  const renamed = await client.policies.rename.mutate(command);
  expect(renamed.rev).toBe(2);
  expect(await client.policies.rename.mutate(command)).toEqual(renamed);
  const row = (await client.policies.list.query()).find((policy) => policy.key === key);
  expect(row?.name).toBe(command.name);
  expect((await client.drafts.open.query({ key })).flow.name).toBe(command.name);
});

it('puts a policy away, where nothing changes it, and brings it back', async () => {
  const { client } = server;
  const { key } = await client.policies.create.mutate({ ...signed(), name: 'Away', from: { kind: 'blank' } });
  const { archivedAt } = await client.policies.archive.mutate({ key, archived: true });
  expect(archivedAt).toEqual(expect.any(String));
  expect(await client.policies.archive.mutate({ key, archived: true })).toEqual({ archivedAt });
  expect(await client.drafts.open.query({ key })).toMatchObject({ archivedAt });
  const refused = await problemOf(client.policies.rename.mutate({ ...signed(), key, name: 'x' }));
  expect(refused).toEqual({ code: 'policyArchived', key });
  expect(await client.policies.archive.mutate({ key, archived: false })).toEqual({ archivedAt: null });
  await client.policies.rename.mutate({ ...signed(), key, name: 'Back' });
});

it('exports what can be imported again, as the same drawing under the next free key', async () => {
  const { client } = server;
  const { fileName, text } = await client.policies.export.query({ key: 'systemic-outage' });
  expect(fileName).toBe('systemic-outage.flow.json');
  expect(await client.policies.previewImport.mutate({ text, replace: null })).toMatchObject({
    key: 'systemic-outage-2',
    repairs: [],
    difference: null,
  });
  const done = await client.policies.import.mutate({ ...signed(), text });
  expect(done).toMatchObject({ key: 'systemic-outage-2', repairs: [], rev: 1 });
  const { flow } = await client.drafts.open.query({ key: done.key });
  expect(flow).toEqual({ ...JSON.parse(text), id: done.key });
});

it('puts right what has one sensible repair, and says so', async () => {
  const { nodes, edges, ...rest } = tiny;
  const broken = {
    ...rest,
    nodse: { ...nodes, team: { ...nodes.team, kind: 'teir' } },
    edges: {
      ...edges,
      e2: { from: { node: 'team', port: 'accepted' }, to: 'gone' },
      e3: { from: { node: 'x', port: 'out' }, to: 'team' },
    },
    layout: { team: { x: 0, y: 0 }, gone: { x: 1, y: 1 } },
  };
  const text = `\uFEFF${JSON.stringify(broken)}`;
  const preview = await server.client.policies.previewImport.mutate({ text, replace: null });
  const done = await server.client.policies.import.mutate({ ...signed(), text });
  expect(preview.flow).toEqual((await server.client.drafts.open.query({ key: done.key })).flow);
  expect(Object.keys(preview.flow.edges)).toEqual(Object.keys(edges));
  expect(done.repairs.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual(
    [
      'FLW-06 /nodse',
      'FLW-08 /nodes/team/kind',
      'FLW-20 /layout/gone',
      'RNG-101 /edges/e3',
      'RNG-103 /edges/e2',
    ].toSorted(),
  );
  const { flow } = await server.client.drafts.open.query({ key: done.key });
  expect(flow).toEqual({ ...tiny, id: done.key, layout: { team: { x: 0, y: 0 } } });
});

it.each([
  ['Night\u202E tfihs', 'Night tfihs', ['U+202E']],
  ['\u2066Night\u2069 shift', 'Night shift', ['U+2066', 'U+2069']],
  ['Night\u001B[2J\u0000 shift', 'Night[2J shift', ['U+001B', 'U+0000']],
  ['Night\r\nshift\u0085', 'Night shift', ['U+000D', 'U+000A', 'U+0085']],
])('takes what is hidden in the name %j out, and says so', async (given, name, characters) => {
  const { policies, drafts } = server.client;
  const repairs = [{ code: 'RNG-113', path: '/name', data: { characters } }];
  const text = JSON.stringify({ ...tiny, id: 'hidden', name: given });
  const preview = await policies.previewImport.mutate({ text, replace: null });
  expect(preview).toMatchObject({ name, flow: { name }, repairs });
  expect(preview.diagnostics.map(({ code }) => code)).not.toContain('RNG-113');
  const done = await policies.import.mutate({ ...signed(), text });
  expect(done).toMatchObject({ repairs });
  const { key } = done;
  expect((await policies.list.query()).find((row) => row.key === key)?.name).toBe(name);
  expect((await drafts.open.query({ key })).flow.name).toBe(name);
  // Put in the place of a draft, a file is read no less carefully.
  const replaced = await drafts.replace.mutate({ ...signed(), key, baseRev: 1, text });
  expect(replaced).toMatchObject({ repairs });
  expect((await drafts.open.query({ key })).flow.name).toBe(name);
  await policies.rename.mutate({ ...signed(), key, name });
});

it('finds what is hidden in a title, and leaves it to the reader', async () => {
  const { intake, team } = tiny.nodes;
  const nodes = { intake, team: { ...team, title: 'Front\u0007 line' } };
  const text = JSON.stringify({ ...tiny, nodes });
  const { repairs, diagnostics, flow } = await server.client.policies.previewImport.mutate({
    text,
    replace: null,
  });
  expect(repairs).toEqual([]);
  expect(flow.nodes).toEqual(nodes);
  expect(diagnostics.filter(({ code }) => code === 'RNG-113')).toMatchObject([
    { path: '/nodes/team/title', nodeId: 'team', data: { characters: ['U+0007'], cleaned: 'Front line' } },
  ]);
});

it.each([
  ['no JSON', '{"format": "rung/flow@1",', 'FLW-02', undefined],
  ['a policy', '{"format":"rung/policy@1"}', 'FLW-03', '/format'],
  ['a newer format', '{"format":"rung/flow@99"}', 'FLW-04', '/format'],
  ['a key twice', '{"format":"rung/flow@1","id":"a","id":"b"}', 'FLW-02', '/id'],
  ['a prototype', '{"format":"rung/flow@1","__proto__":{"x":1}}', 'FLW-02', '/__proto__'],
  [
    'a number beyond all',
    '{"format":"rung/flow@1","layout":{"a":{"x":1e400,"y":0}}}',
    'FLW-02',
    '/layout/a/x',
  ],
  ['a depth beyond all', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'FLW-02', undefined],
])('refuses %s with its place', async (...row) => {
  const [, text, code, path] = row;
  const problem = await problemOf(server.client.policies.import.mutate({ ...signed(), text }));
  const first = problem.code === 'documentInvalid' ? problem.diagnostics[0] : undefined;
  expect(first).toMatchObject({ code });
  if (path !== undefined) expect(first?.path ?? '').toBe(path);
});

it('takes a file of 5 MiB and none of a byte more', async () => {
  const { client } = server;
  const limit = 5 * 1024 * 1024;
  const long = (bytes: number): string => {
    const text = JSON.stringify({ ...tiny, id: 'large', description: '' });
    return `${' '.repeat(bytes - text.length)}${text}`;
  };
  const problem = await problemOf(client.policies.import.mutate({ ...signed(), text: long(limit + 1) }));
  expect(problem).toEqual({ code: 'documentTooLarge', limitBytes: limit });
  expect((await client.policies.import.mutate({ ...signed(), text: long(limit) })).key).toBe('large');
  const quotes = JSON.stringify({ ...tiny, id: 'quotes', pad: '"'.repeat(2_400_000) });
  expect(await problemOf(client.policies.import.mutate({ ...signed(), text: quotes }))).toMatchObject({
    code: 'documentInvalid',
  });
});

it('replaces a drawing by a file as one change, after telling the difference', async () => {
  const { client } = server;
  const { key } = await client.policies.create.mutate({
    ...signed(),
    name: 'Before',
    from: { kind: 'template', id: 'unanswered' },
  });
  const before = (await client.drafts.open.query({ key })).flow;
  const text = JSON.stringify(tiny);
  const preview = await client.policies.previewImport.mutate({ text, replace: key });
  expect(preview).toMatchObject({ key, name: 'Tiny', steps: 2, difference: { rev: 1 } });
  const stale = { ...signed(), key, baseRev: 7, text };
  expect(await problemOf(client.drafts.replace.mutate(stale))).toMatchObject({ code: 'conflict', rev: 1 });
  const command = { ...signed(), key, baseRev: 1, text };
  const done = await client.drafts.replace.mutate(command);
  expect(done).toMatchObject({ key, rev: 2, repairs: [] });
  expect(await client.drafts.replace.mutate(command)).toEqual(done);
  const after = (await client.drafts.open.query({ key })).flow;
  expect(after).toEqual({ ...tiny, id: key });
  const patches = preview.difference?.patches ?? [];
  expect(applyPatches(before, patches)).toEqual({ ok: true, value: after });
  await client.drafts.write.mutate({
    ...signed(),
    key,
    baseRev: 2,
    label: { what: 'undone', data: {} },
    patches: invertPatches(patches),
  });
  expect((await client.drafts.open.query({ key })).flow).toEqual(before);
});

it.each(['a\nb', '\u001B[31mred', '\0', '\u200B', '\u3164 \u2060'])(
  'takes %j for no name of a policy, of a revision or of an author',
  async (bad) => {
    const { policies, drafts } = server.client;
    const from = { kind: 'blank' } as const;
    const { key } = await policies.create.mutate({ ...signed(), name: 'Good', from });
    const change = { ...signed(), key, baseRev: 1, label: { what: 'flowRenamed', data: {} } } as const;
    for (const call of [
      policies.create.mutate({ ...signed(), name: bad, from }),
      policies.create.mutate({ ...signed(bad), name: 'Good', from }),
      policies.rename.mutate({ ...signed(), key, name: bad }),
      drafts.name.mutate({ key, rev: 1, name: bad }),
      drafts.write.mutate({ ...change, patches: [{ path: ['name'], before: 'Good', after: bad }] }),
    ]) {
      expect(await problemOf(call)).toMatchObject({
        code: 'badInput',
        issues: [{ message: expect.stringContaining('something to see') }],
      });
    }
    expect(await drafts.open.query({ key })).toMatchObject({ rev: 1, flow: { name: 'Good' } });
  },
);

it('still opens and changes a policy whose name would be refused today', async () => {
  const { policies, drafts } = server.client;
  const text = JSON.stringify({
    format: 'rung/flow@1',
    id: 'old',
    name: '\u200B',
    tiers: {},
    nodes: {},
    edges: {},
  });
  const { key } = await policies.import.mutate({ ...signed(), text });
  const patches = [{ path: ['description'], after: 'still here' }];
  const label = { what: 'flowChanged', data: {} } as const;
  await drafts.write.mutate({ ...signed(), key, baseRev: 1, label, patches });
  expect((await drafts.open.query({ key })).flow).toMatchObject({
    name: '\u200B',
    description: 'still here',
  });
});
