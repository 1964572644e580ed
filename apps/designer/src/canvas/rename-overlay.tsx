import { ViewportPortal } from '@xyflow/react';
import { useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { RenameField } from '../editor/rename-field.tsx';
import { useT } from '../i18n/use-t.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';

/** The title of a card as a field, where the title stands. */
export function RenameOverlay({ drawn }: { readonly drawn: DrawnFlow }) {
  const t = useT();
  const wording = useWording();
  const renaming = useEditorUi((ui) => ui.renaming);
  const title = useEditorState(({ flow }) =>
    renaming !== null && Object.hasOwn(flow.nodes, renaming) ? wording.sayTitle(flow, renaming) : '',
  );
  const place = renaming === null ? undefined : drawn.layout.places.get(renaming);
  if (renaming === null || place === undefined) return null;
  return (
    <ViewportPortal>
      <div
        style={{
          position: 'absolute',
          transform: `translate(${place.x + 10}px, ${place.y + 44}px)`,
          width: place.width - 20,
          pointerEvents: 'all',
          zIndex: 1002,
        }}
      >
        <RenameField node={renaming} label={`${t('editor.rename')}: ${title}`} />
      </div>
    </ViewportPortal>
  );
}
