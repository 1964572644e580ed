import { ActionIcon } from '@mantine/core';
import IconFocusCentered from '@tabler/icons-react/icons/IconFocusCentered';
import IconMinus from '@tabler/icons-react/icons/IconMinus';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { Panel, useStore } from '@xyflow/react';
import { type ReactNode, Suspense } from 'react';
import { useT } from '../i18n/use-t.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { Tip } from '../theme/tip.tsx';
import css from './canvas-tools.module.css';
import { useMapShown } from './map-choice.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { useViewMoves } from './use-view-moves.ts';

// The drawing does not wait for them.
const Overview = lazyPart(async () => ({ default: (await import('./overview.tsx')).Overview }), {
  isAfterPaint: true,
});
const MoreTools = lazyPart(async () => ({ default: (await import('./more-tools.tsx')).MoreTools }), {
  isAfterPaint: true,
});

/** How the drawing is looked at: in a bar below it, so that it lies over no step. */
export function CanvasTools({ drawn }: { readonly drawn: DrawnFlow }) {
  const t = useT();
  const moves = useViewMoves(drawn);
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100));
  const hasMap = useMapShown(drawn.layout.places.size);
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
          <Suspense>
            <MoreTools drawn={drawn} />
          </Suspense>
        </div>
      </Panel>
      <Suspense>{hasMap ? <Overview drawn={drawn} /> : null}</Suspense>
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
