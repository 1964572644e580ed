import { PartField } from '../../inspector/fields/part-field.tsx';
import { ReasonsField } from '../../inspector/fields/reasons-field.tsx';
import { TargetField } from '../../inspector/fields/target-field.tsx';
import { flowReasons } from '../../inspector/flow-reasons.ts';
import { nameOfPart, type PartOf } from '../../inspector/parts.ts';
import { type Speech, useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { Facts } from '../shared/facts.tsx';
import { put } from '../shared/put.ts';

/** Who gets the ticket, and who takes it where the step is not as usual. */
export function TierForm({ flow, config, onChange }: FormProps<'tier'>) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const tier = flow.tiers[config.tier];
  const usual = tier?.owner === undefined ? t('tier.ownerNobody') : wording.sayTarget(tier.owner);
  return (
    <>
      <PartField
        at="tier"
        part="tiers"
        label={t('tier.tier')}
        value={config.tier}
        open={t('tier.open')}
        onChange={(id, made) => id !== undefined && onChange({ ...config, tier: id }, made)}
      />
      {tier !== undefined && (
        <Facts part="tiers" id={config.tier} lines={tierFacts(tier, flow.calendars ?? {}, speech)} />
      )}
      <TargetField
        at="owner"
        label={t('tier.owner')}
        none={t('tier.ownerUsual', { target: usual })}
        value={config.owner}
        onCommit={(owner) => onChange(put(config, 'owner', owner))}
      />
      <ReasonsField
        at="flagReasons"
        label={t('tier.flagReasons')}
        hint={t('tier.flagReasonsHint')}
        values={config.flagReasons ?? []}
        known={flowReasons(flow)}
        onChange={(reasons) =>
          onChange(put(config, 'flagReasons', reasons.length === 0 ? undefined : reasons))
        }
      />
    </>
  );
}

function tierFacts(
  tier: PartOf<'tiers'>,
  calendars: Readonly<Record<string, PartOf<'calendars'>>>,
  { t, wording }: Speech,
): readonly string[] {
  const calendar = tier.calendar === undefined ? undefined : calendars[tier.calendar];
  const hours =
    tier.calendar === undefined || calendar === undefined
      ? t('form.calendar.always')
      : nameOfPart(calendar, tier.calendar);
  const rank = tier.lateral === true ? wording.sayLateralRank(tier.rank) : wording.sayRank(tier.rank);
  const timeOn = (duration: string) => wording.sayTimeOn(duration, tier.calendar ?? 'always');
  return [
    `${rank} · ${wording.sayTerm('tierKind', tier.kind) ?? tier.kind}`,
    t('tier.hours', { calendar: hours }),
    tier.acknowledge === undefined
      ? t('tier.noAcknowledge')
      : t('tier.acknowledgeIn', { duration: timeOn(tier.acknowledge) }),
    ...(tier.work === undefined ? [] : [t('tier.workIn', { duration: timeOn(tier.work) })]),
  ];
}
