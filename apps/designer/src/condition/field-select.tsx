import { Select } from '@mantine/core';
import { eventTypes } from '@rung/kernel';
import { type RefObject, useMemo } from 'react';
import { groupedFields } from '../inspector/fields/field-groups.ts';
import { partChoices } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useBuilder } from './builder-context.ts';

/** What a row is about (empty while nothing is chosen), under headings: fields, the opening hours of calendars, and what happened before. */
export function FieldSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (field: string) => void;
  readonly input?: RefObject<HTMLInputElement | null>;
}) {
  const { flow } = useBuilder();
  const speech = useSpeech();
  const groups = useMemo(() => {
    const { t, wording } = speech;
    const prefixed = (prefix: string, items: readonly { readonly value: string; readonly label: string }[]) =>
      items.map(({ value, label }) => ({ value: `${prefix}${value}`, label }));
    return [
      ...groupedFields(flow, speech),
      {
        group: t('fields.group.clock'),
        items: prefixed('calendars.', [
          ...partChoices(flow, 'calendars'),
          { value: 'always', label: t('form.calendar.always') },
        ]),
      },
      {
        group: t('fields.group.history'),
        items: prefixed(
          'events.',
          eventTypes.map((value) => ({
            value,
            label: t('builder.times', { event: wording.sayTerm('event', value) ?? value }),
          })),
        ),
      },
    ];
  }, [flow, speech]);
  const isKnown =
    props.value === '' || groups.some(({ items }) => items.some(({ value }) => value === props.value));
  return (
    <Select
      size="xs"
      searchable
      allowDeselect={false}
      aria-label={props.label}
      readOnly={props.readOnly}
      styles={{ options: { maxHeight: 320 } }}
      comboboxProps={{ withinPortal: true, shadow: 'md', width: 260, position: 'bottom-start' }}
      nothingFoundMessage={speech.t('form.nothingFound')}
      data={isKnown ? groups : [{ value: props.value, label: props.value }, ...groups]}
      value={props.value === '' ? null : props.value}
      placeholder={speech.t('builder.chooseField')}
      {...(props.input !== undefined && { ref: props.input })}
      onChange={(field) => field !== null && field !== props.value && props.onChange(field)}
    />
  );
}
