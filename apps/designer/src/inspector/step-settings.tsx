import { Divider, Stack, Text } from '@mantine/core';
import { renameNode } from '@rung/editing';
import { type FlowNode, nodeKindModels } from '@rung/flow';
import { useEditor, useEditorState } from '../document/editor.ts';
import { AboutStep } from './about-step.tsx';
import { configEdit } from './edits.ts';
import { FormScopeContext } from './fields/form-scope.ts';
import { TextField } from './fields/text-field.tsx';
import type { InspectorProps } from './inspector-props.ts';
import { NodeForm } from './node-form.tsx';
import { Outcomes } from './outcomes.tsx';
import { headOf, ProblemList } from './problem-list.tsx';
import { ReachedFrom } from './reached-from.tsx';
import { Section } from './section.tsx';
import { useSpeech } from './speech.tsx';
import { useProblemsOf } from './use-problems-of.ts';

/** What a step does, and what is wrong with it; its settings, where it leads and what leads to it. */
export function StepSettings(props: InspectorProps & { readonly nodeId: string; readonly node: FlowNode }) {
  const { nodeId, node, onReveal, onAddStep } = props;
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const problems = useProblemsOf(nodeId);
  const { t, wording } = useSpeech();
  // What an unnamed step is called stands where its name would.
  const unnamed = node.title === undefined ? wording.sayTitle(flow, nodeId) : wording.sayKind(node.kind);
  return (
    <Stack gap="md">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {wording.sayNode(flow, nodeId)}
      </Text>
      {problems.length > 0 && (
        <Section title={headOf(problems, t)}>
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
      {/* Nothing leads to or from what only comments. */}
      {nodeKindModels[node.kind].role !== 'comment' && <Divider />}
      <Outcomes
        flow={flow}
        nodeId={nodeId}
        node={node}
        readOnly={readOnly}
        onReveal={onReveal}
        onAddStep={onAddStep}
        outcomeWanted={props.outcomeWanted}
        isFieldFocusWanted={props.isFieldFocusWanted}
        onShown={props.onShown}
      />
      <ReachedFrom flow={flow} nodeId={nodeId} onReveal={onReveal} />
    </Stack>
  );
}
