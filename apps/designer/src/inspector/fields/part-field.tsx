import { Button, Group, Stack } from '@mantine/core';
import { entriesOf } from '@rung/editing';
import type { Flow } from '@rung/flow';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useRef, useState } from 'react';
import { type NewPart, nameOfText, newPart, type PartName, partChoices } from '../parts.ts';
import { useSpeech } from '../speech.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field-props.tsx';
import { useFormScope } from './form-scope.ts';
import { useKeepHalfMade, useLeft } from './half-made.ts';
import { NewPartName } from './new-part-name.tsx';
import { NewTemplateText } from './new-template-text.tsx';
import { OpenPart } from './open-part.tsx';
import { useTellMade } from './use-tell-made.ts';

/** How a form is told that a part was chosen; a new one comes along, to be made in the same edit. */
export type ChoosePart = (id: string | undefined, made?: NewPart) => void;

/** A part of the flow by its name, with a way to make a new one on the spot. */
export function PartField(
  props: FieldProps & {
    readonly part: PartName;
    readonly value: string | undefined;
    readonly onChange: ChoosePart;
    /** What choosing none is called; absent where one must be chosen. */
    readonly none?: string;
    /** Choices that are built in, before the flow's own. */
    readonly builtIn?: readonly { readonly value: string; readonly label: string }[];
    /** What is said while none is chosen yet. */
    readonly open?: string;
    /** Whether there is a way from here to the chosen one; where facts are told of it, they have it. */
    readonly opens?: boolean;
    /** Only some of the parts. */
    readonly only?: (id: string) => boolean;
  },
) {
  const { part, value, onChange, none, builtIn = [], opens = false, only = () => true, ...field } = props;
  const { flow, readOnly, base } = useFormScope();
  const { t, language } = useSpeech();
  const begun = `${base}/${field.at}`;
  const left = useLeft('name', begun);
  const [isNaming, setNaming] = useState(left !== null);
  const tellMade = useTellMade(field.label);
  const place = useRef<HTMLDivElement>(null);
  const made = (given: { readonly name: string; readonly text?: string } | null): void => {
    setNaming(false);
    // What had the focus is gone: it goes to the field that shows the choice.
    place.current?.querySelector<HTMLElement>('input, select')?.focus();
    if (given === null) return;
    const entry = newPart(part, { flow, language, ...given });
    onChange(entry.id, entry);
    tellMade(entry);
  };
  const choices = [...builtIn, ...partChoices(flow, part).filter((choice) => only(choice.value))];
  return (
    // Whoever is led back to the field is led to the name that was begun for it.
    <Stack gap={4} ref={place} data-at={isNaming ? begun : undefined}>
      <ChoiceField
        {...field}
        value={value}
        names={value === undefined ? undefined : `/${part}/${value}`}
        choices={choices}
        onChange={onChange}
        {...(none !== undefined && { none })}
      />
      {!isNaming && (
        // The words of the first begin where those of the field do.
        <Group gap={4} ms={-7}>
          {!readOnly && (
            <Button
              variant="subtle"
              size="compact-xs"
              mih={24}
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setNaming(true)}
            >
              {t(`part.new.${part}`)}
            </Button>
          )}
          {opens && value !== undefined && <OpenPart part={part} id={value} />}
        </Group>
      )}
      {isNaming && part === 'templates' && (
        <NewTemplateText
          onText={(text) =>
            made(text === null ? null : { text, name: nameOfText(text, (name) => isName(flow, part, name)) })
          }
        />
      )}
      {isNaming && part !== 'templates' && (
        <KeptPartName part={part} place={begun} onName={(name) => made(name === null ? null : { name })} />
      )}
    </Stack>
  );
}

/** Whether an entry of a table is called so. */
const isName = (flow: Flow, part: PartName, name: string): boolean =>
  partChoices(flow, part).some(({ label }) => label === name);

/** Asks for the name of a new part, which is kept while it is half made. */
function KeptPartName(props: {
  readonly part: PartName;
  /** Where it is to be set, as a JSON pointer into the flow. */
  readonly place: string;
  readonly onName: (name: string | null) => void;
}) {
  const { part, place, onName } = props;
  const { flow } = useFormScope();
  const { t } = useSpeech();
  const [left] = useState(useLeft('name', place));
  const keep = useKeepHalfMade(place, left);
  const [name, setName] = useState(left?.name ?? '');
  const type = (text: string): void => {
    setName(text);
    keep(text.trim() === '' ? null : { kind: 'name', name: text, says: t('form.left.name', { name: text }) });
  };
  return (
    <NewPartName
      part={part}
      value={name}
      trouble={isName(flow, part, name.trim()) ? t('part.nameTwice') : null}
      // One that was left is not what one came back for.
      autoFocus={left === null}
      onType={type}
      onName={onName}
    />
  );
}

/** A calendar: around the clock, or one of the flow's. Says when it is open. */
export function CalendarField(
  props: FieldProps & {
    readonly value: string | undefined;
    readonly onChange: ChoosePart;
    readonly none?: string;
    /** Whether around the clock is a choice; not where something waits for an opening. */
    readonly always?: boolean;
  },
) {
  const { always = true, ...field } = props;
  const { flow } = useFormScope();
  const { t, wording } = useSpeech();
  const calendar = props.value === undefined ? undefined : entriesOf(flow, 'calendars')[props.value];
  return (
    <PartField
      {...field}
      part="calendars"
      hint={calendar === undefined ? props.hint : wording.sayCalendar(calendar)}
      opens={calendar !== undefined}
      builtIn={always ? [{ value: 'always', label: t('form.calendar.always') }] : []}
    />
  );
}
