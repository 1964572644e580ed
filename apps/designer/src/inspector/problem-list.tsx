import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { fixEdit } from '@rung/editing';
import type { Diagnostic } from '@rung/kernel';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import IconTool from '@tabler/icons-react/icons/IconTool';
import { useEditor, useEditorState } from '../document/editor.ts';
import { sayFinding } from '../document/say-finding.ts';
import { FindingCode } from '../problems/finding-code.tsx';
import { useSpeech } from './speech.tsx';
import { wrappedLabel } from './wrapped-label.ts';

const looks = {
  error: { icon: IconCircleX, color: 'var(--rung-error)' },
  warning: { icon: IconAlertTriangle, color: 'var(--rung-warning)' },
  info: { icon: IconInfoCircle, color: 'var(--rung-muted)' },
} as const;

/** What is wrong, each with its repair where there is exactly one. */
export function ProblemList({ problems }: { readonly problems: readonly Diagnostic[] }) {
  return (
    <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path ?? ''} ${problem.message}`}>
          <ProblemCard problem={problem} />
        </li>
      ))}
    </Stack>
  );
}

function ProblemCard({ problem }: { readonly problem: Diagnostic }) {
  const { dispatch } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const { t, wording } = useSpeech();
  const { icon: Icon, color } = looks[problem.severity];
  return (
    <Alert
      p="xs"
      radius="sm"
      variant="default"
      role="note"
      styles={{ root: { borderInlineStart: `3px solid ${color}` }, icon: { color, marginInlineEnd: 8 } }}
      icon={<Icon size={16} aria-label={t(`inspector.severity.${problem.severity}`)} />}
    >
      <Text size="xs">
        {sayFinding(wording, flow, problem)} <FindingCode code={problem.code} />
      </Text>
      {problem.fix !== undefined && !readOnly && (
        <Group mt={6}>
          <Button
            variant="light"
            size="compact-xs"
            mih={24}
            h="auto"
            styles={wrappedLabel}
            leftSection={<IconTool size={14} aria-hidden />}
            onClick={() => dispatch(fixEdit(flow, problem))}
          >
            {wording.sayFix(problem.fix)}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
