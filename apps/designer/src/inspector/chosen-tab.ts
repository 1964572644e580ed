import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What is shown of a step, one at a time. */
export const stepTabs = ['settings', 'notes', 'history'] as const;
export type StepTab = (typeof stepTabs)[number];

const storeKey = 'rung.stepTab';

/** Asked for each time: a browser that keeps nothing throws. */
const ofPage = (): Storage => sessionStorage;

/** The tab that was chosen last, in this tab of the browser; it outlives the step, and a reload. */
const chosenTab = createStore<StepTab>(() => readTab());

/** The tab that was kept; settings where there is none. */
export function readTab(kept = ofPage): StepTab {
  try {
    const text = kept().getItem(storeKey);
    return stepTabs.find((tab) => tab === text) ?? 'settings';
  } catch {
    return 'settings';
  }
}

/** Shows a tab of this step and of those that follow. */
export function chooseTab(tab: StepTab): void {
  chosenTab.setState(tab, true);
  try {
    ofPage().setItem(storeKey, tab);
  } catch {
    // Then it is forgotten with the page.
  }
}

/** The tab that was chosen last. */
export function useChosenTab(): StepTab {
  return useStore(chosenTab);
}

/** What a step is asked to show of itself. */
interface Wanted {
  readonly nodeId: string;
  readonly outcomeWanted: { readonly node: string } | null;
  readonly fieldWanted: string | null;
}

/** The tab in which something stands that is to be brought into sight; null where nothing of the step is. */
export function tabWanted({ nodeId, outcomeWanted, fieldWanted }: Wanted): StepTab | null {
  if (outcomeWanted?.node === nodeId) return 'settings';
  if (fieldWanted?.startsWith(`/nodes/${nodeId}/`) !== true) return null;
  return fieldWanted === `/nodes/${nodeId}/notes` ? 'notes' : 'settings';
}
