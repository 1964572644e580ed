import { Box, List, Stack, Text } from '@mantine/core';
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
        background: 'var(--rung-background)',
        borderRadius: 4,
      }}
    >
      <Stack gap={2} align="flex-start">
        <Lines lines={props.lines} />
        <div style={{ marginInlineStart: -8 }}>
          <OpenPart part={props.part} id={props.id} />
        </div>
      </Stack>
    </Box>
  );
}

/** Of several, each with a mark: where one has more than one line, it is else not seen where the next begins. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  const style = { overflowWrap: 'anywhere' } as const;
  const [only] = lines;
  if (lines.length < 2)
    return (
      <Text size="xs" style={style}>
        {only}
      </Text>
    );
  return (
    <List size="xs" pl="md" spacing={2} style={style}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none holds anything of its own
        <List.Item key={index}>{line}</List.Item>
      ))}
    </List>
  );
}
