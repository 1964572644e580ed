import { afterAll, beforeAll, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { expectFocus, pick, press, pressTo } from './keys.ts';
import {
  breakAndRepair,
  createFromTemplate,
  drawPath,
  expectDone,
  publish,
  rehearseAndKeep,
  type View,
} from './one-policy.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const step = (title: string): RegExp => new RegExp(`^row ".*\\d+ ${title}\\.`);
const outline: View = {
  step,
  walkTo: async (page, title) => {
    await press(page, 'Home');
    await pressTo(page, step(title), 'ArrowDown');
  },
  connectTo: async (page, title) => {
    await press(page, 'c');
    await page.getByRole('dialog', { name: 'Which outcome?' }).waitFor();
    await pick(page, '');
    await page.getByRole('dialog', { name: 'What happens then?' }).waitFor();
    await pick(page, title);
    await expectFocus(page, /^row/);
  },
};

it('creates, draws, repairs, rehearses, keeps and publishes in the outline, by keyboard alone', () =>
  onPage(app, {}, async (page) => {
    const key = await createFromTemplate(page, 'By keys in the outline');
    await press(page, 'g', 'o');
    await expectFocus(page, /^row/);
    await drawPath(page, outline);
    await breakAndRepair(page, outline);
    await rehearseAndKeep(page);
    await publish(page);
    await expectDone(app, key);
  }));
