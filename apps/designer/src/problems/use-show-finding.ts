import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { useCallback } from 'react';
import { useEditor } from '../document/editor.ts';
import { atStep, type EditorUi, useEditorUiStore } from '../editor/editor-ui.ts';
import { settingsPlaceOf } from '../settings/place-of-path.ts';
import type { SettingsPlace } from '../settings/settings-dialog.tsx';
import { problemField, problemOutcome } from './problem-outcome.ts';

/** Where what a finding is about is changed: the settings of a step, or those of the policy. */
export type FindingPlace =
  | { readonly step: string; readonly settings: null }
  | { readonly step: null; readonly settings: SettingsPlace };

/** Where what a finding is about is changed; null for the flow as a whole. */
export function placeOfFinding(flow: Flow, { nodeId, path }: Diagnostic): FindingPlace | null {
  const settings = settingsPlaceOf(path);
  const isStep = nodeId !== undefined && Object.hasOwn(flow.nodes, nodeId);
  // What is wrong with a guard is changed there, also where a step has to do with it.
  if (isStep && settings?.table !== 'guards') return { step: nodeId, settings: null };
  return settings === null ? null : { step: null, settings };
}

/** Leads to what a finding is about: the focus goes into its field, or to the step where it is about all of it. */
export function useShowFinding(): (finding: Diagnostic) => void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  return useCallback(
    (finding) => {
      const place = placeOfFinding(editor.store.getState().flow, finding);
      if (place === null) return;
      if (place.step !== null) editor.select([place.step]);
      ui.setState(place.step === null ? { settings: place.settings } : leadsTo(place.step, finding));
    },
    [editor, ui],
  );
}

function leadsTo(step: string, finding: Diagnostic): Partial<EditorUi> {
  const outcomeWanted = problemOutcome(finding);
  const fieldWanted = problemField(finding);
  const isFieldFocusWanted = outcomeWanted !== null || fieldWanted !== null;
  return {
    ...atStep(step),
    isInspecting: true,
    outcomeWanted,
    fieldWanted,
    isFieldFocusWanted,
    ...(isFieldFocusWanted ? { sightWanted: step } : { focusWanted: step }),
  };
}
