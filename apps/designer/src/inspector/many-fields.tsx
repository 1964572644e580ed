import { Text } from '@mantine/core';
import { type EditResult, editEach, setConfig, setNotes } from '@rung/editing';
import type { Flow, FlowNode } from '@rung/flow';
import { useEditor } from '../document/editor.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { FormScopeContext, useFormScope } from './fields/form-scope.ts';
import { NumberField } from './fields/number-field.tsx';
import { TargetField } from './fields/target-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { partChoices } from './parts.ts';
import { Section } from './section.tsx';
import { commonOf, type SharedField, settingsOf, sharedFieldsOf, sharedValueOf } from './shared-fields.ts';
import { useSpeech } from './speech.tsx';

/** The settings that several steps have in common; each edit is one of all of them. */
export function ManyFields(props: {
  readonly flow: Flow;
  readonly ids: readonly string[];
  readonly readOnly: boolean;
}) {
  const { flow, ids, readOnly } = props;
  const { dispatch, store } = useEditor();
  const { t } = useSpeech();
  const nodes = ids.flatMap((id) => flow.nodes[id] ?? []);
  const fields = sharedFieldsOf(nodes.map(({ kind }) => kind));
  const noted = ids.filter((id) => flow.nodes[id]?.kind !== 'note');
  const notes = commonOf(noted.map((id) => flow.nodes[id]?.notes));
  const all = (edit: (present: Flow, node: string) => EditResult, of = ids): void => {
    dispatch(editEach(store.getState().flow, { nodes: of, edit }));
  };
  const set = (key: string, value: unknown): void =>
    all((present, node) => setConfig(present, { node, config: configWith(present.nodes[node], key, value) }));
  if (fields.length === 0 && noted.length === 0) return null;
  return (
    <Section title={t('inspector.shared')}>
      <FormScopeContext.Provider value={{ flow, base: '', problems: [], readOnly }}>
        {!readOnly && (
          <Text size="sm" c="dimmed">
            {t('inspector.sharedHint')}
          </Text>
        )}
        {fields.map((field) => (
          <ManyField
            key={field.key}
            field={field}
            nodes={nodes}
            onChange={(value) => set(field.key, value)}
          />
        ))}
        {noted.length > 0 && (
          <TextField
            at="notes"
            label={t('inspector.notes')}
            lines={2}
            value={notes.mixed ? '' : textOf(notes.value)}
            {...(notes.mixed && { placeholder: t('inspector.mixed') })}
            onCommit={(text) => all((present, node) => setNotes(present, { node, notes: text }), noted)}
          />
        )}
      </FormScopeContext.Provider>
    </Section>
  );
}

function configWith(node: FlowNode | undefined, key: string, value: unknown): unknown {
  if (node === undefined) return null;
  const { [key]: _, ...others } = settingsOf(node);
  return value === undefined ? others : { ...others, [key]: value };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface ManyFieldProps {
  readonly field: SharedField;
  readonly nodes: readonly FlowNode[];
  readonly onChange: (value: unknown) => void;
}

/** One setting of all of them; where they differ it says so, and stays so until something is chosen. */
function ManyField({ field, nodes, onChange }: ManyFieldProps) {
  const { t } = useSpeech();
  const shared = sharedValueOf(nodes, field.key);
  const { key: at } = field;
  const label = t(field.label);
  const mixed = shared.mixed ? t('inspector.mixed') : undefined;
  const value = shared.mixed ? undefined : shared.value;
  const none = field.none === undefined ? undefined : t(field.none);
  switch (field.control) {
    case 'part':
      return <PartOfMany {...{ field, label, none, mixed, onChange }} value={textOf(value) || undefined} />;
    case 'target':
      return (
        <TargetField
          at={at}
          label={label}
          value={textOf(value) || undefined}
          {...((mixed ?? none) !== undefined && { none: mixed ?? none ?? '' })}
          // While they differ, nobody is what the list begins with, not a choice.
          onCommit={(target) => (target === undefined && mixed !== undefined ? undefined : onChange(target))}
        />
      );
    case 'number':
      return (
        <NumberField
          at={at}
          label={label}
          whole
          width={120}
          min={field.min}
          {...(field.max !== undefined && { max: field.max })}
          optional={shared.mixed}
          {...(mixed !== undefined && { placeholder: mixed })}
          value={shared.mixed ? undefined : Number(value ?? field.unset)}
          onCommit={(count) => count !== undefined && onChange(count === field.unset ? undefined : count)}
        />
      );
    case 'text':
      return (
        <TextField
          at={at}
          label={label}
          value={textOf(value)}
          {...(mixed !== undefined && { placeholder: mixed })}
          onCommit={(text) => onChange(text.trim() === '' ? undefined : text)}
        />
      );
    default:
      return field satisfies never;
  }
}

function PartOfMany(props: {
  readonly field: SharedField & { readonly control: 'part' };
  readonly label: string;
  readonly none: string | undefined;
  readonly mixed: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const { field, label, none, mixed, value, onChange } = props;
  const { flow } = useFormScope();
  const { t } = useSpeech();
  const { audience } = field;
  const open = mixed ?? (field.part === 'templates' ? t('builder.choose') : undefined);
  const choices = partChoices(flow, field.part).filter(
    (choice) => audience === undefined || flow.templates?.[choice.value]?.audience === audience,
  );
  return (
    <ChoiceField
      at={field.key}
      label={label}
      value={value}
      choices={choices}
      onChange={onChange}
      {...(none !== undefined && { none })}
      {...(open !== undefined && { open })}
    />
  );
}
