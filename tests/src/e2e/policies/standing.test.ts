import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishElsewhere, renameElsewhere } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { openDock, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep, untilOpen } from '../robust/flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const key = 'small-team-starter';

it('tells beside the name what is live, and that the draft is something else', async () => {
  const client = clientOf(app.server.origin);
  const signed = { commandId: 'publish-for-standing', author: 'Test' };
  const { rev } = await draftOf(app.server.origin, key);
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    const standing = page.getByTestId('standing');
    await standing.getByText('Not live yet').waitFor();
    const target = { key, environment: 'staging', expectedSeq: 0, baseRev: rev, acknowledgedRev: rev };
    await client.versions.publish.mutate({ ...signed, ...target, message: 'because' });
    await page.reload();
    await untilOpen(page);
    await expect.poll(() => standing.textContent()).toBe('Staging v1');
    await renameStep(page, 'team', 'Another name');
    await untilSaved(page);
    await expect.poll(() => standing.textContent()).toBe('Staging v1 · Changes pending');
    const next = { ...signed, author: 'Test', key, acknowledgedRev: rev + 1, message: 'because' };
    await client.versions.publish.mutate({
      ...next,
      commandId: 'publish-again',
      environment: 'production',
      expectedSeq: 0,
      baseRev: rev + 1,
    });
    await page.reload();
    await untilOpen(page);
    // Nothing is unpublished; which environment is behind can be read.
    await expect.poll(() => standing.textContent()).toBe('Staging v1 · Production v2');
    const { environments } = await client.versions.list.query({ key });
    const seq = environments.find(({ id }) => id === 'production')?.now?.seq ?? 0;
    const back = {
      commandId: 'roll-back-production',
      author: 'Test',
      key,
      environment: 'production',
      expectedSeq: seq,
    };
    await client.versions.point.mutate({ ...back, version: 1 });
    await page.reload();
    await untilOpen(page);
    await expect.poll(() => standing.textContent()).toBe('Staging v1 · Production v1 · v2 not live');
    await standing.click();
    await page.getByRole('tab', { name: 'Versions', selected: true }).first().waitFor();
    const history = await openDock(page, 'History');
    await history.getByRole('button', { name: 'What everybody changed, and when' }).click();
    await page
      .getByRole('tabpanel', { name: 'Versions' })
      .getByText(/^Draft 2 · Ada/)
      .waitFor();
  });
});

const narrow = [
  { language: 'en', width: 1024, seen: 'Production v1 · Changes pending' },
  { language: 'en', width: 768, seen: 'Production v1 · Changes pending' },
  { language: 'de', width: 1024, seen: 'Produktion v1 · Änderungen offen' },
  { language: 'de', width: 768, seen: 'Produktion v1 · Änderungen offen' },
] as const;

it.each(narrow)(
  'tells it whole in a narrower header: $language, $width',
  async ({ language, width, seen }) => {
    const { origin } = app.server;
    const policy = await makePolicy(origin);
    await publishElsewhere(app, policy);
    const there = { commandId: randomUUID(), author: 'Test', environment: 'production' };
    await clientOf(origin).versions.point.mutate({ ...there, key: policy, expectedSeq: 0, version: 1 });
    await renameElsewhere(app, policy, { node: 'team', title: 'Yet another name' });
    await onPage(app, { path: outlineOf(policy), language, size: 'tablet' }, async (page) => {
      await page.setViewportSize({ width, height: 768 });
      const standing = page.getByTestId('standing');
      const all = `${language === 'en' ? 'Staging' : 'Test'} v1 · ${seen}`;
      await expect.poll(() => standing.textContent()).toBe(all);
      const within = `[...document.querySelectorAll('[data-testid="standing"] span')].filter((word) => word.clientWidth !== 1 && word.getBoundingClientRect().width > 1).map((word) => word.textContent).join('')`;
      expect(await page.evaluate(within)).toBe(seen);
      // Where it is narrowest what is live goes before what is pending.
      const cut = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('[data-testid="standing"]'))`;
      if (width >= 1024) expect(await page.evaluate(cut)).toBe(0);
      const production = await standing.getByText(/^Produ/).boundingBox();
      const [own, next] = [
        await standing.boundingBox(),
        await page.getByRole('radiogroup').first().boundingBox(),
      ];
      expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual(next?.x ?? 0);
      expect((production?.x ?? 0) + (production?.width ?? 0)).toBeLessThanOrEqual(
        (own?.x ?? 0) + (own?.width ?? 0),
      );
      expect(own?.height).toBeLessThanOrEqual(24);
    });
  },
);

it('offers templates, the sample to practise on and the archived ones where every policy is archived', async () => {
  const client = clientOf(app.server.origin);
  for (const policy of await client.policies.list.query()) {
    await client.policies.archive.mutate({ key: policy.key, archived: true });
  }
  await onPage(app, {}, async (page) => {
    await page.getByRole('heading', { name: 'Every policy is archived' }).waitFor();
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Unanswered/ })
      .waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: 'Practise on a sample' }).click();
    await page.getByRole('radio', { name: /^Practice/, checked: true }).waitFor();
    await page.getByRole('button', { name: 'Create policy' }).click();
    await page.getByRole('tab', { name: /^Problems.*3 errors/ }).waitFor();
    await page.goto(app.server.origin);
    await page.getByRole('link', { name: 'Practice: three things to fix' }).waitFor();
    await page.getByText(/^Archived/).click();
    await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
  });
});
