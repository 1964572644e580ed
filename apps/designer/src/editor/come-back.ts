import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEditor } from '../document/editor.ts';
import { atStep, useEditorUiStore } from './editor-ui.ts';

/** A setting of a step, as a JSON pointer into the flow. */
export interface SettingPlace {
  readonly node: string;
  readonly at: string;
}

/** The flow that is open; one is at a time. */
let open: { readonly policyKey: string; readonly show: (place: SettingPlace) => void } | null = null;

/** Lets what was left lead back to the settings of this flow, as long as it is open. */
export function useComeBack(): void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  useEffect(() => {
    const here = {
      policyKey: editor.store.getState().policyKey,
      show: ({ node, at }: SettingPlace): void => {
        editor.select([node]);
        ui.setState({
          ...atStep(node),
          sightWanted: node,
          isInspecting: true,
          fieldWanted: at,
          isFieldFocusWanted: true,
        });
      },
    };
    open = here;
    return () => {
      if (open === here) open = null;
    };
  }, [editor, ui]);
}

/** Gives what leads to a setting of this flow, also from outside of it: then only to its step, from where the setting is in reach. */
export function useWayBack(): (place: SettingPlace) => void {
  const { policyKey } = useEditor().store.getState();
  const navigate = useNavigate();
  return (place) => {
    if (open?.policyKey === policyKey) open.show(place);
    else void navigate({ to: '/policies/$key', params: { key: policyKey }, search: { step: place.node } });
  };
}
