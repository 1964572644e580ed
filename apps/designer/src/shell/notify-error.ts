import type { Translate } from '../i18n/i18n.ts';
import { sayError } from '../server/error-notice.ts';
import { PartGone } from '../server/part-gone.ts';
import { notify } from './notify.tsx';

/** Tells what went wrong; where the page is older than the server, with the way to load it again. */
export function notifyError(error: unknown, t: Translate): void {
  const reload = { label: t('shell.reload'), run: () => location.reload() };
  notify(sayError(error, t), 'error', error instanceof PartGone ? reload : undefined);
}
