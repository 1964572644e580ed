import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { fixEdit } from '@rung/editing';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import IconTool from '@tabler/icons-react/icons/IconTool';
import { useEditor, useEditorState } from '../document/editor.ts';
import type { Found } from '../document/found.ts';
import { sayFinding } from '../document/say-finding.ts';
import type { Translate } from '../i18n/i18n.ts';
import { Brings } from '../problems/brings.tsx';
import { FindingCode } from '../problems/finding-code.tsx';
import { sayWay } from '../problems/say-place.ts';
import { placeOfFinding, useShowFinding } from '../problems/use-show-finding.ts';
import { useSpeech } from './speech.tsx';
import { wrappedLabel } from './wrapped-label.ts';

const looks = {
  error: { icon: IconCircleX, color: 'var(--rung-error)' },
  warning: { icon: IconAlertTriangle, color: 'var(--rung-warning)' },
  info: { icon: IconInfoCircle, color: 'var(--rung-muted)' },
} as const;

/** How what can be done about a finding is offered below it. */
const small = { variant: 'light', size: 'compact-xs', mih: 24, h: 'auto', styles: wrappedLabel } as const;

/** What a list of problems is headed by: mere remarks are none, wherever they are counted. */
export function headOf(problems: readonly Found[], t: Translate): string {
  const n = problems.filter(({ severity }) => severity !== 'info').length;
  return n === 0 ? t('inspector.remarks', { n: problems.length }) : t('inspector.problems', { n });
}

/** What is wrong, each with its repair where there is exactly one. */
export function ProblemList({ problems }: { readonly problems: readonly Found[] }) {
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

/** The way to where something is mended that is none of the step's settings. */
function WayThere({ problem }: { readonly problem: Found }) {
  const flow = useEditorState((state) => state.flow);
  const { t } = useSpeech();
  const show = useShowFinding();
  return (
    <Button {...small} rightSection={<IconArrowRight size={14} aria-hidden />} onClick={() => show(problem)}>
      {sayWay(placeOfFinding(flow, problem), t)}
    </Button>
  );
}

function ProblemCard({ problem }: { readonly problem: Found }) {
  const { dispatch } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const { t, wording } = useSpeech();
  const hasFix = problem.fix !== undefined && !readOnly;
  const hasWay = problem.nodeId === undefined && placeOfFinding(flow, problem) !== null;
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
      <Brings problem={problem} wording={wording} />
      {(hasWay || hasFix) && (
        <Group mt={6} gap={6}>
          {hasWay && <WayThere problem={problem} />}
          {hasFix && problem.fix !== undefined && (
            <Button
              {...small}
              leftSection={<IconTool size={14} aria-hidden />}
              onClick={() => dispatch(fixEdit(flow, problem))}
            >
              {wording.sayFix(problem.fix)}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  );
}
