import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';

let app: App;
let key = '';
const flow = flowOf('examples/authority-ladder/flow.json');
beforeAll(async () => {
  app = await startApp();
  key = await bringFlow(app.server, flow);
});
afterAll(() => app.stop());

/** All steps that can be come to from one, along the ways or against them, with itself. */
function reached(start: string, from: 'from' | 'to'): readonly string[] {
  const ends = Object.values(flow.edges).map(({ from: { node }, to }) =>
    from === 'from' ? ([node, to] as const) : ([to, node] as const),
  );
  const seen = new Set([start]);
  for (const step of seen) for (const [a, b] of ends) if (a === step) seen.add(b);
  return [...seen];
}

async function litOn(page: Page): Promise<readonly string[]> {
  const lit = await page.locator('[data-reach]').getAttribute('data-reach');
  return (lit ?? '').split(' ').sort();
}

const untilDark = (page: Page): Promise<void> => page.locator('[data-reach]').waitFor({ state: 'detached' });

it('lights up what leads to a step and to a way that are pointed at, and what follows, without drawing a card again', async () => {
  const context = await newPerson(app);
  await context.addInitScript('window.rungRenders = {}');
  try {
    await onPage(app, { context, path: `/policies/${key}` }, async (page) => {
      const [way, edge] =
        Object.entries(flow.edges).find(([, { to }]) => reached(to, 'from').length > 2) ?? [];
      if (way === undefined || edge === undefined) throw new Error('the flow leads nowhere');
      await page.locator(`[data-way="${way}"]`).waitFor();
      await page.evaluate('window.rungRenders = {}');

      await page.locator(`[data-step="${edge.to}"]`).hover();
      await page.locator('[data-reach]').waitFor({ state: 'attached' });
      const aroundStep = new Set([...reached(edge.to, 'from'), ...reached(edge.to, 'to')]);
      expect(await litOn(page)).toEqual([...aroundStep].sort());
      expect(aroundStep.size).toBeLessThan(Object.keys(flow.nodes).length);

      await page.mouse.move(5, 5);
      await untilDark(page);
      await page.locator(`[data-way="${way}"] path`).last().dispatchEvent('pointerover');
      await page.locator('[data-reach]').waitFor({ state: 'attached' });
      const aroundWay = new Set([...reached(edge.from.node, 'to'), ...reached(edge.to, 'from')]);
      expect(await litOn(page)).toEqual([...aroundWay].sort());
      expect(await page.evaluate('window.rungRenders')).toEqual({});
    });
  } finally {
    await context.close();
  }
});

it('lights nothing up while a step is dragged', () =>
  onPage(app, { path: `/policies/${key}` }, async (page) => {
    const step = page.locator('[data-step]').first();
    await step.hover({ position: { x: 60, y: 46 } });
    await page.locator('[data-reach]').waitFor({ state: 'attached' });
    const box = await step.boundingBox();
    if (box === null) throw new Error('the step is out of sight');
    await page.clock.install();
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 90, { steps: 4 });
    await untilDark(page);
    // Longer than the pointer would otherwise have to rest for it.
    await page.clock.runFor(1000);
    expect(await page.locator('[data-reach]').count()).toBe(0);
    await page.mouse.up();
    await page.locator('[data-reach]').waitFor({ state: 'attached' });
  }));
