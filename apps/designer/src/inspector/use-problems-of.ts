import { useEditorState } from '../document/editor.ts';
import type { Found } from '../document/found.ts';

const none: readonly Found[] = [];

/** What is wrong with a step. */
export function useProblemsOf(nodeId: string): readonly Found[] {
  return useEditorState((state) => state.problems.byNode.get(nodeId)) ?? none;
}
