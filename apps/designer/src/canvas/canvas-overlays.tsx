import { Suspense } from 'react';
import { useRehearsal } from '../simulator/rehearsal-store.ts';
import { useCanvasUi } from './canvas-ui.ts';
import { ConnectLine } from './connect-line.tsx';
import { RenameOverlay } from './rename-overlay.tsx';
import { StepToolbar } from './step-toolbar.tsx';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { WayTools } from './way-tools.tsx';

/** What stands over the drawing for one step or one way at a time. */
export function CanvasOverlays({ drawn }: { readonly drawn: DrawnFlow }) {
  const isConnecting = useCanvasUi(({ connecting }) => connecting !== null);
  const RehearsalOnCanvas = useRehearsal(({ onCanvas }) => onCanvas);
  return (
    <>
      <Suspense>{RehearsalOnCanvas === null ? null : <RehearsalOnCanvas drawn={drawn} />}</Suspense>
      <ConnectLine drawn={drawn} />
      {isConnecting ? null : <WayTools ways={drawn.model.ways} />}
      {isConnecting ? null : <StepToolbar drawn={drawn} />}
      <RenameOverlay drawn={drawn} />
    </>
  );
}
