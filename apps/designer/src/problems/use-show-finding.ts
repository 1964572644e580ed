import type { Flow, NodeKind } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { useCallback } from 'react';
import type { StoreApi } from 'zustand';
import { type Editor, useEditor } from '../document/editor.ts';
import { atStep, type EditorUi, useEditorUiStore } from '../editor/editor-ui.ts';
import { settingsPlaceOf } from '../settings/place-of-path.ts';
import type { SettingsPlace } from '../settings/settings-props.ts';
import { problemField, problemOutcome } from './problem-outcome.ts';

/** Where what a finding is about is mended. */
export type FindingPlace =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'settings'; readonly settings: SettingsPlace }
  /** A field among what is said of the policy itself, as a JSON pointer into the flow. */
  | { readonly kind: 'policy'; readonly field: string }
  /** Nowhere yet: a step of that kind is missing. */
  | { readonly kind: 'missing'; readonly step: NodeKind };

/** What a policy lacks, by the rule that finds it. */
const missing: Readonly<Record<string, NodeKind>> = { 'RNG-301': 'trigger', 'RNG-414': 'followUp' };

/** Where what a finding is about is mended; null where nothing can be shown. */
export function placeOfFinding(flow: Flow, { nodeId, path, code, data }: Diagnostic): FindingPlace | null {
  const settings = settingsPlaceOf(path);
  const isStep = nodeId !== undefined && Object.hasOwn(flow.nodes, nodeId);
  // What is wrong with a guard is changed there, also where a step has to do with it.
  if (isStep && settings?.table !== 'guards') return { kind: 'step', step: nodeId };
  if (settings !== null) return { kind: 'settings', settings };
  const step = missing[code];
  if (step !== undefined) return { kind: 'missing', step };
  if (path === '/notApplicable') return { kind: 'policy', field: `${path}/${String(data['part'])}` };
  const isOfPolicy = path?.startsWith('/notApplicable/') || path === '/name' || path === '/description';
  return isOfPolicy && path !== undefined ? { kind: 'policy', field: path } : null;
}

/** Leads to what a finding is about: the focus goes into its field, or to the step where it is about all of it. */
export function useShowFinding(): (finding: Diagnostic) => void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  return useCallback((finding) => showFinding({ editor, ui }, finding), [editor, ui]);
}

/** {@link useShowFinding} outside of what is drawn. */
export function showFinding(
  { editor, ui }: { readonly editor: Pick<Editor, 'store' | 'select'>; readonly ui: StoreApi<EditorUi> },
  finding: Diagnostic,
): void {
  const place = placeOfFinding(editor.store.getState().flow, finding);
  if (place === null) return;
  if (place.kind === 'step') editor.select([place.step]);
  if (place.kind === 'policy') editor.select([]);
  ui.setState(leadsTo(place, finding));
}

function leadsTo(place: FindingPlace, finding: Diagnostic): Partial<EditorUi> {
  switch (place.kind) {
    case 'step':
      return leadsToStep(place.step, finding);
    case 'settings':
      return { settings: place.settings };
    case 'policy':
      return { isInspecting: true, outcomeWanted: null, fieldWanted: place.field, isFieldFocusWanted: true };
    case 'missing':
      return {
        picker: {
          place: { kind: 'free', at: null, likely: place.step },
          x: innerWidth / 2,
          y: innerHeight / 4,
        },
      };
    default:
      return place satisfies never;
  }
}

function leadsToStep(step: string, finding: Diagnostic): Partial<EditorUi> {
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
