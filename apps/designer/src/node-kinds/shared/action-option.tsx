import { Text } from '@mantine/core';
import type { Wording } from '@rung/wording';

/** An action among those to choose from: as it is spelled, and in words where it has some. */
export function ActionOption({ action, wording }: { readonly action: string; readonly wording: Wording }) {
  const words = wording.sayAction(action);
  return (
    <span>
      {action}
      {words !== action && (
        <Text span inherit c="dimmed">
          {` ${words}`}
        </Text>
      )}
    </span>
  );
}
