import { PartField } from '../../inspector/fields/part-field.tsx';
import type { PartOf } from '../../inspector/parts.ts';
import { type Speech, useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { Facts } from '../shared/facts.tsx';

/** Which package goes with the move. */
export function HandoffForm({ flow, config, onChange }: FormProps<'handoff'>) {
  const speech = useSpeech();
  const { t } = speech;
  const contents = flow.contextPackages?.[config.package];
  return (
    <>
      <PartField
        at="package"
        part="contextPackages"
        label={t('handoff.package')}
        hint={t('handoff.packageHint')}
        open={t('part.choose')}
        value={config.package}
        onChange={(id, made) => id !== undefined && onChange({ package: id }, made)}
      />
      {contents !== undefined && (
        <Facts
          part="contextPackages"
          id={config.package}
          lines={
            contents.items.length === 0
              ? [t('handoff.empty')]
              : contents.items.map((item) => itemLine(item, speech))
          }
        />
      )}
    </>
  );
}

function itemLine(item: PartOf<'contextPackages'>['items'][number], { t, wording }: Speech): string {
  const source =
    typeof item.source === 'string'
      ? t(`package.source.${item.source}`)
      : t('package.source.fieldNamed', { field: wording.sayField(item.source.field) });
  const need = item.required ? (item.whenMissing === 'block' ? 'blocks' : 'needed') : 'nice';
  return t(`handoff.item.${need}`, { label: item.label, source });
}
