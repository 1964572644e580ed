import type { Diagnostic } from '@rung/kernel';
import { useEditorState } from '../document/editor.ts';

const none: readonly Diagnostic[] = [];

/** What is wrong with a step. */
export function useProblemsOf(nodeId: string): readonly Diagnostic[] {
  return useEditorState((state) => state.problems.byNode.get(nodeId)) ?? none;
}
