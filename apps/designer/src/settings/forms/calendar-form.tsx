import { Select, Text } from '@mantine/core';
import { knownZoneNames } from '@rung/compiler';
import type { PartOf } from '@rung/editing';
import { useMemo } from 'react';
import { useFieldProps } from '../../inspector/fields/field-props.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { AddButton } from '../../node-kinds/shared/add-button.tsx';
import { EntryCard } from '../../node-kinds/shared/entry-card.tsx';
import { put, textOrNone } from '../../node-kinds/shared/put.ts';
import type { PartFormProps } from '../part-form.ts';
import { type Windows, windowsOf, windowsText } from '../windows-text.ts';
import { NameField } from './name-field.tsx';

type Calendar = PartOf<'calendars'>;

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When people work: a week of windows in a time zone, and the dates that are otherwise. */
export function CalendarForm({ value, onChange }: PartFormProps<'calendars'>) {
  const { t, wording } = useSpeech();
  return (
    <>
      <NameField value={value.name} onCommit={(name) => onChange({ ...value, name })} />
      <ZoneField value={value.zone} onChange={(zone) => onChange({ ...value, zone })} />
      <Text size="sm" c="dimmed">
        {t('calendarForm.explain')}
      </Text>
      {days.map((day) => (
        <WindowsField
          key={day}
          at={`week/${day}`}
          label={t(`calendarForm.${day}`)}
          windows={value.week[day] ?? []}
          onCommit={(windows) =>
            onChange({ ...value, week: put(value.week, day, windows.length === 0 ? undefined : windows) })
          }
        />
      ))}
      <Text size="sm" role="status">
        {wording.sayCalendar(value)}
      </Text>
      <Exceptions value={value} onChange={onChange} />
    </>
  );
}

function ZoneField(props: { readonly value: string; readonly onChange: (zone: string) => void }) {
  const { t } = useSpeech();
  const zones = useMemo(() => knownZoneNames().filter((zone) => zone.includes('/') || zone === 'UTC'), []);
  const data = zones.includes(props.value) ? [...zones] : [props.value, ...zones];
  return (
    <Select
      {...useFieldProps({ at: 'zone', label: t('calendarForm.zone') })}
      searchable
      allowDeselect={false}
      limit={60}
      filter={({ options, search, limit }) => {
        const sought = asSought(search);
        return options
          .filter((zone) => 'label' in zone && asSought(zone.label).includes(sought))
          .slice(0, limit);
      }}
      nothingFoundMessage={t('form.nothingFound')}
      comboboxProps={{ shadow: 'md' }}
      data={data}
      value={props.value}
      onChange={(zone) => zone !== null && props.onChange(zone)}
    />
  );
}

/** Names of zones have no blanks, but those of cities do. */
const asSought = (name: string): string => name.replaceAll('_', ' ').trim().toLowerCase();

/** The opening hours of one day, as a line of text. */
function WindowsField(props: {
  readonly at: string;
  readonly label: string;
  readonly windows: Windows;
  readonly onCommit: (windows: Windows) => void;
}) {
  const { t } = useSpeech();
  return (
    <TextField
      at={props.at}
      label={props.label}
      value={windowsText(props.windows)}
      placeholder={t('calendarForm.closed')}
      refuse={(text) => (windowsOf(text) === null ? t('calendarForm.badWindows') : null)}
      onCommit={(text) => props.onCommit(windowsOf(text) ?? [])}
    />
  );
}

/** Dates that are otherwise: holidays, days with other hours. */
function Exceptions({
  value,
  onChange,
}: {
  readonly value: Calendar;
  readonly onChange: (next: Calendar) => void;
}) {
  const { t } = useSpeech();
  const exceptions = value.exceptions ?? [];
  const set = (next: typeof exceptions): void =>
    onChange(put(value, 'exceptions', next.length === 0 ? undefined : next));
  return (
    <>
      {exceptions.map((one, index) => (
        <EntryCard
          // Two exceptions may name one date until that is put right.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          title={one.name ?? one.date}
          onRemove={() => set(exceptions.toSpliced(index, 1))}
        >
          <TextField
            at={`exceptions/${index}/date`}
            label={t('calendarForm.date')}
            value={one.date}
            refuse={(text) => (isDate(text) ? null : t('calendarForm.badDate'))}
            onCommit={(date) => set(exceptions.with(index, { ...one, date: date.trim() }))}
          />
          <TextField
            at={`exceptions/${index}/name`}
            label={t('calendarForm.occasion')}
            value={one.name ?? ''}
            onCommit={(text) => set(exceptions.with(index, put(one, 'name', textOrNone(text))))}
          />
          <WindowsField
            at={`exceptions/${index}/windows`}
            label={t('calendarForm.hours')}
            windows={one.windows}
            onCommit={(windows) => set(exceptions.with(index, { ...one, windows }))}
          />
        </EntryCard>
      ))}
      <AddButton
        label={t('calendarForm.addException')}
        onClick={() => set([...exceptions, { date: `${new Date().getFullYear()}-12-25`, windows: [] }])}
      />
    </>
  );
}

/** Whether a text is a date of the calendar, such as 2026-04-03. */
function isDate(text: string): boolean {
  const trimmed = text.trim();
  const at = /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? Date.parse(`${trimmed}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(trimmed);
}
