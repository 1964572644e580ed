import type { EditLabel } from '@rung/editing';
import { useMemo } from 'react';
import { useEditor } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';

/** Says what was done, with the names as they were at the time; outcomes by what the flow calls them now. */
export function useSayEdit(): (label: EditLabel) => string {
  const wording = useWording();
  const { store } = useEditor();
  return useMemo(() => (label) => wording.sayEdit(label, store.getState().flow), [wording, store]);
}
