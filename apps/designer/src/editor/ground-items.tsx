import { Menu } from '@mantine/core';
import type { Point } from '@rung/drawing';
import { useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { Keys } from '../keyboard/keys.tsx';
import { isViewOnly } from '../keyboard/regions.ts';
import { commandStore, isActive } from '../keyboard/registry.ts';
import { useEditorUiStore } from './editor-ui.ts';

interface GroundItemsProps {
  /** Where on the drawing. */
  readonly place: Point;
  /** Where on the screen the menu stands. */
  readonly at: Point;
}

/** Commands that are about the whole drawing. */
const offered: readonly string[] = ['edit.paste', 'edit.selectAll', 'canvas.fit'];

/** What can be done where nothing stands on the drawing. */
export function GroundItems({ place, at }: GroundItemsProps) {
  const t = useT();
  const ui = useEditorUiStore();
  const mayEdit = !useEditorState((state) => state.readOnly) && !isViewOnly();
  // Asked once, before the menu takes the focus, by which they know.
  const [commands] = useState(() =>
    commandStore.getState().filter((one) => offered.includes(one.id) && isActive(one)),
  );
  return (
    <>
      {mayEdit && (
        <Menu.Item onClick={() => ui.setState({ picker: { place: { kind: 'free', at: place }, ...at } })}>
          {t('canvas.addHere')}
        </Menu.Item>
      )}
      {commands.map(({ id, title, titleValues, keys, run }) => (
        <Menu.Item key={id} onClick={run} rightSection={keys?.[0] !== undefined && <Keys keys={keys[0]} />}>
          {t(title, titleValues)}
        </Menu.Item>
      ))}
    </>
  );
}
