import { ActionIcon } from '@mantine/core';
import IconFocusCentered from '@tabler/icons-react/icons/IconFocusCentered';
import IconMinus from '@tabler/icons-react/icons/IconMinus';
import IconPinnedOff from '@tabler/icons-react/icons/IconPinnedOff';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconWand from '@tabler/icons-react/icons/IconWand';
import { Panel, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { Tip } from '../theme/tip.tsx';
import css from './canvas-tools.module.css';
import { useCanvasUi } from './canvas-ui.ts';
import { Overview } from './overview.tsx';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { useViewMoves } from './use-view-moves.ts';
import { map } from './viewport.ts';

/** How the drawing is looked at: in a bar below it, so that it lies over no step. */
export function CanvasTools({ drawn }: { readonly drawn: DrawnFlow }) {
  const t = useT();
  const moves = useViewMoves(drawn);
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100));
  const isViewOnly = useCanvasUi((ui) => ui.isViewOnly);
  const hasPins = useEditorState(
    ({ flow, readOnly }) =>
      !readOnly && Object.values(flow.layout ?? {}).some(({ pinned }) => pinned === true),
  );
  const areChosenPinned = useEditorState(
    ({ flow, selection, readOnly }) =>
      !readOnly && selection.some((id) => flow.layout?.[id]?.pinned === true),
  );
  return (
    <>
      <Panel position="bottom-left" className={css['bar'] ?? ''}>
        <div className={css['tools']} role="toolbar" aria-label={t('editor.group.view')}>
          <Tool label={t('canvas.zoomOut')} onClick={moves.zoomOut}>
            <IconMinus size={16} aria-hidden />
          </Tool>
          <button type="button" className={css['zoom']} onClick={moves.zoomOne} title={t('canvas.zoomOne')}>
            {zoom} %
          </button>
          <Tool label={t('canvas.zoomIn')} onClick={moves.zoomIn}>
            <IconPlus size={16} aria-hidden />
          </Tool>
          <Tool label={t('canvas.fit')} onClick={moves.fit}>
            <IconFocusCentered size={16} aria-hidden />
          </Tool>
          {areChosenPinned && !isViewOnly ? (
            <Tool label={t('canvas.unpinChosen')} onClick={moves.tidyChosen}>
              <IconPinnedOff size={16} aria-hidden />
            </Tool>
          ) : null}
          {hasPins && !isViewOnly ? (
            <Tool label={t('canvas.unpinAll')} onClick={moves.tidy}>
              <IconWand size={16} aria-hidden />
            </Tool>
          ) : null}
        </div>
      </Panel>
      {drawn.model.nodes.length > map.from ? <Overview cards={drawn.cards} layout={drawn.layout} /> : null}
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <Tip label={label}>
      <ActionIcon size={28} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tip>
  );
}
