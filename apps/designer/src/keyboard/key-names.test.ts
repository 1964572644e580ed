import { expect, it } from 'vitest';
import type { Translate } from '../i18n/i18n.ts';
import { messages } from '../i18n/messages/index.ts';
import { keysText } from './key-names.ts';

const german: Translate = (id) => messages[id].de;
const english: Translate = (id) => messages[id].en;

it('names keys as they are printed on the reader’s keyboard', () => {
  expect(keysText('Shift+Delete', german)).toBe('Umschalt+Entf');
  expect(keysText('$mod+k', german)).toBe('Strg+K');
  expect(keysText('g c', english)).toBe('G then C');
  expect(keysText('$mod+.', english)).toBe('Ctrl+.');
  expect(keysText('ArrowDown', english)).toBe('↓');
  expect(keysText('ContextMenu', english)).toBe('Menu');
});
