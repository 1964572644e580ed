import { ActionIcon, Box, Button, Group, Select, Stack, Text } from '@mantine/core';
import { connectableFrom } from '@rung/compiler';
import { connect, disconnect, setPortSettings } from '@rung/editing';
import { type Flow, type FlowNode, type Port, portContextOf, portsOf } from '@rung/flow';
import { escalationTypes } from '@rung/kernel';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditor } from '../document/editor.ts';
import { targetOf } from '../editor/step-edits.ts';
import { More } from '../node-kinds/shared/more.tsx';
import { put, textOrNone } from '../node-kinds/shared/put.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { toldApart } from './fields/choices.ts';
import { FormScopeContext, problemsAt } from './fields/form-scope.ts';
import { ReasonField } from './fields/reason-field.tsx';
import type { InspectorProps } from './inspector-props.ts';
import { sayMeaning } from './outcome-meaning.ts';
import { Section } from './section.tsx';
import { useSpeech } from './speech.tsx';
import { bringIntoSight, giveFocus } from './wanted-field.ts';

interface OutcomesProps {
  readonly flow: Flow;
  readonly nodeId: string;
  readonly node: FlowNode;
  readonly readOnly: boolean;
  readonly onReveal: InspectorProps['onReveal'];
  readonly onAddStep: InspectorProps['onAddStep'];
  readonly outcomeWanted: InspectorProps['outcomeWanted'];
  readonly isFieldFocusWanted: boolean;
  readonly onShown: InspectorProps['onShown'];
}

/** Where a step leads: every outcome with its target, and what a path by it carries. */
export function Outcomes(props: OutcomesProps) {
  const { flow, nodeId, node, outcomeWanted } = props;
  const { t } = useSpeech();
  // What was asked for once stays unfolded.
  const [asked, setAsked] = useState<string | null>(null);
  const wanted = outcomeWanted?.node === nodeId ? outcomeWanted.port : null;
  if (wanted !== null && wanted !== asked) setAsked(wanted);
  const ports = portsOf(node, portContextOf(flow)).map((port) => ({
    port,
    to: targetOf(flow, { node: nodeId, port: port.id }),
  }));
  if (ports.length === 0) return null;
  // What may be left as it is folds away, so that what must lead somewhere stands out.
  const shown = ports.filter(
    ({ port, to }) =>
      to !== null || port.required || port.shown === true || port.id === asked || ports.length <= 3,
  );
  const folded = ports.filter((one) => !shown.includes(one));
  return (
    <Section title={t('inspector.outcomes')}>
      <Stack gap="xs">
        {shown.map((one) => (
          <Outcome key={one.port.id} {...props} {...one} />
        ))}
        {folded.length > 0 && (
          <More label={t('inspector.moreOutcomes', { n: folded.length })} lazy>
            {folded.map((one) => (
              <Outcome key={one.port.id} {...props} {...one} />
            ))}
          </More>
        )}
      </Stack>
    </Section>
  );
}

type OutcomeProps = OutcomesProps & { readonly port: Port; readonly to: string | null };

function Outcome(props: OutcomeProps) {
  const {
    flow,
    nodeId,
    port,
    to,
    readOnly,
    onReveal,
    onAddStep,
    outcomeWanted,
    isFieldFocusWanted,
    onShown,
  } = props;
  const { t, wording } = useSpeech();
  const name = wording.sayPortName(flow, nodeId, port.id);
  const meaning = sayMeaning(t, props.node.kind, port.id);
  const isMissing = to === null && port.required;
  // That a path may end where nothing is connected need not be said at each.
  const saysUnwired = to === null && (port.required || port.unwired !== undefined || meaning === null);
  const box = useRef<HTMLDivElement>(null);
  const isWanted = outcomeWanted?.node === nodeId && outcomeWanted.port === port.id;
  useEffect(() => {
    if (!isWanted) return;
    if (box.current !== null) bringIntoSight(box.current);
    if (box.current !== null && isFieldFocusWanted) giveFocus(box.current);
    onShown();
  }, [isWanted, isFieldFocusWanted, onShown]);
  return (
    <Box
      ref={box}
      p="xs"
      style={{
        border: `1px ${isMissing ? 'dashed var(--rung-error)' : 'solid var(--rung-border)'}`,
        borderRadius: 'var(--mantine-radius-sm)',
        background: 'var(--rung-card)',
      }}
    >
      <Stack gap={6}>
        <Group gap={4} wrap="nowrap" align="flex-end">
          <GoesTo {...props} label={t('inspector.goesTo', { outcome: name })} />
          {to !== null && (
            <ActionIcon
              size={36}
              aria-label={t('inspector.reveal', { title: wording.sayTitle(flow, to) })}
              title={t('inspector.reveal', { title: wording.sayTitle(flow, to) })}
              onClick={() => onReveal(to)}
            >
              <IconArrowRight size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        {meaning !== null && (
          <Text size="xs" c="dimmed">
            {meaning}
          </Text>
        )}
        {saysUnwired && (
          <Text size="xs" c={isMissing ? 'var(--rung-error)' : 'dimmed'}>
            {wording.sayPort(flow, nodeId, port.id)}
          </Text>
        )}
        {to === null && !readOnly && onAddStep !== undefined && (
          <Button
            variant="subtle"
            size="compact-xs"
            ms={-7}
            mih={24}
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onAddStep({ node: nodeId, port: port.id })}
          >
            {t('inspector.newStep')}
          </Button>
        )}
        <PathSettings {...props} />
      </Stack>
    </Box>
  );
}

/** The step that an outcome leads to, out of those that it may. */
function GoesTo({ flow, nodeId, port, to, readOnly, label }: OutcomeProps & { readonly label: string }) {
  const { dispatch } = useEditor();
  const { t, wording } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const from = { node: nodeId, port: port.id };
  // Each answer walks the drawing, so the list is made when somebody opens it.
  const steps = useMemo(() => {
    if (!isOpen) return to === null ? [] : [to];
    const connectable = connectableFrom(flow, { node: nodeId, port: port.id });
    return Object.keys(flow.nodes).filter((id) => id === to || connectable(id).allowed);
  }, [isOpen, flow, nodeId, port.id, to]);
  const choices = toldApart(
    steps.map((value) => ({ value, label: stepLabel(value) })),
    t,
  ).toSorted((a, b) => a.label.localeCompare(b.label, wording.language));
  return (
    <Select
      flex={1}
      size="sm"
      label={label}
      readOnly={readOnly}
      searchable
      allowDeselect={false}
      data={[{ value: '', label: t('inspector.goesNowhere') }, ...choices]}
      value={to ?? ''}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      nothingFoundMessage={t('form.nothingFound')}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onChange={(next) => {
        if (next === null || next === (to ?? '')) return;
        dispatch(next === '' ? disconnect(flow, { from }) : connect(flow, { from, to: next }));
      }}
    />
  );

  function stepLabel(id: string): string {
    const kind = flow.nodes[id]?.kind;
    const title = wording.sayTitle(flow, id);
    return kind === undefined ? title : `${title} · ${wording.sayKind(kind)}`;
  }
}

/** The reason and the kind of escalation that a path by this outcome carries. */
function PathSettings({ flow, nodeId, node, port, to, readOnly }: OutcomeProps) {
  const { dispatch, store } = useEditor();
  const { t, wording } = useSpeech();
  const settings = node.ports?.[port.id] ?? {};
  const problems = store.getState().problems.byNode.get(nodeId) ?? [];
  const scope = { flow, base: `/nodes/${nodeId}/ports/${port.id}`, problems, readOnly };
  // Only a path that may move the ticket carries a reason beside the move.
  const mayMove = to !== null && (port.leaves === 'time' || port.leaves === 'event');
  if (!mayMove && settings.reason === undefined && settings.type === undefined) return null;
  const set = (next: typeof settings): void => {
    const isEmpty = Object.keys(next).length === 0;
    dispatch(setPortSettings(flow, { node: nodeId, port: port.id, settings: isEmpty ? null : next }));
  };
  const usual = port.defaultReason ?? port.id;
  return (
    <FormScopeContext.Provider value={scope}>
      <More
        label={t('inspector.path')}
        open={
          settings.reason !== undefined || settings.type !== undefined || problemsAt(scope, '').length > 0
        }
      >
        <ReasonField
          at="reason"
          label={t('form.reason')}
          value={settings.reason}
          usual={usual}
          onCommit={(text) => set(put(settings, 'reason', textOrNone(text)))}
        />
        <ChoiceField
          at="type"
          label={t('form.escalationType')}
          none={t('form.escalationTypeNone')}
          value={settings.type}
          choices={escalationTypes.map((value) => ({
            value,
            label: wording.sayTerm('escalationType', value) ?? value,
          }))}
          onChange={(type) => set(put(settings, 'type', type))}
        />
      </More>
    </FormScopeContext.Provider>
  );
}
