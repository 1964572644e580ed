import { randomUUID } from 'node:crypto';
import { addPart, diffDocuments } from '@rung/editing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveElsewhere, publishElsewhere, renameElsewhere } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { openDock } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from '../robust/flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A policy with a version, a scenario, and a problem that has a repair; gives its key. */
async function repairable(): Promise<string> {
  const { origin } = app.server;
  const key = await makePolicy(origin);
  await publishElsewhere(app, key);
  await renameElsewhere(app, key, { node: 'senior', title: 'The second line' });
  const { flow, rev } = await draftOf(origin, key);
  const edit = addPart(flow, {
    part: 'grants',
    id: 'refund',
    value: { order: 10, tier: 'senior', action: 'refund', limit: { kind: 'never' } },
  });
  if (!edit.ok) throw new Error(edit.error.code);
  await clientOf(origin).drafts.write.mutate({
    key,
    baseRev: rev,
    commandId: randomUUID(),
    author: 'Grace',
    label: edit.value.label,
    patches: diffDocuments(flow, edit.value.flow),
  });
  return key;
}

it.each([
  { state: 'in use', isArchived: false },
  { state: 'archived', isArchived: true },
])('offers what changes a policy only where it may be changed: $state', async ({ isArchived }) => {
  const key = await repairable();
  if (isArchived) await archiveElsewhere(app, key);
  const offered = isArchived ? 0 : 1;
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    const problems = await openDock(page, 'Problems');
    await problems.getByText(/this policy has no authority rows, but it has some/).waitFor();
    const repair = problems.getByRole('button', { name: 'Take that remark away' });
    expect(await repair.count()).toBe(offered);

    expect(await page.getByRole('button', { name: 'Publish…' }).count()).toBe(offered);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.getByText('Order of the triggers').waitFor();
    expect(await palette.getByText('Publish…', { exact: true }).count()).toBe(offered);
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });

    const scenarios = await openDock(page, 'Scenarios');
    await scenarios
      .getByRole('button', { name: /^Rehearse: / })
      .first()
      .waitFor();
    const more = scenarios.getByRole('button', { name: /^More about / });
    expect((await more.count()) > 0).toBe(!isArchived);

    await scenarios
      .getByRole('button', { name: /^Rehearse: / })
      .first()
      .click();
    const rehearsal = page.getByRole('tabpanel', { name: 'Rehearsal' });
    await rehearsal.getByRole('button', { name: 'Leave the rehearsal' }).waitFor();
    expect(await rehearsal.getByRole('button', { name: /^Keep/ }).count()).toBe(offered);

    const versions = await openDock(page, 'Versions');
    await versions.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: /^Copy/ }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Bring back as draft' }).count()).toBe(offered);
    await page.keyboard.press('Escape');

    expect(await versions.getByRole('button', { name: 'Make live in production' }).count()).toBe(offered);

    await versions.getByText('Earlier drafts', { exact: true }).click();
    await versions.getByRole('listitem').nth(1).waitFor();
    expect((await versions.getByRole('button', { name: /^Restore draft/ }).count()) > 0).toBe(!isArchived);
  });
});

it('offers no publishing of an archived policy on a phone', async () => {
  const key = await makePolicy(app.server.origin);
  const offered = async (): Promise<number> => {
    let count = 0;
    await onPage(app, { path: outlineOf(key), size: 'phone' }, async (page) => {
      await untilOpen(page);
      await page.getByRole('button', { name: 'What can be done with this policy' }).click();
      await page.getByRole('menuitem', { name: 'Rehearse' }).waitFor();
      count = await page.getByRole('menuitem', { name: 'Publish…' }).count();
    });
    return count;
  };
  expect(await offered()).toBe(1);
  await archiveElsewhere(app, key);
  expect(await offered()).toBe(0);
});
