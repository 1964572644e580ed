import { Divider, Stack, Text } from '@mantine/core';
import { familyOf } from '@rung/drawing';
import { renameNode, setNotes } from '@rung/editing';
import type { FlowNode } from '@rung/flow';
import { useEffect, useRef } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { kindIcons } from '../node-kinds/icons.ts';
import { AboutStep } from './about-step.tsx';
import { configEdit } from './edits.ts';
import { FormScopeContext } from './fields/form-scope.ts';
import { TextField } from './fields/text-field.tsx';
import type { InspectorProps } from './inspector-props.ts';
import { NodeForm } from './node-form.tsx';
import css from './node-panel.module.css';
import { Outcomes } from './outcomes.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReachedFrom } from './reached-from.tsx';
import { Section } from './section.tsx';
import { useSpeech } from './speech.tsx';
import { bringIntoSight, giveFocus, nearestPlace } from './wanted-field.ts';

const noProblems = [] as const;

/** Everything about one step. */
export function NodePanel(props: InspectorProps & { readonly nodeId: string; readonly node: FlowNode }) {
  const { nodeId, node, onReveal, onAddStep } = props;
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const problems = useEditorState((state) => state.problems.byNode.get(nodeId)) ?? noProblems;
  const { t, wording } = useSpeech();
  const panel = useRef<HTMLDivElement>(null);
  const { fieldWanted, isFieldFocusWanted, onShown } = props;
  useEffect(() => {
    if (fieldWanted?.startsWith(`/nodes/${nodeId}/`) !== true || panel.current === null) return;
    const fields = [...panel.current.querySelectorAll<HTMLElement>('[data-at]')];
    const found = nearestPlace(
      fields.map(({ dataset }) => dataset['at'] ?? ''),
      fieldWanted,
    );
    const field = fields.find(({ dataset }) => dataset['at'] === found);
    if (field !== undefined) bringIntoSight(field);
    if (isFieldFocusWanted && field !== undefined) giveFocus(field);
    // Read from its name on, where nothing of it can be changed there.
    else if (isFieldFocusWanted) panel.current.closest<HTMLElement>('[data-region]')?.focus();
    onShown();
  }, [nodeId, fieldWanted, isFieldFocusWanted, onShown]);
  // What an unnamed step is called stands where its name would.
  const unnamed = node.title === undefined ? wording.sayTitle(flow, nodeId) : wording.sayKind(node.kind);
  return (
    <Stack gap="md" ref={panel}>
      <Header node={node} title={wording.sayTitle(flow, nodeId)} sentence={wording.sayNode(flow, nodeId)} />
      {problems.length > 0 && (
        <Section title={t('inspector.problems', { n: problems.length })}>
          <ProblemList problems={problems} />
        </Section>
      )}
      <FormScopeContext.Provider value={{ flow, base: `/nodes/${nodeId}`, problems, readOnly }}>
        <TextField
          at="title"
          label={t('inspector.title')}
          value={node.title ?? ''}
          placeholder={unnamed}
          onCommit={(text) => dispatch(renameNode(store.getState().flow, { node: nodeId, title: text }))}
        />
      </FormScopeContext.Provider>
      <NodeForm
        kind={node.kind}
        flow={flow}
        nodeId={nodeId}
        // A node pairs its kind with the settings of that kind; the union loses the pairing.
        config={node.config as never}
        problems={problems}
        readOnly={readOnly}
        onChange={(config, made) =>
          dispatch(configEdit(store.getState().flow, { node: nodeId, config, made }))
        }
      />
      <AboutStep kind={node.kind} />
      <Divider />
      <Outcomes
        flow={flow}
        nodeId={nodeId}
        node={node}
        readOnly={readOnly}
        onReveal={onReveal}
        onAddStep={onAddStep}
        outcomeWanted={props.outcomeWanted}
        isFieldFocusWanted={isFieldFocusWanted}
        onShown={props.onShown}
      />
      <ReachedFrom flow={flow} nodeId={nodeId} onReveal={onReveal} />
      {node.kind !== 'note' && (
        <FormScopeContext.Provider value={{ flow, base: `/nodes/${nodeId}`, problems, readOnly }}>
          <TextField
            at="notes"
            label={t('inspector.notes')}
            hint={t('inspector.notesHint')}
            lines={2}
            value={node.notes ?? ''}
            onCommit={(notes) => dispatch(setNotes(store.getState().flow, { node: nodeId, notes }))}
          />
        </FormScopeContext.Provider>
      )}
    </Stack>
  );
}

interface HeaderProps {
  readonly node: FlowNode;
  readonly title: string;
  readonly sentence: string;
}

/** Which step this is stays in sight; what it does, which may be long, does not. */
function Header({ node, title, sentence }: HeaderProps) {
  const { wording } = useSpeech();
  const Icon = kindIcons[node.kind];
  return (
    <>
      <div className={css['header']}>
        <Icon size={20} aria-hidden color={`var(--rung-family-${familyOf[node.kind]})`} />
        <div className={css['names']}>
          <Text size="xs" fw={600} c="dimmed" truncate>
            {wording.sayKind(node.kind)}
          </Text>
          {title === wording.sayKind(node.kind) ? null : (
            <Text size="sm" fw={600} truncate title={title}>
              {title}
            </Text>
          )}
        </div>
      </div>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {sentence}
      </Text>
    </>
  );
}
