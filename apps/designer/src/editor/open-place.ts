import type { Flow } from '@rung/flow';
import { settingsPlaceOf } from '../settings/place-of-path.ts';
import { readScenario } from '../simulator/model/readable-scenarios.ts';
import { openScenario } from '../simulator/rehearsal.ts';
import { atStep, type EditorUi } from './editor-ui.ts';
import type { PlaceAt } from './find-places.ts';

/** What the editor shows to lead to a place: the entry of its table, the guard, the outcome, the scenario on the time line. */
export function openPlace(flow: Flow, at: PlaceAt): Partial<EditorUi> {
  switch (at.kind) {
    case 'part':
      return { settings: { table: at.table, entry: at.entry, alone: true } };
    case 'table':
      return { settings: { table: at.table, entry: null, alone: false } };
    case 'guard':
      return { settings: settingsPlaceOf(at.at) };
    case 'outcome':
      return {
        ...atStep(at.outcome.node),
        sightWanted: at.outcome.node,
        isInspecting: true,
        outcomeWanted: at.outcome,
        isFieldFocusWanted: true,
      };
    case 'scenario':
      return { dock: showScenario(flow, at.name) };
    default:
      return at satisfies never;
  }
}

/** One that cannot be read stands in the list of scenarios, where it is told why. */
function showScenario(flow: Flow, name: string): 'simulator' | 'scenarios' {
  const document = flow.scenarios?.find((one) => one['name'] === name);
  const scenario = document === undefined ? null : readScenario(document);
  if (scenario === null) return 'scenarios';
  openScenario(flow.id, scenario, { kind: 'scenario', name });
  return 'simulator';
}
