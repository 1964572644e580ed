import { Menu } from '@mantine/core';
import type { Point } from '@rung/drawing';
import { disconnect } from '@rung/editing';
import { useEditor } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { type Outcome, useEditorUiStore } from './editor-ui.ts';

interface WayItemsProps {
  readonly edge: string;
  readonly from: Outcome;
  /** Where on the screen the menu stands. */
  readonly at: Point;
}

/** What can be done with a way: the same as by the buttons on it. */
export function WayItems({ edge, from, at }: WayItemsProps) {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  return (
    <>
      <Menu.Item onClick={() => ui.setState({ picker: { place: { kind: 'edge', edge }, ...at } })}>
        {t('canvas.insertHere')}
      </Menu.Item>
      <Menu.Item onClick={() => editor.dispatch(disconnect(editor.store.getState().flow, { from }))}>
        {t('canvas.disconnectHere')}
      </Menu.Item>
    </>
  );
}
