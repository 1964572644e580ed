import { useCallback, useEffect, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { takeAnswer, takeProblem } from './rehearsal.ts';
import { closeRehearsal, rehearsalStore } from './rehearsal-store.ts';
import { createRehearser, isOtherPolicy, type Serve } from './rehearse.ts';

// With the drawing's libraries, which a rehearsal beside the outline does without.
const RehearsalOnCanvas = lazyPart(async () => ({
  default: (await import('../canvas/rehearsal-on-canvas.tsx')).RehearsalOnCanvas,
}));

/** How long the person must have stopped changing things before it runs again, milliseconds. */
const restMs = 200;

/**
 * Runs the rehearsal whenever the ticket or the policy is another, and once more on demand. Editing goes on meanwhile: an
 * answer that is no longer the latest is dropped.
 */
export function useRehearsing(serve: Serve): () => void {
  const editor = useEditor();
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    const rehearse = createRehearser(serve, {
      started: () => rehearsalStore.setState({ isRunning: true }),
      answered: (answer, rehearsal) => {
        // The person has left the rehearsal meanwhile.
        if (rehearsalStore.getState().scenario === null) return;
        if (answer.ok) takeAnswer(answer.value, rehearsal);
        else takeProblem(answer.error);
      },
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = (): void => {
      const { scenario } = rehearsalStore.getState();
      const { flow, rev } = editor.store.getState();
      if (scenario !== null) void rehearse({ flow, rev, scenario });
    };
    const runSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(run, restMs);
    };
    again.current = run;
    const stopEditor = editor.store.subscribe((state, before) => {
      if (isOtherPolicy(state.flow, before.flow)) runSoon();
    });
    const stopTicket = rehearsalStore.subscribe((state, before) => {
      if (state.scenario !== before.scenario && state.scenario !== null) runSoon();
    });
    const { flowId } = rehearsalStore.getState();
    if (flowId !== null && flowId !== editor.store.getState().flow.id) closeRehearsal();
    rehearsalStore.setState({ isInSight: true, onCanvas: RehearsalOnCanvas });
    run(); // the flow may have been edited while the dock was shut
    return () => {
      clearTimeout(timer);
      stopEditor();
      stopTicket();
      rehearsalStore.setState({ isInSight: false, onCanvas: null, isRunning: false, isPlaying: false });
    };
  }, [editor, serve]);
  return useCallback(() => again.current(), []);
}
