import type { Translate } from '../i18n/i18n.ts';
import { notify } from '../shell/notify.tsx';

/** Where runtimes fetch what an environment gives of a policy. */
export function runtimeAddress(environment: string, key: string): string {
  const path = ['rt', 'v1', 'env', environment, 'policies', key].map(encodeURIComponent).join('/');
  return `${location.origin}/${path}`;
}

/** Copies that address and says which it is: whoever has no clipboard, as on a page that is not secure, reads it there. */
export async function copyRuntimeAddress(environment: string, key: string, t: Translate): Promise<void> {
  const address = runtimeAddress(environment, key);
  try {
    await navigator.clipboard.writeText(address);
    notify(t('editor.address.copied', { address }), 'success');
  } catch {
    notify(t('editor.address.byHand', { address }), 'error');
  }
}
