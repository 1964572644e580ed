import { Box, Button, Stack, Text } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import { createContext, useContext } from 'react';
import type { PartName } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import type { SettingsTable } from '../../settings/settings-props.ts';

/** Opens an entry of the policy's settings; null where there is no way there. */
export const OpenPartContext = createContext<((table: SettingsTable, id: string | null) => void) | null>(
  null,
);

/** What is known of the part that a step names, in short lines, and the way to where it is kept. */
export function Facts(props: {
  readonly lines: readonly string[];
  readonly part: PartName;
  readonly id: string | null;
}) {
  const { t } = useSpeech();
  const open = useContext(OpenPartContext);
  return (
    <Box
      px="sm"
      py={8}
      style={{
        borderInlineStart: '3px solid var(--mantine-color-default-border)',
        background: 'light-dark(var(--mantine-color-gray-0), var(--mantine-color-dark-6))',
        borderRadius: 4,
      }}
    >
      <Stack gap={2}>
        {props.lines.map((line) => (
          <Text key={line} size="xs" style={{ overflowWrap: 'anywhere' }}>
            {line}
          </Text>
        ))}
        {open !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            mih={24}
            rightSection={<IconArrowRight size={14} aria-hidden />}
            style={{ alignSelf: 'flex-start', marginInlineStart: -8 }}
            onClick={() => open(props.part, props.id)}
          >
            {t(`part.open.${props.part}`)}
          </Button>
        )}
      </Stack>
    </Box>
  );
}
