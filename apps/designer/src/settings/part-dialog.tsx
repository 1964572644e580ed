import { Button, Code, Divider, Group, Stack, Text } from '@mantine/core';
import { entriesOf, type PartName, type PartOf, renamePartId, stepsAsking, whereUsed } from '@rung/editing';
import { idPattern } from '@rung/kernel';
import { type ComponentType, useRef, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { FormScopeContext } from '../inspector/fields/form-scope.ts';
import { NewTextInput } from '../inspector/fields/new-text-input.tsx';
import { OpenPartContext } from '../inspector/fields/open-part.tsx';
import { leadToUntaken } from '../inspector/fields/untaken.ts';
import { type NewPart, rowName } from '../inspector/parts.ts';
import { Section } from '../inspector/section.tsx';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { More } from '../node-kinds/shared/more.tsx';
import { FootedModal } from '../shell/footed-modal.tsx';
import { FirstFocus } from './first-focus.tsx';
import { partForms } from './forms/part-forms.ts';
import { leavingValue } from './leaving-value.ts';
import { partEdit } from './part-edit.ts';
import type { PartFormProps } from './part-form.ts';
import type { SettingsTable } from './settings-props.ts';
import { useOpenEntry } from './use-open-entry.ts';
import { Uses } from './uses.tsx';
import { ValueQuestion } from './value-question.tsx';

interface PartDialogProps {
  readonly part: PartName;
  readonly id: string;
  /** The field that is to have the focus, as a JSON pointer into the flow; default the first. */
  readonly at?: string;
  /** Where the focus goes if what had it is gone. */
  readonly returnTo?: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly onRenamed: (id: string) => void;
  readonly onReveal: (nodeId: string) => void;
  /** Goes to a table instead. */
  readonly onTable: (table: SettingsTable) => void;
}

/** Everything about one entry of a table. Each change is an edit at once, like in the panel beside the drawing. */
export function PartDialog(props: PartDialogProps) {
  const { part, id, at, returnTo, onClose, onRenamed, onReveal, onTable } = props;
  useReturnFocus(returnTo);
  const { dispatch, store } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const problems = useEditorState((state) => state.problems.all);
  const { t, wording } = useSpeech();
  const form = useRef<HTMLDivElement>(null);
  const [inner, setInner] = useState<{ readonly part: PartName; readonly id: string } | null>(null);
  // The value that is to leave the list of a field although something uses it.
  const [leaving, setLeaving] = useState<string | null>(null);
  const open = useOpenEntry({ part, id, form, onClose, onRenamed });
  if (open === null) return null;
  const { flow, value } = open;
  // What could not be taken would be lost with the dialog.
  const close = (): void => {
    if (!leadToUntaken(form.current)) onClose();
  };
  const reveal = (nodeId: string): void => {
    if (!leadToUntaken(form.current)) onReveal(nodeId);
  };
  const openPart = (table: SettingsTable, entry: string | null): void => {
    if (entry !== null && table !== 'triggers' && table !== 'guards') setInner({ part: table, id: entry });
    else if (!leadToUntaken(form.current)) onTable(table);
  };
  return (
    <FootedModal
      opened
      size="lg"
      title={rowName(flow, { id, value }, wording)}
      closeButtonProps={{ 'aria-label': t('settings.done') }}
      onClose={close}
      isBehind={inner !== null || leaving !== null}
      foot={
        <Group justify="flex-end">
          <Button onClick={close}>{t('settings.done')}</Button>
        </Group>
      }
    >
      <OpenPartContext.Provider value={openPart}>
        <FormScopeContext.Provider value={{ flow, base: `/${part}/${id}`, problems, readOnly }}>
          <Stack gap="sm" ref={form}>
            <FirstFocus at={at ?? `/${part}/${id}`} isMarked={at !== undefined} />
            <PartForm
              part={part}
              flow={flow}
              id={id}
              value={value}
              onChange={(next, made) => {
                const present = store.getState().flow;
                // What was typed for an entry that is gone is told with that.
                if (!Object.hasOwn(entriesOf(present, part), id)) return;
                const used = leavingValue(present, { part, id }, next);
                if (used === null) dispatch(partEdit(present, { part, id, value: next }, made));
                else setLeaving(used);
              }}
            />
            <Divider />
            <Section title={t('settings.whereUsed')}>
              <Uses
                flow={flow}
                uses={part === 'grants' ? stepsAsking(flow, id) : whereUsed(flow, part, id)}
                none={t(part === 'grants' ? 'settings.askedNowhere' : 'settings.usedNowhere')}
                onReveal={reveal}
              />
            </Section>
            {!readOnly && <RenameId {...props} />}
          </Stack>
        </FormScopeContext.Provider>
        {leaving !== null && (
          <ValueQuestion
            field={id}
            value={leaving}
            returnTo={() => form.current?.querySelector<HTMLElement>('[data-at$="/values"] input') ?? null}
            onClose={() => setLeaving(null)}
            onReveal={reveal}
          />
        )}
      </OpenPartContext.Provider>
      {inner !== null && (
        <PartDialog
          {...inner}
          onClose={() => setInner(null)}
          onRenamed={(renamed) => setInner({ ...inner, id: renamed })}
          onReveal={onReveal}
          onTable={onTable}
        />
      )}
    </FootedModal>
  );
}

function PartForm<P extends PartName>(props: {
  readonly part: P;
  readonly flow: PartFormProps<P>['flow'];
  readonly id: string;
  readonly value: PartOf<P>;
  readonly onChange: (next: PartOf<P>, made?: NewPart) => void;
}) {
  const { part, ...form } = props;
  const Form: ComponentType<PartFormProps<P>> = partForms[part];
  return <Form {...form} />;
}

/** The id that conditions and helpdesks spell; changing it changes it everywhere in the policy. */
function RenameId({ part, id, onRenamed }: PartDialogProps) {
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const { t } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const to = typed ?? id;
  const isTaken = to !== id && Object.hasOwn(entriesOf(flow, part), to);
  const isBad = !idPattern.test(to);
  const error = isBad ? t('settings.idBad') : isTaken ? t('settings.idTaken') : null;
  const rename = (): void => {
    if (to === id || error !== null) return;
    if (!dispatch(renamePartId(store.getState().flow, { part, id, to }))) return;
    // The button can do no more, and what can do nothing has no focus.
    field.current?.focus();
    setTyped(null);
    onRenamed(to);
  };
  return (
    <More label={t('settings.id')}>
      <Text size="sm">
        {t('settings.idExplain')} <Code>{id}</Code>
      </Text>
      <Group align="flex-start" gap={6}>
        <NewTextInput
          ref={field}
          flex={1}
          aria-label={t('settings.id')}
          value={to}
          before={id}
          trouble={error}
          pending={t('settings.idPending')}
          onType={(text) => setTyped(text.trim())}
          onEnter={rename}
          onEscape={() => setTyped(null)}
        />
        <Button variant="default" disabled={to === id || error !== null} onClick={rename}>
          {t('settings.idRename')}
        </Button>
      </Group>
    </More>
  );
}
