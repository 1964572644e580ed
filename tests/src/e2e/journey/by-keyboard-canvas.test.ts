import { afterAll, beforeAll, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { expectFocus, expectSaid, pick, press, pressTo } from './keys.ts';
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

const step = (title: string): RegExp => new RegExp(`^group "${title}\\.`);
const canvas: View = {
  step,
  walkTo: async (page, title) => {
    await press(page, 'Home');
    await pressTo(page, step(title), 'PageDown');
  },
  connectTo: async (page, title) => {
    await press(page, 'c');
    await page.getByRole('dialog', { name: 'Which outcome?' }).waitFor();
    await pick(page, '');
    await expectSaid(page, /^Where does “.*” lead\? Walk to a step and press Enter/);
    await press(page, 'Home');
    await pressTo(page, step(title), 'PageDown');
    await press(page, 'Enter');
  },
};

it('creates, draws, repairs, rehearses, keeps and publishes on the canvas, by keyboard alone', () =>
  onPage(app, {}, async (page) => {
    const key = await createFromTemplate(page, 'By keys on the canvas');
    await pressTo(page, /^region "Drawing of the policy"/, 'F6');
    await press(page, 'Tab');
    await expectFocus(page, /^group/);
    await drawPath(page, canvas);
    await breakAndRepair(page, canvas);
    await rehearseAndKeep(page);
    await publish(page);
    await expectDone(app, key);
  }));
