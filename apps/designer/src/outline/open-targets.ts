import type { useEditorUiStore } from '../editor/editor-ui.ts';
import { outcomeOf, type VisibleRow } from './visible-rows.ts';

/** Opens the choice of where the outcome of a row leads, below an element. */
export function openTargets(
  ui: ReturnType<typeof useEditorUiStore>,
  row: VisibleRow,
  at: HTMLElement | null,
): void {
  const outcome = outcomeOf(row);
  const box = at?.getBoundingClientRect();
  if (outcome === null || box === undefined) return;
  const begin = row.kind === 'openPort' ? 'kinds' : 'steps';
  ui.setState({ picker: { place: { kind: 'after', from: outcome, begin }, x: box.left, y: box.bottom + 4 } });
}
