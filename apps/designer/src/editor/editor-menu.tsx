import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { type MenuAbout, type OpenMenu, useEditorUi, useEditorUiStore } from './editor-ui.ts';
import { GroundItems } from './ground-items.tsx';
import { anchorAt } from './picker/anchor-at.ts';
import css from './picker/picker.module.css';
import { actedOn } from './selection.ts';
import { StepItems } from './step-items.tsx';
import { WayItems } from './way-items.tsx';

interface EditorMenuProps {
  /** Opens the settings of the step that keys are about. */
  readonly onOpen: () => void;
}

/** What can be done with what was pointed at: the same on canvas and outline, by pointer, touch and keys. */
export function EditorMenu({ onOpen }: EditorMenuProps) {
  const menu = useEditorUi((state) => state.menu);
  return menu === null ? null : <Opened key={keyOf(menu.about)} menu={menu} onOpen={onOpen} />;
}

function keyOf(about: MenuAbout): string {
  if (about.kind === 'ground') return about.kind;
  return `${about.kind} ${about.kind === 'step' ? about.node : about.edge}`;
}

function Opened({ menu, onOpen }: EditorMenuProps & { readonly menu: OpenMenu }) {
  // Mantine's own remembers nothing where the menu is asked for before its code is there.
  useReturnFocus();
  const ui = useEditorUiStore();
  return (
    <Menu
      opened
      onChange={(isOpen) => (isOpen ? undefined : ui.setState({ menu: null }))}
      position="bottom-start"
      width={260}
      returnFocus={false}
      // Not keys as well, which is the default: the one that opens it would close it.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <div aria-hidden="true" className={css['anchor']} style={anchorAt(menu)} />
      </Menu.Target>
      <Items menu={menu} onOpen={onOpen} />
    </Menu>
  );
}

function Items({ menu, onOpen }: EditorMenuProps & { readonly menu: OpenMenu }) {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const selection = useEditorState((state) => state.selection);
  const { about, x, y } = menu;
  switch (about.kind) {
    case 'step': {
      const nodes = actedOn(selection, about.node);
      const several = t('editor.some', { count: nodes.length });
      return (
        <Dropdown label={nodes.length === 1 ? t('editor.more') : several}>
          {nodes.length > 1 && <Menu.Label>{several}</Menu.Label>}
          <StepItems node={about.node} nodes={nodes} at={{ x, y }} onOpen={onOpen} />
        </Dropdown>
      );
    }
    case 'way': {
      const from = flow.edges[about.edge]?.from;
      // Somebody else has taken it away.
      if (from === undefined) return null;
      const label = t('outline.choose', { outcome: wording.sayPortName(flow, from.node, from.port) });
      return (
        <Dropdown label={label}>
          <Menu.Label>{label}</Menu.Label>
          <WayItems edge={about.edge} from={from} at={{ x, y }} />
        </Dropdown>
      );
    }
    case 'ground':
      return (
        <Dropdown label={t('canvas.name')}>
          <GroundItems place={about.at} at={{ x, y }} />
        </Dropdown>
      );
    default:
      return about satisfies never;
  }
}

function Dropdown({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // The key that opens it has some browsers ask for their own menu when it is let go.
    <Menu.Dropdown aria-label={label} onContextMenu={(event) => event.preventDefault()}>
      {children}
    </Menu.Dropdown>
  );
}
