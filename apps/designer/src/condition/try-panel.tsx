import { Button, Collapse, Group, Input, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import { type ConditionExpr, forEachAtom } from '@rung/condition';
import { fieldDeclarations } from '@rung/flow';
import {
  durationMs,
  type FieldDeclaration,
  type FieldValue,
  formatDuration,
  isMoney,
  own,
  parseDuration,
} from '@rung/kernel';
import IconFlask from '@tabler/icons-react/icons/IconFlask';
import { useState } from 'react';
import { DurationInput } from '../inspector/fields/duration-input.tsx';
import { useFormScope } from '../inspector/fields/form-scope.ts';
import { MoneyInput } from '../inspector/fields/money-input.tsx';
import { useSpeech } from '../inspector/speech.tsx';
import { comparedCurrency, textToTry, triedValue } from './tried-value.ts';
import { TruthBadge } from './truth-badge.tsx';
import { type SampleTicket, tryCondition } from './try-condition.ts';

/** The fields that a condition reads, each once, in the order in which they are written. */
function fieldsRead(expr: ConditionExpr): readonly string[] {
  const found = new Set<string>();
  forEachAtom(expr, (atom) => {
    if ('field' in atom) found.add(atom.field);
    if ('other' in atom) found.add(atom.other);
  });
  return [...found];
}

/** Try it here: the values that the condition reads, typed in on the spot, and what it comes to. */
export function TryPanel(props: {
  readonly expr: ConditionExpr;
  readonly given: SampleTicket | null;
  readonly tried: SampleTicket | null;
  readonly onTry: (ticket: SampleTicket | null) => void;
}) {
  const { expr, given, tried, onTry } = props;
  const { flow } = useFormScope();
  const { t } = useSpeech();
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  const sample = tried ?? given;
  const fields = fieldDeclarations(flow);
  const result =
    sample === null ? null : tryCondition(expr, sample, { fields, wordLists: flow.wordLists ?? {} });
  const set = (path: string, value: FieldValue): void =>
    onTry({ ...sample, values: { ...sample?.values, [path]: value } });
  return (
    <div>
      <Group justify="space-between" gap={6}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          ms={-7}
          mih={24}
          leftSection={<IconFlask size={14} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            if (!isOpen && sample === null) onTry({ values: {} });
            toggle();
          }}
        >
          {t('try.title')}
        </Button>
        {result !== null && <TruthBadge truth={result} />}
      </Group>
      <Collapse expanded={isOpen} id={id}>
        <Stack gap={6} pt={6}>
          <Text size="xs" c="dimmed">
            {t('try.explain')}
          </Text>
          {fieldsRead(expr).map((path) => (
            <TryValue
              key={path}
              expr={expr}
              path={path}
              declaration={own(fields, path)}
              value={own(sample?.values ?? {}, path) ?? null}
              onChange={(value) => set(path, value)}
            />
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}

function TryValue(props: {
  readonly expr: ConditionExpr;
  readonly path: string;
  readonly declaration: FieldDeclaration | undefined;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}) {
  const { expr, path, declaration, value, onChange } = props;
  const speech = useSpeech();
  const { t, wording, currency } = speech;
  const [isUnread, setUnread] = useState(false);
  const label = wording.sayField(path);
  const values = declaration?.type === 'boolean' ? ['true', 'false'] : declaration?.values;
  if (values !== undefined)
    return (
      <NativeSelect
        size="xs"
        label={label}
        value={value === null ? '' : String(value)}
        data={[
          { value: '', label: t('try.missing') },
          ...values.map((one) => ({
            value: one,
            label: wording.sayValue(path, declaration?.type === 'boolean' ? one === 'true' : one),
          })),
        ]}
        onChange={(event) => onChange(triedValue(event.currentTarget.value, declaration, speech))}
      />
    );
  if (declaration?.type === 'duration')
    return (
      <Input.Wrapper size="xs" label={label}>
        <DurationInput
          label={label}
          size="xs"
          readOnly={false}
          optional
          value={typeof value === 'number' ? formatDuration(durationMs(value)) : undefined}
          onCommit={(text) => {
            const read = parseDuration(text ?? '');
            onChange(read.ok ? read.value : null);
          }}
        />
      </Input.Wrapper>
    );
  if (declaration?.type === 'money')
    return (
      <Input.Wrapper size="xs" label={label}>
        <MoneyInput
          label={label}
          size="xs"
          readOnly={false}
          usual={comparedCurrency(expr, path) ?? currency}
          value={isMoney(value) ? value : undefined}
          onCommit={(money) => onChange({ ...money })}
          onClear={() => onChange(null)}
        />
      </Input.Wrapper>
    );
  return (
    <TextInput
      size="xs"
      label={label}
      description={hintFor(declaration)}
      placeholder={t('try.missing')}
      defaultValue={textToTry(value)}
      error={isUnread && t('form.number.any')}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const read = triedValue(text, declaration, speech);
        setUnread(read === null && text.trim() !== '');
        onChange(read);
      }}
    />
  );

  function hintFor(field: FieldDeclaration | undefined): string | undefined {
    if (field?.type === 'set') return t('try.setHint');
    return field?.type === 'instant' ? t('try.instantHint') : undefined;
  }
}
