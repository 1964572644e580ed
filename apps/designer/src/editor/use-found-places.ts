import type { Flow } from '@rung/flow';
import { namesOfFlow } from '@rung/wording';
import { useEffect, useMemo, useState } from 'react';
import { useEditor } from '../document/editor.ts';
import { speak } from '../i18n/speak.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { patient } from '../shell/lazy-part.ts';
import { useEditorUiStore } from './editor-ui.ts';
import type { FoundGroup, PlaceAt } from './find-places.ts';
import { loadPanel } from './load-panel.ts';

// Few who open a flow search it, so what is searched besides the steps comes with the first letter.
const load = patient(async () => {
  const [{ findPlaces, placesOf }, { openPlace }] = await Promise.all([
    loadPanel(() => import('./find-places.ts')),
    import('./open-place.ts'),
  ]);
  return { findPlaces, placesOf, openPlace };
});

type Finder = Awaited<ReturnType<typeof load>>;

/** What of a flow besides its steps says what is sought; nothing until the search for it is here. */
export function useFoundPlaces(
  flow: Flow,
  sought: string | null,
): { readonly groups: readonly FoundGroup[]; readonly open: (at: PlaceAt) => void } {
  const t = useT();
  const language = useLanguage();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const [finder, setFinder] = useState<Finder | null>(null);
  const isSought = sought !== null && sought.trim() !== '';
  useEffect(() => {
    if (!isSought || finder !== null) return;
    let isLeft = false;
    // Without it there are still the steps, and the next letter asks again.
    void load().then(
      (loaded) => (isLeft ? undefined : setFinder(loaded)),
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [isSought, finder]);
  const places = useMemo(() => {
    if (finder === null || !isSought) return [];
    const wording = speak({ language, names: namesOfFlow(flow) });
    return finder.placesOf(flow, { t, language, wording });
  }, [finder, isSought, flow, t, language]);
  const groups = useMemo(
    () => (finder === null || sought === null ? [] : finder.findPlaces(places, sought)),
    [finder, places, sought],
  );
  const open = (at: PlaceAt): void => {
    if (finder === null) return;
    if (at.kind === 'outcome') editor.select([at.outcome.node]);
    ui.setState(finder.openPlace(flow, at));
  };
  return { groups, open };
}
