import type { Point } from '@rung/drawing';
import type { MouseEvent } from 'react';
import { isViewOnly } from '../keyboard/regions.ts';
import { isTyping } from '../keyboard/typing.ts';
import { placeOnDrawing } from './dropped-on.ts';
import { atStep, type MenuAbout } from './editor-ui.ts';
import type { Choosing } from './selection.ts';
import { droppedPlace } from './stored-place.ts';

/** Opens the menu of a step at a place of the screen. The step is chosen first, unless it is among several that are. */
export function openStepMenu({ editor, ui }: Choosing, node: string, at: Point): void {
  if (!editor.store.getState().selection.includes(node)) editor.select([node]);
  if (ui.getState().active !== node) ui.setState({ ...atStep(node) });
  ui.setState({ menu: { about: { kind: 'step', node }, ...at } });
}

/** Opens the menu of what the pointer is on when its other button is pressed; where there is none, the browser's comes. */
export function openMenuAt(choosing: Choosing, event: MouseEvent): void {
  if (!(event.target instanceof Element) || isTyping(event.target)) return;
  const about = aboutAt(choosing, event.target, event);
  if (about === null) return;
  event.preventDefault();
  const at = { x: event.clientX, y: event.clientY };
  const place = event.target.closest<HTMLElement>('[data-step], [data-about], [data-region]');
  // What the menu gives the focus back to.
  if (place?.contains(document.activeElement) === false) place.focus({ preventScroll: true });
  if (about.kind === 'step') openStepMenu(choosing, about.node, at);
  else choosing.ui.setState({ menu: { about, ...at } });
}

function aboutAt({ editor, ui }: Choosing, target: Element, pointer: MouseEvent): MenuAbout | null {
  const { flow, selection, readOnly } = editor.store.getState();
  const step = target.closest<HTMLElement>('[data-step], [data-about]')?.dataset;
  const node = step?.['step'] ?? step?.['about'];
  if (node !== undefined) return { kind: 'step', node };
  // The frame that is drawn around steps and lies over them.
  if (target.closest('.react-flow__nodesselection') !== null) {
    const [first] = selection;
    const { active } = ui.getState();
    const among = active !== null && selection.includes(active) ? active : first;
    return among === undefined ? null : { kind: 'step', node: among };
  }
  const edge = target.closest<HTMLElement | SVGElement>('[data-way]')?.dataset['way'];
  if (edge !== undefined) return readOnly || isViewOnly() ? null : { kind: 'way', edge };
  const drawing = target.closest('.react-flow__pane')?.closest('.react-flow') ?? null;
  if (drawing === null) return null;
  return { kind: 'ground', at: droppedPlace(flow, placeOnDrawing(drawing, pointer)) };
}
