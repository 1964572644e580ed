import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { keptDrawings } from '../canvas/kept-drawings.ts';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { placeOfWorst } from '../problems/problem-outcome.ts';
import type { EditorScreenProps } from '../shell/editor-route.tsx';
import type { EditorSearch, EditorView } from '../shell/editor-search.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { PartBoundary } from '../shell/part-boundary.tsx';
import { AddRail } from './add-rail.tsx';
import { Dock } from './dock.tsx';
import css from './editor-frame.module.css';
import { EditorHeader } from './editor-header.tsx';
import { EditorNotices } from './editor-notices.tsx';
import { createEditorUi, EditorUiContext, useEditorUiStore } from './editor-ui.ts';
import { InspectorSlot } from './inspector-slot.tsx';
import { openMenuAt } from './menu-at.ts';
import { actedOn } from './selection.ts';
import { useEditorCommands } from './use-editor-commands.ts';
import { usePolicyPalette } from './use-policy-commands.ts';

// The drawing's libraries are only fetched where there is room for a drawing.
const Canvas = lazyPart(async () => ({ default: (await import('../canvas/canvas.tsx')).Canvas }));
const Outline = lazyPart(async () => ({ default: (await import('../outline/outline.tsx')).Outline }));
// What opens over the editor is fetched as soon as the editor stands.
const Overlays = lazyPart(async () => ({ default: (await import('./overlays.tsx')).Overlays }), {
  isAfterPaint: true,
});

/** Below this width, everything is edited in the outline. */
const narrow = '(max-width: 47.99em)';

/** The view that a flow opens in. */
function viewFor({ view }: EditorSearch, isNarrow: boolean): EditorView {
  return view ?? (isNarrow ? 'outline' : 'canvas');
}

/** Whether a flow opens in its outline. */
export function isOutlineFirst(search: EditorSearch): boolean {
  return viewFor(search, matchMedia(narrow).matches) === 'outline';
}

/** Fetches the view that will be shown, while the flow itself is on its way. */
export async function fetchView(policyKey: string, search: EditorSearch): Promise<void> {
  const isOutline = isOutlineFirst(search);
  // Where it cannot be fetched, the view itself says so.
  const fetching = (isOutline ? Outline : Canvas).fetch().catch(() => undefined);
  await Promise.all([fetching, isOutline ? undefined : keptDrawings.read(policyKey)]);
}

/** The frame of the editor around the view that was chosen. */
export function EditorFrame(props: EditorScreenProps) {
  const ui = useMemo(() => createEditorUi(), []);
  return (
    <EditorUiContext value={ui}>
      <Frame {...props} />
    </EditorUiContext>
  );
}

function Frame({ search, onSearch }: EditorScreenProps) {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const isNarrow = useMediaQuery(narrow, matchMedia(narrow).matches) ?? false;
  const view = viewFor(search, isNarrow);
  const address = useRef<Address | null>(null);
  useEffect(() => {
    address.current = { search, onSearch };
    return () => {
      address.current = null;
    };
  });
  const onView = useCallback((next: EditorView) => void changeView(next, address), []);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    // The place is kept: the other view gets the focus where this one had it. From a view without a selection nothing is
    // brought along but a focus that went with it.
    const hadFocus = document.activeElement === document.body;
    if (!hadFocus && editor.store.getState().selection.length === 0) return;
    ui.setState(({ active }) => ({ focusWanted: active }));
  }, [view, ui, editor]);
  const onOpen = useCallback(() => {
    const { active } = ui.getState();
    if (active !== null) editor.select(actedOn(editor.store.getState().selection, active));
    ui.setState({ isInspecting: true });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-region="inspector"]')?.focus());
  }, [editor, ui]);
  const onProblems = useCallback(
    (node: string) => {
      const found = editor.store.getState().problems.byNode.get(node) ?? [];
      editor.select([node]);
      ui.setState({ active: node, isInspecting: true, ...placeOfWorst(found) });
    },
    [editor, ui],
  );
  useStepInAddress({ search, onSearch });
  useEditorCommands({ view, onView, onOpen });
  usePolicyPalette();
  return (
    <div className={css['frame']} data-narrow={isNarrow}>
      <EditorHeader view={view} onView={onView} isNarrow={isNarrow} />
      <div className={css['middle']}>
        {isNarrow ? null : <AddRail />}
        <main
          id="main"
          className={css['centre']}
          tabIndex={-1}
          aria-label={t('shell.main')}
          onContextMenu={(event) => openMenuAt({ editor, ui }, event)}
        >
          <PartBoundary about={view}>
            <Suspense>
              {view === 'canvas' ? (
                <Canvas isViewOnly={isNarrow} onOpen={onOpen} onProblems={onProblems} />
              ) : (
                <Outline onOpen={onOpen} onProblems={onProblems} />
              )}
            </Suspense>
          </PartBoundary>
        </main>
        <InspectorSlot isNarrow={isNarrow} />
      </div>
      <Dock isNarrow={isNarrow} />
      <Suspense>
        <Overlays onOpen={onOpen} />
      </Suspense>
      <EditorNotices />
    </div>
  );
}

type Address = Pick<EditorScreenProps, 'search' | 'onSearch'>;

/**
 * Goes to the other view once it is here: until then the one that goes would stay, unseen, and take the focus that is meant for
 * the one that comes. Where it cannot be fetched, the view itself says so.
 */
async function changeView(next: EditorView, address: { readonly current: Address | null }): Promise<void> {
  await (next === 'outline' ? Outline : Canvas).fetch().catch(() => undefined);
  // Whoever has left the policy meanwhile is not called back.
  address.current?.onSearch({ ...address.current.search, view: next });
}

/** The selected step is in the address, so that it can be sent to somebody; an address that names one selects it. */
function useStepInAddress({ search, onSearch }: Address): void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const only = useEditorState(({ selection }) => (selection.length === 1 ? selection[0] : undefined));
  const { step } = search;
  // Only what the page was opened with: later the selection leads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (step === undefined || !Object.hasOwn(editor.store.getState().flow.nodes, step)) return;
    editor.select([step]);
    ui.setState({ active: step, focusWanted: step });
  }, []);
  useEffect(() => {
    if (only === step) return;
    const { step: _, ...others } = search;
    onSearch(only === undefined ? others : { ...others, step: only });
  }, [only, step, search, onSearch]);
}
