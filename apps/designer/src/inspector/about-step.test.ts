import { nodeKinds } from '@rung/flow';
import { expect, it } from 'vitest';
import { messages } from '../i18n/messages/index.ts';
import { kindHelp } from '../node-kinds/help.ts';

const onScreens: ReadonlySet<string> = new Set(Object.values(messages).map(({ de }) => de));

it.each(nodeKinds)('calls the settings of %s on its German page what the form calls them', async (kind) => {
  const { default: text } = await kindHelp[kind].de();
  const named = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !onScreens.has(name))).toEqual([]);
});
