import type { Use } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { useContext } from 'react';
import { EditorUiContext } from '../editor/editor-ui.ts';
import { openPlace } from '../editor/open-place.ts';
import { leadToUntaken } from '../inspector/fields/untaken.ts';
import { settingsPlaceOf } from './place-of-path.ts';

/** Leads to where something is used that is no step: to the entry or the guard in its table, or to the scenario. */
export function useLeadToUse(): (flow: Flow, use: Use) => void {
  // Outside of an editor nothing could show it.
  const ui = useContext(EditorUiContext);
  return (flow, use) => {
    // What could not be taken would be lost with the dialog.
    if (ui === null || [...document.querySelectorAll('[aria-modal="true"]')].some(leadToUntaken)) return;
    const settings = settingsPlaceOf(use.path);
    if (use.part === 'scenarios')
      ui.setState({
        settings: null,
        ...openPlace(flow, { kind: 'scenario', name: scenarioName(flow, use.id) }),
      });
    else if (settings !== null) ui.setState({ settings: { ...settings, alone: false } });
  };
}

/** The name of a kept ticket by its place; a broken one, which has none, is told by its number. */
export function scenarioName({ scenarios = [] }: Flow, place: string): string {
  const name: unknown = scenarios[Number(place)]?.['name'];
  return typeof name === 'string' ? name : String(Number(place) + 1);
}
