import type { EditLabel } from '@rung/editing';
import { useMemo } from 'react';
import { useWording } from '../document/use-wording.ts';

/** Says what was done, with the names as they were at the time. */
export function useSayEdit(): (label: EditLabel) => string {
  const wording = useWording();
  return useMemo(() => (label) => wording.sayEdit(label), [wording]);
}
