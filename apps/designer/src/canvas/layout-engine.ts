import { type Card, type Layout, layoutFlow } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';

/** Arranges flows away from the screen's thread. */
export interface LayoutEngine {
  readonly arrange: (flow: Flow, cards: ReadonlyMap<string, Card>) => Promise<Layout>;
  readonly dispose: () => void;
}

/** The layout that is always there at once; pictures outside the editor are made with it too. */
export function arrangeAtOnce(flow: Flow, cards: ReadonlyMap<string, Card>, wording: Wording): Layout {
  return layoutFlow(flow, { wording, cards });
}

/** An engine that is fetched when it is first asked. */
export function createLazyEngine(load: () => Promise<LayoutEngine>): LayoutEngine {
  let engine: Promise<LayoutEngine> | null = null;
  return {
    arrange: async (flow, cards) => {
      engine ??= load();
      const asked = engine;
      try {
        return await (await asked).arrange(flow, cards);
      } catch (cause) {
        // One that could not be fetched, or has ended, is started anew when the next flow comes.
        if (engine === asked) engine = null;
        void end(asked);
        throw cause;
      }
    },
    dispose: () => void end(engine),
  };
}

async function end(engine: Promise<LayoutEngine> | null): Promise<void> {
  const loaded = await engine?.catch(() => null);
  loaded?.dispose();
}
