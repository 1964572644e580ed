import { Button, Card, Fieldset, Group, Loader, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { parseCondition } from '@rung/condition';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { Suspense, useRef } from 'react';
import { type FieldProps, Warning } from '../inspector/fields/field-props.tsx';
import { useFormScope, useTrouble } from '../inspector/fields/form-scope.ts';
import { useLeft } from '../inspector/fields/half-made.ts';
import { leadToUntaken } from '../inspector/fields/untaken.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { useConditionContext } from './use-condition-context.ts';

// The builder and its library are loaded when somebody opens a condition.
const ConditionEditor = lazyPart(async () => {
  const { ConditionEditor: editor } = await import('./condition-editor.tsx');
  return { default: editor };
});

/** As the labels of inputs look. */
const legendLook = {
  padding: 0,
  marginBottom: 2,
  fontSize: 'var(--mantine-font-size-sm)',
  fontWeight: 600,
} as const;

interface ConditionFieldProps extends FieldProps {
  readonly value: string | undefined;
  readonly onCommit: (text: string | undefined) => void;
  /** What it is called that there is no condition; absent where there must be one. */
  readonly none?: string;
}

/** A condition in a form: as a sentence, and opened as rows or as text. */
export function ConditionField(props: ConditionFieldProps) {
  const { label, at, value, onCommit, none } = props;
  const { flow, base } = useFormScope();
  const { t } = useSpeech();
  const trouble = useTrouble(at);
  const context = useConditionContext(flow);
  const place = `${base}/${at}`;
  const begun = useLeft('rows', place);
  const [isOpen, disclosure] = useDisclosure(begun?.over === (value ?? ''));
  const card = useRef<HTMLDivElement>(null);
  // The open editor says itself, at its place, what cannot be read.
  const isUnreadable = !isBlank(value) && !parseCondition(value, context).ok;
  return (
    <Fieldset
      data-at={place}
      legend={label}
      variant="unstyled"
      styles={{ root: { padding: 0, margin: 0, minInlineSize: 0 }, legend: legendLook }}
    >
      <Card ref={card} withBorder padding="xs" radius="sm" style={{ overflow: 'visible' }}>
        <Sentence value={value} none={none ?? ''} />
        <Actions
          {...props}
          isOpen={isOpen}
          disclosure={{
            ...disclosure,
            // What could not be taken would be lost with the editor.
            toggle: () => {
              if (!leadToUntaken(card.current)) disclosure.toggle();
            },
          }}
        />
        {isOpen && (
          <Suspense fallback={<Loader size="sm" role="status" aria-label={t('builder.loading')} />}>
            <ConditionEditor
              label={label}
              place={place}
              value={value ?? ''}
              context={context}
              onCommit={onCommit}
              onEmpty={
                none === undefined
                  ? undefined
                  : () => {
                      disclosure.close();
                      onCommit(undefined);
                    }
              }
            />
          </Suspense>
        )}
      </Card>
      <Stack gap={2} mt={2}>
        {trouble.error !== undefined && !(isOpen && isUnreadable) && (
          <Text size="xs" c="var(--mantine-color-error)">
            {trouble.error}
          </Text>
        )}
        {trouble.warning !== undefined && <Warning>{trouble.warning}</Warning>}
      </Stack>
    </Fieldset>
  );
}

/** Whether nothing is asked yet. A condition that must be there is a blank text until somebody writes it. */
const isBlank = (value: string | undefined): value is undefined => value === undefined || value.trim() === '';

/** What the condition says, in words; a text that cannot be read, as it is written. */
function Sentence({ value, none }: { readonly value: string | undefined; readonly none: string }) {
  const { flow } = useFormScope();
  const { t, wording } = useSpeech();
  const context = useConditionContext(flow);
  if (isBlank(value))
    return (
      <Text size="sm" c="dimmed">
        {none === '' ? t('builder.none') : none}
      </Text>
    );
  const read = parseCondition(value, context);
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }} {...(!read.ok && { ff: 'monospace' })}>
      {read.ok ? wording.sayCondition(read.value.expr) : value}
    </Text>
  );
}

function Actions(
  props: ConditionFieldProps & {
    readonly isOpen: boolean;
    readonly disclosure: {
      readonly open: () => void;
      readonly close: () => void;
      readonly toggle: () => void;
    };
  },
) {
  const { value, onCommit, none, isOpen, disclosure } = props;
  const { readOnly } = useFormScope();
  const { t } = useSpeech();
  const look = { variant: 'subtle', size: 'compact-xs', mih: 24 } as const;
  if (isBlank(value) && readOnly) return null;
  if (isBlank(value) && !isOpen)
    return (
      <Button
        {...look}
        mt={4}
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={disclosure.open}
      >
        {t('builder.addCondition')}
      </Button>
    );
  const Sign = isOpen ? IconChevronDown : IconPencil;
  return (
    <Group gap={4} mt={4}>
      <Button
        {...look}
        aria-expanded={isOpen}
        leftSection={<Sign size={14} aria-hidden />}
        onClick={disclosure.toggle}
      >
        {t(isOpen ? 'builder.close' : readOnly ? 'builder.look' : 'builder.edit')}
      </Button>
      {none !== undefined && value !== undefined && !readOnly && (
        <Button
          {...look}
          color="gray"
          onClick={() => {
            disclosure.close();
            onCommit(undefined);
          }}
        >
          {t('builder.removeCondition')}
        </Button>
      )}
    </Group>
  );
}
