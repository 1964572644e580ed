import { Button, Group, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import { sayFinding } from '../document/say-finding.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './dock.module.css';
import type { NotServed } from './model/served.ts';
import type { Words } from './use-words.ts';

interface ProblemNoticeProps {
  readonly problem: NotServed;
  readonly flow: Flow;
  readonly words: Words;
  readonly onShowStep: (node: string) => void;
  readonly onAgain: () => void;
}

/** How many findings are listed; all of them stand in the problems panel. */
const shown = 3;

/** Why there is no answer, and what to do about it. What was there before stays in view below. */
export function ProblemNotice({ problem, flow, words, onShowStep, onAgain }: ProblemNoticeProps) {
  const t = useT();
  return (
    <div className={classes['problem']} role="status">
      <IconAlertTriangle size={16} aria-hidden />
      {problem.code === 'fixFirst' ? (
        <Findings
          about={problem.about}
          diagnostics={problem.diagnostics}
          flow={flow}
          words={words}
          onShowStep={onShowStep}
        />
      ) : (
        <Group gap="xs" justify="space-between" flex={1}>
          <Text size="xs">{t(`simulator.problem.${problem.code}`)}</Text>
          <Button size="compact-xs" variant="default" onClick={onAgain}>
            {t('simulator.problem.again')}
          </Button>
        </Group>
      )}
    </div>
  );
}

interface FindingsProps extends Pick<ProblemNoticeProps, 'flow' | 'words' | 'onShowStep'> {
  readonly about: 'flow' | 'scenario';
  readonly diagnostics: readonly Diagnostic[];
}

function Findings({ about, diagnostics, flow, words, onShowStep }: FindingsProps) {
  const t = useT();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return (
    <div>
      <Text size="xs" fw={600}>
        {t(`simulator.problem.${about}`)}
      </Text>
      <ul className={classes['findings']}>
        {errors.slice(0, shown).map((finding, index) => {
          const { nodeId } = finding;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and none holds anything of its own
            <li key={index}>
              {sayFinding(words.wording, flow, finding)}
              {nodeId !== undefined && (
                <Button size="compact-xs" variant="subtle" onClick={() => onShowStep(nodeId)}>
                  {t('simulator.problem.show')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {errors.length > shown && (
        <Text size="xs" c="dimmed">
          {t('simulator.problem.more', { n: errors.length - shown })}
        </Text>
      )}
    </div>
  );
}
