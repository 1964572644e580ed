import { type EditResult, unpin } from '@rung/editing';
import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { t } from '../i18n/i18n.ts';
import type { MessageId } from '../i18n/messages/index.ts';
import type { Command } from '../keyboard/command.ts';
import { inRegion } from '../keyboard/regions.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { notify } from '../shell/notify.tsx';
import { useCanvasUiStore } from './canvas-ui.ts';
import { toggleMap } from './map-choice.ts';
import { pinnedSteps, tidied } from './tidy.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';

/** One thing that can be done about pinned steps, and about how many of them. */
interface Tidying {
  readonly id: 'tidyChosen' | 'tidy' | 'unpinChosen' | 'unpin';
  readonly title: MessageId;
  readonly keys?: readonly string[];
  /** Fewer pinned steps than this leave nothing to do. */
  readonly least: number;
  readonly isAboutChosen: boolean;
  readonly tidies: boolean;
}

/** In the order of the menu. */
export const tidyings: readonly Tidying[] = [
  { id: 'tidyChosen', title: 'tidy.chosen', least: 2, isAboutChosen: true, tidies: true },
  { id: 'tidy', title: 'tidy.all', keys: ['Shift+T'], least: 1, isAboutChosen: false, tidies: true },
  { id: 'unpinChosen', title: 'tidy.unpinChosen', least: 1, isAboutChosen: true, tidies: false },
  { id: 'unpin', title: 'tidy.unpinAll', least: 1, isAboutChosen: false, tidies: false },
];

/** What the menu and the keys of tidying do, each as one edit. */
export interface Tidy {
  readonly isPossible: (tidying: Tidying) => boolean;
  readonly run: (tidying: Tidying) => void;
}

/** Lines pinned steps up, lets them go, shows the map: offers the commands, and gives what the menu needs. */
export function useTidy(drawn: DrawnFlow): Tidy {
  const editor = useEditor();
  const canvas = useCanvasUiStore();
  const latest = useRef(drawn);
  useEffect(() => {
    latest.current = drawn;
  });
  const tidy = useMemo((): Tidy => {
    const isPossible = ({ least, isAboutChosen }: Tidying): boolean => {
      const { flow, selection, readOnly } = editor.store.getState();
      if (readOnly || canvas.getState().isViewOnly) return false;
      return pinnedSteps(flow, isAboutChosen ? selection : undefined).length >= least;
    };
    const run = ({ isAboutChosen, tidies }: Tidying): void => {
      const { flow, selection } = editor.store.getState();
      const chosen = isAboutChosen ? selection : undefined;
      const edit: EditResult = tidies
        ? tidied(flow, latest.current.cards, chosen)
        : unpin(flow, chosen === undefined ? {} : { nodes: chosen });
      if (edit.ok && edit.value.flow === flow) notify(t('tidy.inLine'));
      else editor.dispatch(edit);
    };
    return { isPossible, run };
  }, [editor, canvas]);
  useCommands(
    useMemo((): readonly Command[] => {
      const here = () => inRegion('canvas');
      const group = 'editor.group.view';
      const ofPins = tidyings.map(
        (tidying): Command => ({
          id: `canvas.${tidying.id}`,
          title: tidying.title,
          group,
          ...(tidying.keys === undefined ? {} : { keys: tidying.keys }),
          when: () => here() && tidy.isPossible(tidying),
          run: () => tidy.run(tidying),
        }),
      );
      const map: Command = {
        id: 'canvas.map',
        title: 'tidy.map',
        group,
        keys: ['Shift+M'],
        when: here,
        run: () => toggleMap(latest.current.layout.places.size),
      };
      return [...ofPins, map];
    }, [tidy]),
  );
  return tidy;
}
