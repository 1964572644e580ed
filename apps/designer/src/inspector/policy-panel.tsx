import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { renameFlow, setFlowPart } from '@rung/editing';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { useContext, useRef } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { put, textOrNone } from '../node-kinds/shared/put.ts';
import { settingsTables, sizeOfTable } from '../settings/table-size.ts';
import { SwitchField } from './fields/choice-field.tsx';
import { FormScopeContext } from './fields/form-scope.ts';
import { OpenPartContext } from './fields/open-part.tsx';
import { TextField } from './fields/text-field.tsx';
import type { InspectorProps } from './inspector-props.ts';
import css from './node-panel.module.css';
import { headOf, ProblemList } from './problem-list.tsx';
import { Section } from './section.tsx';
import { useSpeech } from './speech.tsx';
import { useWantedField } from './use-wanted-field.ts';

const leftOut = ['triggers', 'ownership', 'authority', 'communication'] as const;

/** The policy itself: name, description, its tables, and what it leaves out on purpose. */
export function PolicyPanel(props: Pick<InspectorProps, 'fieldWanted' | 'isFieldFocusWanted' | 'onShown'>) {
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const problems = useEditorState((state) => state.problems.all);
  const { t, wording } = useSpeech();
  const panel = useRef<HTMLDivElement>(null);
  useWantedField(panel, { ...props, base: '/' });
  const ofPolicy = problems.filter(({ nodeId }) => nodeId === undefined);
  const now = (): typeof flow => store.getState().flow;
  return (
    <FormScopeContext.Provider value={{ flow, base: '', problems, readOnly }}>
      <Stack gap="md" ref={panel}>
        <div className={`${css['top']} ${css['plain']}`}>
          <Title order={2}>{t('inspector.policy')}</Title>
          <Text size="xs" c="dimmed">
            {wording.saySize(flow)}
          </Text>
        </div>
        <TextField
          at="name"
          label={t('inspector.policyName')}
          value={flow.name}
          refuse={(text) => (text.trim() === '' ? t('inspector.policyNameMissing') : null)}
          onCommit={(name) => dispatch(renameFlow(now(), { name }))}
        />
        <TextField
          at="description"
          label={t('inspector.description')}
          lines={3}
          value={flow.description ?? ''}
          onCommit={(text) => dispatch(setFlowPart(now(), { key: 'description', value: textOrNone(text) }))}
        />
        {ofPolicy.length > 0 && (
          <Section title={headOf(ofPolicy, t)}>
            <ProblemList problems={ofPolicy} />
          </Section>
        )}
        <Tables />
        <LeftOut />
      </Stack>
    </FormScopeContext.Provider>
  );
}

/** The ways to the policy's tables, with how much is in each. */
function Tables() {
  const flow = useEditorState((state) => state.flow);
  const open = useContext(OpenPartContext);
  const { t } = useSpeech();
  if (open === null) return null;
  return (
    <Section title={t('editor.policy.settings')}>
      <Stack gap={2}>
        {settingsTables.map((part) => (
          <Button
            key={part}
            variant="subtle"
            color="gray"
            justify="space-between"
            size="compact-md"
            mx={-10}
            rightSection={
              <Group gap={4} wrap="nowrap">
                <Badge>{sizeOfTable(flow, part)}</Badge>
                <IconChevronRight size={16} aria-hidden />
              </Group>
            }
            onClick={() => open(part, null)}
          >
            {t(`table.${part}`)}
          </Button>
        ))}
      </Stack>
    </Section>
  );
}

/** Which of the four parts of a policy is left out on purpose, and why. */
function LeftOut() {
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const { t } = useSpeech();
  const given = flow.notApplicable ?? {};
  const set = (part: (typeof leftOut)[number], reason: string | undefined): void => {
    const value = put(given, part, reason);
    const isEmpty = Object.keys(value).length === 0;
    dispatch(
      setFlowPart(store.getState().flow, { key: 'notApplicable', value: isEmpty ? undefined : value }),
    );
  };
  return (
    <Section title={t('inspector.leftOut')}>
      {leftOut.map((part) => (
        <Stack key={part} gap={6}>
          <SwitchField
            at={`notApplicable/${part}/switch`}
            label={t(`inspector.leftOut.${part}`)}
            checked={given[part] !== undefined}
            onChange={(checked) => set(part, checked ? t('inspector.leftOut.reason') : undefined)}
          />
          {given[part] !== undefined && (
            <TextField
              at={`notApplicable/${part}`}
              label={t('inspector.leftOut.why')}
              value={given[part]}
              refuse={(text) => (text.trim() === '' ? t('inspector.leftOut.needsReason') : null)}
              onCommit={(text) => set(part, text)}
            />
          )}
        </Stack>
      ))}
    </Section>
  );
}
