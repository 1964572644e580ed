import { type RefObject, useEffect } from 'react';
import { untakenIn } from './fields/untaken.ts';
import type { InspectorProps } from './inspector-props.ts';
import { bringIntoSight, giveFocus, nearestPlace } from './wanted-field.ts';

/** Brings the field that is wanted into sight, if the panel is about it; and the focus into it, if that is wanted, too. */
export function useWantedField(
  panel: RefObject<HTMLElement | null>,
  {
    fieldWanted,
    isFieldFocusWanted,
    onShown,
    base,
  }: Pick<InspectorProps, 'fieldWanted' | 'isFieldFocusWanted' | 'onShown'> & {
    /** What the panel is about, as the beginning of JSON pointers. */
    readonly base: string;
  },
): void {
  useEffect(() => {
    if (fieldWanted?.startsWith(base) !== true || panel.current === null) return;
    const fields = [...panel.current.querySelectorAll<HTMLElement>('[data-at]')];
    const found = nearestPlace(
      fields.map(({ dataset }) => dataset['at'] ?? ''),
      fieldWanted,
    );
    const field = fields.find(({ dataset }) => dataset['at'] === found);
    if (field !== undefined) bringIntoSight(field);
    // What was begun in it and left is what one came back for.
    if (isFieldFocusWanted && field !== undefined) giveFocus(untakenIn(field) ?? field);
    // Read from its name on, where nothing of it can be changed there.
    else if (isFieldFocusWanted) panel.current.closest<HTMLElement>('[data-region]')?.focus();
    onShown();
  }, [panel, base, fieldWanted, isFieldFocusWanted, onShown]);
}
