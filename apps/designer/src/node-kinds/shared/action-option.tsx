import { Text } from '@mantine/core';
import type { Wording } from '@rung/wording';

/** An action among those to choose from: in words where it has some, and then as it is spelled. */
export function ActionOption({ action, wording }: { readonly action: string; readonly wording: Wording }) {
  const words = wording.sayAction(action);
  return (
    <span>
      {words}
      {words !== action && (
        <Text span inherit c="dimmed">
          {` ${action}`}
        </Text>
      )}
    </span>
  );
}
