import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, onPage, type PageOptions, startApp, takePicture } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Words that the states are reached by, in both languages. */
const words = {
  en: {
    row: 'Actions for A first policy for a small team',
    menu: 'Preferences and help',
    rename: 'Rename…',
    archive: 'Archive',
    file: 'File',
    blank: 'Blank',
  },
  de: {
    row: 'Aktionen für A first policy for a small team',
    menu: 'Einstellungen und Hilfe',
    rename: 'Umbenennen …',
    archive: 'Archivieren',
    file: 'Datei',
    blank: 'Leer',
  },
} as const;

type Words = (typeof words)[keyof typeof words];
type Reach = (page: Page, say: Words) => Promise<void>;

async function openNew(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
}

/** Every state of the screen that can be open. */
const states: Readonly<Record<string, Reach>> = {
  list: async () => undefined,
  cards: async (page) => {
    await page.goto(`${page.url()}?as=cards`);
    await page.locator('img').first().waitFor();
  },
  'row-menu': async (page, say) => {
    await page.getByRole('button', { name: say.row }).click();
    await page.getByRole('menu').waitFor();
  },
  rename: async (page, say) => {
    await page.getByRole('button', { name: say.row }).click();
    await page.getByRole('menuitem', { name: say.rename }).click();
    await page.getByRole('dialog').waitFor();
  },
  preferences: async (page, say) => {
    await page.getByRole('button', { name: say.menu }).click();
    await page.getByRole('menu').waitFor();
  },
  palette: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  },
  shortcuts: async (page) => {
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog').waitFor();
  },
  'new-template': async (page) => {
    await openNew(page);
    await page.getByRole('dialog').locator('img').nth(3).waitFor();
  },
  'new-file': async (page, say) => {
    await openNew(page);
    await page.getByText(say.file, { exact: true }).click();
  },
  'new-file-refused': async (page, say) => {
    await openNew(page);
    await page.getByText(say.file, { exact: true }).click();
    const buffer = Buffer.from('{"format": "rung/flow@1", "nodes": {}}');
    const file = { name: 'bad.flow.json', mimeType: 'application/json', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  },
  'new-blank': async (page, say) => {
    await openNew(page);
    await page.getByText(say.blank, { exact: true }).click();
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByRole('dialog').locator('[aria-invalid=true]').waitFor();
  },
  nothing: async (page) => {
    await page.getByRole('searchbox').fill('zzz');
    await page.getByRole('heading', { level: 2 }).waitFor();
  },
};

const looks: readonly PageOptions[] = [
  { scheme: 'light', language: 'en', size: 'desktop' },
  { scheme: 'dark', language: 'de', size: 'desktop' },
  { scheme: 'light', language: 'de', size: 'phone' },
  { scheme: 'dark', language: 'en', size: 'tablet' },
];

/** What is laid out otherwise where there is less room. */
const narrowStates = new Set(['list', 'row-menu', 'new-template', 'new-file-refused']);

for (const look of looks) {
  const { scheme, language = 'en', size } = look;
  describe(`${scheme}, ${language}, ${size}`, () => {
    const shown = Object.entries(states).filter(([state]) => size === 'desktop' || narrowStates.has(state));
    for (const [state, reach] of shown) {
      it(`has nothing that axe finds: ${state}`, () =>
        onPage(app, { ...look, expected: { refusals: state === 'new-file-refused' } }, async (page) => {
          await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
          await reach(page, words[language]);
          await checkAxe(page);
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
          if (process.env['RUNG_PICTURES'] !== undefined) {
            await takePicture(page, `policies-${state}-${scheme}-${language}-${size}`);
          }
        }));
    }
  });
}

it('begins with templates where there is no policy yet', () =>
  onPage(app, { path: '/nowhere' }, async (page) => {
    await page.route('**/trpc/policies.list*', (route) => route.fulfill({ json: { result: { data: [] } } }));
    await page.getByRole('link', { name: 'All policies' }).last().click();
    await page.getByRole('heading', { name: 'Begin with a policy that works' }).waitFor();
    await checkAxe(page);
    await page
      .getByRole('main')
      .getByRole('button', { name: /Unanswered/ })
      .click();
    await page.getByRole('radio', { name: /^Unanswered/, checked: true }).waitFor();
  }));

/** What the server answers when it has a bug. */
const failure = {
  error: {
    message: 'Something went wrong on the server.',
    code: -32603,
    data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'policies.list', rung: null },
  },
};

it('says that the list could not be loaded, and loads it again', () =>
  onPage(app, { path: '/nowhere', expected: { outages: true } }, async (page) => {
    await page.route('**/trpc/policies.list*', (route) => route.fulfill({ status: 500, json: failure }));
    await page.getByRole('link', { name: 'All policies' }).last().click();
    await page.getByRole('heading', { name: 'The policies could not be loaded' }).waitFor();
    await checkAxe(page);
    await page.unroute('**/trpc/policies.list*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
  }));
