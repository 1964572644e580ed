import { Button, Stack, Text } from '@mantine/core';
import { type Flow, nodeKindModels } from '@rung/flow';
import { toldApart } from './fields/choices.ts';
import type { InspectorProps } from './inspector-props.ts';
import { Section } from './section.tsx';
import { useSpeech } from './speech.tsx';
import { wrappedLabel } from './wrapped-label.ts';

/** The outcomes of other steps that lead here. */
export function ReachedFrom(props: {
  readonly flow: Flow;
  readonly nodeId: string;
  readonly onReveal: InspectorProps['onReveal'];
}) {
  const { flow, nodeId, onReveal } = props;
  const { t, wording } = useSpeech();
  const node = flow.nodes[nodeId];
  const role = node === undefined ? 'comment' : nodeKindModels[node.kind].role;
  if (role === 'starts' || role === 'comment') return null;
  const ways = Object.entries(flow.edges).flatMap(([edge, { from, to }]) =>
    to === nodeId
      ? {
          edge,
          value: from.node,
          label: t('inspector.way', {
            step: wording.sayTitle(flow, from.node),
            outcome: wording.sayPortName(flow, from.node, from.port),
          }),
        }
      : [],
  );
  return (
    <Section title={t('inspector.reachedFrom')}>
      {ways.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('inspector.reachedFromNowhere')}
        </Text>
      ) : (
        <Stack gap={2} align="flex-start">
          {toldApart(ways, t).map(({ edge, value, label }) => (
            <Button
              key={edge}
              variant="subtle"
              size="compact-sm"
              // Its words begin where the fields do.
              ms={-8}
              mih={24}
              h="auto"
              py={2}
              justify="flex-start"
              styles={wrappedLabel}
              onClick={() => onReveal(value)}
            >
              {label}
            </Button>
          ))}
        </Stack>
      )}
    </Section>
  );
}
