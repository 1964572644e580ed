import type { Flow } from '@rung/flow';
import type { Translate } from '../i18n/i18n.ts';
import { shownParts } from '../inspector/parts.ts';
import type { Speech } from '../inspector/speech.tsx';
import { sayEntry } from '../settings/uses.tsx';
import type { FindingPlace } from './use-show-finding.ts';

/** Where a finding is that is no step's: in which entry of which table, or about the whole policy. */
export function sayPlace(
  flow: Flow,
  place: FindingPlace | null,
  speech: Pick<Speech, 't' | 'wording'>,
): string {
  const { t } = speech;
  if (place?.kind !== 'settings') return t('problems.ofFlow');
  const { table, entry } = place.settings;
  const part = shownParts.find((one) => one === table);
  return part === undefined || entry === null
    ? t(`table.${table}`)
    : sayEntry(flow, { table: part, entry }, speech);
}

/** What the way is called that leads to where something is mended. */
export function sayWay(place: FindingPlace | null, t: Translate): string {
  if (place?.kind === 'missing') return t('problems.addMissing');
  if (place?.kind !== 'settings') return t('problems.toField');
  const part = shownParts.find((one) => one === place.settings.table);
  return part === undefined ? t('problems.toGuards') : t(`part.open.${part}`);
}
