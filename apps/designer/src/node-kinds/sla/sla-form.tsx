import { PartField } from '../../inspector/fields/part-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { Facts } from '../shared/facts.tsx';
import { clockFacts } from './clock-facts.ts';

/** Which clock begins to be watched here. */
export function SlaForm({ flow, config, onChange }: FormProps<'sla'>) {
  const speech = useSpeech();
  const clock = flow.clocks?.[config.clock];
  return (
    <>
      <PartField
        at="clock"
        part="clocks"
        label={speech.t('sla.clock')}
        hint={speech.t('sla.clockHint')}
        open={speech.t('part.choose')}
        value={config.clock}
        onChange={(id, made) => id !== undefined && onChange({ clock: id }, made)}
      />
      {clock !== undefined && (
        <Facts part="clocks" id={config.clock} lines={clockFacts(flow, clock, speech)} />
      )}
    </>
  );
}
