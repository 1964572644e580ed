import { Suspense } from 'react';
import { useEditorState } from '../document/editor.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { PartBoundary } from '../shell/part-boundary.tsx';
import { useRehearsedTicket } from '../simulator/rehearsed-ticket.ts';
import { useWayBack } from './come-back.ts';
import { useEditorUi, useEditorUiStore } from './editor-ui.ts';
import { loadPanel } from './load-panel.ts';
import { useReveal } from './use-reveal.ts';

// Forms and the condition builder are fetched when the first step is opened.
const Inspector = lazyPart(async () => ({
  default: (await loadPanel(() => import('../inspector/inspector.tsx'))).Inspector,
}));

/** The settings of what is selected, joined to the view beside it. */
export function Inspected() {
  const ui = useEditorUiStore();
  const reveal = useReveal();
  const comeBack = useWayBack();
  const flow = useEditorState((state) => state.flow);
  const sample = useRehearsedTicket(flow);
  const outcomeWanted = useEditorUi((state) => state.outcomeWanted);
  const fieldWanted = useEditorUi((state) => state.fieldWanted);
  const isFieldFocusWanted = useEditorUi((state) => state.isFieldFocusWanted);
  const about = useEditorState(({ selection }) => selection.join(' '));
  return (
    <PartBoundary about={about}>
      <Suspense>
        <Inspector
          sample={sample}
          onReveal={reveal}
          onComeBack={comeBack}
          outcomeWanted={outcomeWanted}
          fieldWanted={fieldWanted}
          isFieldFocusWanted={isFieldFocusWanted}
          onShown={() => ui.setState({ outcomeWanted: null, fieldWanted: null, isFieldFocusWanted: false })}
          onOpenPart={(table, entry) => ui.setState({ settings: { table, entry, alone: entry !== null } })}
          onWholeHistory={() =>
            // On a phone the sheet would lie over it.
            ui.setState({ dock: 'versions', versionsList: 'revisions', isInspecting: false })
          }
          onAddStep={(from) => {
            const box = document.activeElement?.getBoundingClientRect();
            const place = { kind: 'after', from } as const;
            ui.setState({
              picker: { place, x: box?.left ?? innerWidth / 2, y: box?.bottom ?? innerHeight / 3 },
            });
          }}
        />
      </Suspense>
    </PartBoundary>
  );
}
