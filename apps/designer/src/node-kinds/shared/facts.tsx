import { Box, Stack, Text } from '@mantine/core';
import { OpenPart } from '../../inspector/fields/open-part.tsx';
import type { PartName } from '../../inspector/parts.ts';

/** What is known of the part that a step names, in short lines, and the way to where it is kept. */
export function Facts(props: {
  readonly lines: readonly string[];
  readonly part: PartName;
  readonly id: string | null;
}) {
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
      <Stack gap={2} align="flex-start">
        {props.lines.map((line) => (
          <Text key={line} size="xs" style={{ overflowWrap: 'anywhere' }}>
            {line}
          </Text>
        ))}
        <div style={{ marginInlineStart: -8 }}>
          <OpenPart part={props.part} id={props.id} />
        </div>
      </Stack>
    </Box>
  );
}
