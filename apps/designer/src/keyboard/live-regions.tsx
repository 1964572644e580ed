import { VisuallyHidden } from '@mantine/core';
import { useStore } from 'zustand';
import { announcements } from './announce.ts';

/** Where {@link announce} speaks. One for the whole page, never taken away: a live region that appears with its text is not read. */
export function LiveRegions() {
  const { polite, assertive } = useStore(announcements);
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {polite}
      </div>
      <div role="alert" aria-live="assertive">
        {assertive}
      </div>
    </VisuallyHidden>
  );
}
