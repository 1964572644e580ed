import { loadMessages } from '../i18n/i18n.ts';

/** Loads the module of a panel or a dialog, and with the first of them the words that all of them say. */
export async function loadPanel<Module>(load: () => Promise<Module>): Promise<Module> {
  const [panel] = await Promise.all([load(), loadMessages('panels')]);
  return panel;
}
