import type { Translate } from '../i18n/i18n.ts';
import type { MessageId } from '../i18n/messages/index.ts';

const named: Readonly<Record<string, MessageId>> = {
  control: 'keyboard.key.ctrl',
  shift: 'keyboard.key.shift',
  enter: 'keyboard.key.enter',
  delete: 'keyboard.key.delete',
  escape: 'keyboard.key.escape',
  space: 'keyboard.key.space',
  home: 'keyboard.key.home',
  end: 'keyboard.key.end',
  pageup: 'keyboard.key.pageUp',
  pagedown: 'keyboard.key.pageDown',
  contextmenu: 'keyboard.key.menu',
};

const signs: Readonly<Record<string, string>> = {
  alt: 'Alt',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as they are printed on a keyboard, a list for each press: `g c` is `[['G'], ['C']]`, `$mod+k` `[['Ctrl', 'K']]`. */
export function keyNames(keys: string, t: Translate): readonly (readonly string[])[] {
  return keys.split(' ').map((press) => press.split(/(?<=\w)\+/).map((key) => keyName(key, t)));
}

function keyName(key: string, t: Translate): string {
  if (key === '$mod') return isMac() ? '⌘' : t('keyboard.key.ctrl');
  const lower = key.toLowerCase();
  const id = named[lower];
  return id === undefined ? (signs[lower] ?? key.toUpperCase()) : t(id);
}

/** Keys in one line of text: `Ctrl+K`, `G then C`. */
export function keysText(keys: string, t: Translate): string {
  return keyNames(keys, t)
    .map((press) => press.join('+'))
    .join(` ${t('keyboard.then')} `);
}
