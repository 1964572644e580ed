import { setNotes } from '@rung/editing';
import type { FlowNode } from '@rung/flow';
import { useEditor, useEditorState } from '../document/editor.ts';
import { FormScopeContext } from './fields/form-scope.ts';
import { TextField } from './fields/text-field.tsx';
import { useSpeech } from './speech.tsx';
import { useProblemsOf } from './use-problems-of.ts';

/** What people have written down about a step, for each other. */
export function StepNotes({ nodeId, node }: { readonly nodeId: string; readonly node: FlowNode }) {
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const problems = useProblemsOf(nodeId);
  const { t } = useSpeech();
  return (
    <FormScopeContext.Provider value={{ flow, base: `/nodes/${nodeId}`, problems, readOnly }}>
      <TextField
        at="notes"
        label={t('inspector.notes')}
        hint={t('inspector.notesHint')}
        lines={6}
        value={node.notes ?? ''}
        onCommit={(notes) => dispatch(setNotes(store.getState().flow, { node: nodeId, notes }))}
      />
    </FormScopeContext.Provider>
  );
}
