import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import type { OpenEditor } from '../document/create-editor.ts';
import { EditorContext } from '../document/editor.ts';
import { openEditor } from '../document/open-editor.ts';
import { useT } from '../i18n/use-t.ts';
import { problemOf, sayError } from '../server/error-notice.ts';
import { afterPaint } from '../shell/after-paint.ts';
import type { EditorScreenProps } from '../shell/editor-route.tsx';
import { fetchParts, lazyPart, patient } from '../shell/lazy-part.ts';
import { State } from '../shell/states.tsx';
import { TopBar } from '../shell/top-bar.tsx';
import { closeRehearsal, rehearsalStore } from '../simulator/rehearsal-store.ts';
import { EditorFrame, fetchView, isOutlineFirst } from './editor-frame.tsx';
import { loadPanel } from './load-panel.ts';

// Beside the flow itself, which takes longer.
const Opening = lazyPart(async () => ({ default: (await import('./opening.tsx')).Opening }));
// Hardly ever needed.
const NewerPolicy = lazyPart(async () => ({
  default: (await loadPanel(() => import('./newer-policy.tsx'))).NewerPolicy,
}));

const loadPlaces = patient(() => import('./known-places.ts'));
const partsAfterMs = 2000;

type Progress =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly editor: OpenEditor; readonly onShown: () => void }
  | { readonly state: 'failed'; readonly cause: unknown };

/** An open policy: loads it, then shows it. */
export function EditorScreen(props: EditorScreenProps) {
  const t = useT();
  const [attempt, setAttempt] = useState(0);
  const opening = useOpening(props, attempt);
  useShown(opening);
  useParts(opening.state === 'open');
  if (opening.state === 'open') {
    return (
      <EditorContext value={opening.editor}>
        <EditorFrame {...props} />
      </EditorContext>
    );
  }
  const refused = opening.state === 'opening' ? undefined : problemOf(opening.cause)?.code;
  const waiting = (
    <Suspense>
      <Opening policyKey={props.policyKey} isOutline={isOutlineFirst(props.search)} />
    </Suspense>
  );
  return (
    <>
      <TopBar />
      <main data-region="main" tabIndex={-1} id="main" aria-label={t('shell.main')}>
        {opening.state === 'opening' ? (
          waiting
        ) : refused === 'newerFormat' ? (
          <Suspense fallback={waiting}>
            <NewerPolicy policyKey={props.policyKey} />
          </Suspense>
        ) : (
          <State
            level={1}
            title={t('editor.failed')}
            actions={
              <>
                <Button onClick={() => setAttempt(attempt + 1)}>{t('shell.retry')}</Button>
                <Button variant="default" component={Link} to="/">
                  {t('shell.notFound.home')}
                </Button>
              </>
            }
          >
            {/* Nothing but the address was sent. */}
            {refused === 'badInput' ? t('notice.notFound') : sayError(opening.cause, t)}
          </State>
        )}
      </main>
    </>
  );
}

/** Lets begin what waits for the flow to be on the screen. */
function useShown(opening: Progress): void {
  useEffect(() => {
    if (opening.state === 'open') void afterPaint().then(opening.onShown);
  }, [opening]);
}

/**
 * Once a flow is open and the first rush is over, everything else is fetched that may be opened: the network may go away. Who asks the
 * browser to save data pays only for what they open.
 */
function useParts(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen || savesData()) return;
    const timer = setTimeout(
      () => void fetchParts().then(() => performance.mark('rung-parts')),
      partsAfterMs,
    );
    return () => clearTimeout(timer);
  }, [isOpen]);
}

function savesData(): boolean {
  // Not every browser has it, and the types of the platform leave it out.
  const { connection }: { readonly connection?: { readonly saveData?: boolean } } = navigator as object;
  return connection?.saveData === true;
}

/** Where the cards stand is shown while the policy is opened the next time. */
function remember({ store }: OpenEditor): void {
  const { policyKey, flow } = store.getState();
  void loadPlaces().then(
    ({ rememberPlaces }) => rememberPlaces(policyKey, flow),
    () => undefined,
  );
}

/** Opens a policy and closes it when another is shown. */
function useOpening({ policyKey, search }: EditorScreenProps, attempt: number): Progress {
  const [opening, setOpening] = useState<Progress>({ state: 'opening' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens anew, another view of the same does not
  useEffect(() => {
    let isOver = false;
    let opened: OpenEditor | null = null;
    setOpening({ state: 'opening' });
    // Nothing of the flow before lights up in this one.
    if (rehearsalStore.getState().flowId !== policyKey) closeRehearsal();
    const view = fetchView(policyKey, search);
    const shown = Promise.withResolvers<void>();
    openEditor(policyKey, shown.promise).then(
      async (editor) => {
        if (isOver) return editor.dispose();
        opened = editor;
        void shown.promise.then(() => remember(editor));
        // A frame without its view is of no use to anybody.
        await view;
        if (!isOver) setOpening({ state: 'open', editor, onShown: shown.resolve });
      },
      (cause: unknown) => (isOver ? undefined : setOpening({ state: 'failed', cause })),
    );
    return () => {
      isOver = true;
      if (opened === null) return;
      remember(opened);
      opened.dispose();
    };
  }, [policyKey, attempt]);
  return opening;
}
