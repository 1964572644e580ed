import { Button, Group } from '@mantine/core';
import type { PartOf } from '@rung/editing';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { RadioField } from '../../inspector/fields/choice-field.tsx';
import { useFormScope } from '../../inspector/fields/form-scope.ts';
import { NewTextInput } from '../../inspector/fields/new-text-input.tsx';
import { PathField } from '../../inspector/fields/path-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { EntryCard } from '../../node-kinds/shared/entry-card.tsx';
import { put } from '../../node-kinds/shared/put.ts';
import type { PartFormProps } from '../part-form.ts';
import { isLanguageTag } from './language-tag.ts';
import { NameField } from './name-field.tsx';
import { placeholdersIn, withField } from './placeholders.ts';

type Template = PartOf<'templates'>;

interface TemplateFieldsProps {
  readonly value: Template;
  readonly onChange: (next: Template) => void;
}

/** A text in the languages that it is sent in, and what its placeholders stand for. */
export function TemplateForm({ value, onChange }: PartFormProps<'templates'>) {
  const { t } = useSpeech();
  const { readOnly } = useFormScope();
  return (
    <>
      <NameField value={value.name} onCommit={(name) => onChange({ ...value, name })} />
      <RadioField
        at="audience"
        label={t('templateForm.audience')}
        value={value.audience}
        choices={(['internal', 'customer'] as const).map((one) => ({
          value: one,
          label: t(`templateForm.audience.${one}`),
        }))}
        onChange={(audience) => onChange({ ...value, audience })}
      />
      {Object.entries(value.text).map(([language, text]) => (
        <EntryCard
          key={language}
          title={t('templateForm.language', { language })}
          onRemove={
            Object.keys(value.text).length > 1
              ? () => onChange({ ...value, text: without(value.text, language) })
              : undefined
          }
        >
          <TextField
            at={`text/${language}`}
            label={t('templateForm.text', { language })}
            hint={t('templateForm.textHint')}
            placeholder={t('templateForm.textPlaceholder')}
            lines={3}
            value={text}
            onCommit={(next) => onChange({ ...value, text: { ...value.text, [language]: next } })}
          />
          {!readOnly && (
            <PathField
              at={`insert/${language}`}
              label={t('templateForm.insert', { language })}
              none={t('templateForm.insertNone')}
              value={undefined}
              onChange={(path) => {
                if (path === undefined) return;
                const filled = withField({ text, vars: value.vars ?? {} }, path);
                onChange({
                  ...value,
                  text: { ...value.text, [language]: filled.text },
                  vars: { ...filled.vars },
                });
              }}
            />
          )}
        </EntryCard>
      ))}
      <AddLanguage value={value} onChange={onChange} />
      <Placeholders value={value} onChange={onChange} />
    </>
  );
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

function AddLanguage({ value, onChange }: TemplateFieldsProps) {
  const { t } = useSpeech();
  const { readOnly } = useFormScope();
  const [typed, setTyped] = useState('');
  if (readOnly) return null;
  const language = typed.trim();
  const isTwice = Object.hasOwn(value.text, language);
  const trouble = isTwice
    ? t('templateForm.languageTwice')
    : isLanguageTag(language)
      ? null
      : t('settings.badLanguage');
  const add = (): void => {
    if (trouble !== null) return;
    onChange({ ...value, text: { ...value.text, [language]: '' } });
    setTyped('');
  };
  return (
    <Group gap={6} align="flex-start">
      <NewTextInput
        w={260}
        label={t('templateForm.addLanguage')}
        placeholder="pt-BR"
        value={typed}
        trouble={trouble}
        isToldLater
        pending={t('form.notAdded')}
        onType={setTyped}
        onEnter={add}
        onEscape={() => setTyped('')}
      />
      <Button
        variant="light"
        mt={24}
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={language === '' || trouble !== null}
        onClick={add}
      >
        {t('form.add')}
      </Button>
    </Group>
  );
}

/** The placeholders of the texts, each with the field that it is read from. */
function Placeholders({ value, onChange }: TemplateFieldsProps) {
  const { t } = useSpeech();
  const vars = value.vars ?? {};
  const names = [...new Set([...Object.values(value.text).flatMap(placeholdersIn), ...Object.keys(vars)])];
  const set = (next: Record<string, string>): void =>
    onChange(put(value, 'vars', Object.keys(next).length === 0 ? undefined : next));
  return names.map((name) => (
    <PathField
      key={name}
      at={`vars/${name}`}
      label={t('templateForm.placeholder', { name })}
      none={t('templateForm.placeholderNone')}
      value={vars[name]}
      onChange={(path) => set(path === undefined ? without(vars, name) : { ...vars, [name]: path })}
    />
  ));
}
