import { documentDiagnostic, type JsonReadError } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import type { Translate } from '../../i18n/i18n.ts';

/** What is wrong with a pasted ticket that begins like JSON, and where. Of one that breaks off it is asked whether all of it was copied. */
export function sayBroken(
  { code, message, line, column }: JsonReadError,
  wording: Wording,
  t: Translate,
): string {
  if (code === 'truncated') return t('simulator.paste.notJson', { line, column });
  const data = { reason: message, line, column };
  return wording.sayDiagnostic(documentDiagnostic({ problem: 'notJson', data }, { prefix: 'SCN', path: [] }));
}
