import { nodeEntries } from '@rung/flow';
import { ChoiceField } from '../../inspector/fields/choice-field.tsx';
import { ReasonField } from '../../inspector/fields/reason-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { put, textOrNone } from '../shared/put.ts';
import { sayDurationText } from '../shared/say-duration-text.ts';

/** Where down the ticket goes, why, and what rests afterwards. */
export function DeescalateForm({ flow, config, onChange }: FormProps<'deescalate'>) {
  const { t, wording } = useSpeech();
  const tiers = nodeEntries(flow).flatMap(([id, node]) =>
    node.kind === 'tier' ? [{ value: id, label: wording.sayTitle(flow, id) }] : [],
  );
  const coolDowns = Object.entries(flow.guards?.coolDowns ?? {}).map(([value, { length, triggers }]) => ({
    value,
    label: t('deescalate.coolDownOf', {
      length: sayDurationText(wording, length),
      triggers: triggers.map((id) => wording.sayTitle(flow, id)).join(', '),
    }),
  }));
  return (
    <>
      <ChoiceField
        at="to"
        label={t('deescalate.to')}
        value={config.to}
        choices={[{ value: 'back', label: t('deescalate.back') }, ...tiers]}
        onChange={(to) => to !== undefined && onChange({ ...config, to })}
      />
      <ReasonField
        at="reason"
        label={t('form.reason')}
        value={config.reason}
        onCommit={(text) => onChange(put(config, 'reason', textOrNone(text)))}
      />
      {(coolDowns.length > 0 || config.coolDown !== undefined) && (
        <ChoiceField
          at="coolDown"
          label={t('deescalate.coolDown')}
          none={t('deescalate.coolDownNone')}
          value={config.coolDown}
          choices={coolDowns}
          onChange={(coolDown) => onChange(put(config, 'coolDown', coolDown))}
        />
      )}
    </>
  );
}
