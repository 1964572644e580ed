import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import { shown } from '../i18n/shown.ts';
import type { PresentPerson } from '../server/draft-news.ts';
import type { Place } from '../server/tab-places.ts';
import { preferences } from '../shell/preferences.ts';
import type { OpenEditor } from './create-editor.ts';

/**
 * Who else has the open flow in sight. One flow is open at a time, so there is one such store; it belongs neither to the
 * document nor to its history, and cards read it by their own ids.
 */
const presentStore = createStore<{ readonly people: readonly PresentPerson[] }>(() => ({
  people: [],
}));

/** Takes over who else is there. What did not change keeps its identity, so that nothing is drawn again for it. */
export function showPresent(people: readonly PresentPerson[]): void {
  if (JSON.stringify(people) !== JSON.stringify(presentStore.getState().people))
    presentStore.setState({ people });
}

/** Everybody else. */
export function usePresent(): readonly PresentPerson[] {
  return useStore(presentStore, ({ people }) => people);
}

/** Those who are at a step, by name, each name once; `nobody` stands for those who have not said theirs. */
export function useEditorsOf(node: string, nobody: string): readonly string[] {
  return useStore(
    presentStore,
    useShallow(({ people }) => {
      const there = people.filter(({ step }) => step === node);
      return there.length === 0 ? none : [...new Set(there.map(({ name }) => shown(name ?? '', nobody)))];
    }),
  );
}

const none: readonly string[] = [];

/** Tells others where this page is: in the flow, and at the one step that is selected, if it may be edited. */
export function showPlace({ store }: Pick<OpenEditor, 'store'>, stand: (place: Place) => void): () => void {
  let told = '';
  const tell = (): void => {
    const { policyKey, selection, readOnly } = store.getState();
    const [only = null] = selection.length === 1 && !readOnly ? selection : [];
    const place = { key: policyKey, name: preferences.getState().authorName, step: only };
    const text = JSON.stringify(place);
    if (text !== told) stand(place);
    told = text;
  };
  tell();
  const stops = [store.subscribe(tell), preferences.subscribe(tell)];
  return () => {
    for (const stop of stops) stop();
  };
}
