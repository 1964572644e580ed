import type { ConfigByKind } from '@rung/flow';
import { type FieldDeclaration, isMoney } from '@rung/kernel';
import { ChoiceField, SwitchField } from '../../inspector/fields/choice-field.tsx';
import { MoneyField } from '../../inspector/fields/money-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';

type SetValue = Extract<ConfigByKind['set']['set'][number], { value: unknown }>['value'];

/** What a field of a type begins with. */
export function firstValue(field: FieldDeclaration | undefined, currency: string): SetValue {
  switch (field?.type) {
    case 'boolean':
      return true;
    case 'number':
      return Math.max(0, field.range?.min ?? 0);
    case 'money':
      return { amount: 0, currency };
    default:
      return field?.values?.[0] ?? '';
  }
}

/** The value that a field is set to, by the field's type; or nothing, which clears it. */
export function SetValueField(props: {
  readonly at: string;
  readonly path: string;
  readonly declaration: FieldDeclaration | undefined;
  readonly value: SetValue;
  readonly onChange: (value: SetValue) => void;
}) {
  const { at, path, declaration, value, onChange } = props;
  const { t, currency } = useSpeech();
  const isCleared = value === null;
  return (
    <>
      {!isCleared && (
        <TypedValueField at={at} path={path} declaration={declaration} value={value} onChange={onChange} />
      )}
      <SwitchField
        at={`${at}/cleared`}
        label={t('set.clear')}
        checked={isCleared}
        onChange={(checked) => onChange(checked ? null : firstValue(declaration, currency))}
      />
    </>
  );
}

function TypedValueField(props: Parameters<typeof SetValueField>[0]) {
  const { at, path, declaration, value, onChange } = props;
  const { t, wording } = useSpeech();
  const label = t('set.value');
  const values = declaration?.type === 'boolean' ? ['true', 'false'] : declaration?.values;
  if (values !== undefined) {
    const isFlag = declaration?.type === 'boolean';
    return (
      <ChoiceField
        at={at}
        label={label}
        value={String(value)}
        choices={values.map((one) => ({
          value: one,
          label: wording.sayValue(path, isFlag ? one === 'true' : one),
        }))}
        onChange={(next) => next !== undefined && onChange(isFlag ? next === 'true' : next)}
      />
    );
  }
  if (declaration?.type === 'number')
    return (
      <NumberField
        at={at}
        label={label}
        value={typeof value === 'number' ? value : undefined}
        {...declaration.range}
        onCommit={(next) => next !== undefined && onChange(next)}
      />
    );
  if (declaration?.type === 'money' && isMoney(value))
    return <MoneyField at={at} label={label} value={value} onCommit={(money) => onChange({ ...money })} />;
  return (
    <TextField
      at={at}
      label={label}
      hint={declaration?.type === 'instant' ? t('set.instantHint') : undefined}
      value={typeof value === 'string' ? value : JSON.stringify(value)}
      onCommit={onChange}
    />
  );
}
