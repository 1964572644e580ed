import type { Plugin } from 'vite';
import { ModuleGraph } from './module-graph.ts';

/** The modules that screens begin with. */
export interface Screens {
  /** What every screen needs. */
  readonly shell: string;
  /** The list of policies: what opens first. */
  readonly list: string;
  /** What is loaded with an open flow, the drawing apart: who works in the outline needs none of it. */
  readonly flow: readonly string[];
  readonly drawing: string;
}

/**
 * Puts what is loaded together into one file. By itself the bundler makes a file of each few modules that some parts of a
 * screen share and others do not: over a hundred for an open flow, which compress badly and name each other at length.
 * What is only loaded later is left to it. Nothing is put where a screen would load it that does without.
 */
export function screenChunks(screens: Screens): Plugin {
  const chunks = new Map<string, string>();
  return {
    name: 'rung-screen-chunks',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // What a module needs is in its own group or in one that is loaded before it.
              includeDependenciesRecursively: false,
              groups: [{ name: (id) => chunks.get(id) ?? null, debugName: 'screens' }],
            },
          },
        },
      },
    }),
    async buildEnd() {
      const reach = await reachOf(new ModuleGraph(this), screens);
      for (const id of new Set([...reach.shell, ...reach.flow, ...reach.drawing])) {
        if (id !== screens.shell) chunks.set(id, chunkOf(id, reach));
      }
    },
  };
}

type Modules = ReadonlySet<string>;

/** What is loaded with each screen, and what may be loaded later without an open flow. */
interface Reach {
  readonly shell: Modules;
  readonly list: Modules;
  readonly flow: Modules;
  readonly drawing: Modules;
  /** By what every screen may open, such as the palette. */
  readonly shared: Modules;
  /** By that, or by what the list may open. */
  readonly elsewhere: Modules;
}

async function reachOf(graph: ModuleGraph, { shell, list, flow, drawing }: Screens): Promise<Reach> {
  return {
    shell: await graph.loadedWith([shell]),
    list: await graph.loadedWith([list]),
    flow: await graph.loadedWith(flow),
    drawing: await graph.loadedWith([drawing]),
    shared: await graph.everLoadedBy(shell, new Set([...flow, list])),
    elsewhere: await graph.everLoadedBy(shell, new Set(flow)),
  };
}

/** The file of a module that is loaded with the shell, an open flow or its drawing. */
function chunkOf(id: string, reach: Reach): string {
  if (reach.shell.has(id)) return 'shell';
  if (reach.list.has(id) || reach.shared.has(id)) return 'screens';
  const isElsewhere = reach.elsewhere.has(id);
  if (reach.flow.has(id)) return isElsewhere ? 'policies' : 'flow';
  return isElsewhere ? 'pictures' : 'drawing';
}
