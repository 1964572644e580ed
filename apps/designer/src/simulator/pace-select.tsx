import { NativeSelect } from '@mantine/core';
import type { Language } from '@rung/wording';
import { formatNumber } from '../i18n/format.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './dock.module.css';
import { type Pace, paces } from './model/paces.ts';
import { playAt } from './playing.ts';
import { useRehearsal } from './rehearsal-store.ts';

/** How fast it plays: step by step, or by the policy's time. */
export function PaceSelect({ language }: { readonly language: Language }) {
  const t = useT();
  const pace = useRehearsal((state) => state.speed);
  const items = (wanted: (one: Pace) => boolean) =>
    paces.filter(wanted).map((one) => ({
      value: String(one),
      label: typeof one === 'number' ? `${formatNumber(one, language)}×` : t(`simulator.pace.${one}`),
    }));
  return (
    <NativeSelect
      size="xs"
      ms={4}
      className={classes['speed'] ?? ''}
      aria-label={t('simulator.speed')}
      title={t('simulator.speed')}
      data={[
        { group: t('simulator.pace.bySteps'), items: items((one) => typeof one === 'number') },
        { group: t('simulator.pace.byTime'), items: items((one) => typeof one !== 'number') },
      ]}
      value={String(pace)}
      onChange={(event) => {
        const chosen = paces.find((one) => String(one) === event.currentTarget.value);
        if (chosen !== undefined) playAt(chosen);
      }}
    />
  );
}
