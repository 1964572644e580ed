import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err } from '@rung/kernel';
import { expect, it } from 'vitest';
import { createPolicy } from '../policies/create-policy.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createStore } from '../store.ts';
import { startChild } from '../testing/child.fake.ts';
import { signed } from '../testing/server.fake.ts';
import { listVersions } from './list-versions.ts';

it('lets one of sixteen processes publish, and tells the others who did', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rung-racing-'));
  const file = join(folder, 'rung.db');
  // They begin with no file at all, so that the migrations are raced for as well.
  const children = Array.from({ length: 16 }, () => startChild('testing/publisher.fake.ts', [file, 'raced']));
  for (const child of children) expect(await child.line()).toBe('ready');
  const db = await openDatabase(file);
  const store = await createStore({ db, rehearse: async () => err({ code: 'busy' }) });
  const from = { kind: 'template', id: 'authority-ladder' } as const;
  await createPolicy(store, { ...signed(), key: 'raced', name: 'Raced', from });

  for (const child of children) child.process.stdin.write('go\n');
  const answers = await Promise.all(
    children.map(async (child): Promise<unknown> => JSON.parse(await child.line())),
  );
  await Promise.all(children.map(({ ended }) => ended));

  const won = { ok: true, value: { environment: 'staging', seq: 1, version: 1, at: expect.any(String) } };
  const lost = { ok: false, error: { code: 'pointerMoved', environment: 'staging', seq: 1, version: 1 } };
  expect(answers).toEqual(expect.arrayContaining([won]));
  expect(answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(lost))).toHaveLength(15);
  const list = await listVersions(db, 'raced');
  expect(list).toMatchObject({
    ok: true,
    value: { versions: [{ number: 1 }], history: [{ seq: 1, version: 1 }] },
  });
  await db.destroy();
  rmSync(folder, { recursive: true });
});
