import { Button, Group, Text } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import type { PublishProblem } from './publishing.ts';
import { sayEnvironment, sayProblem } from './say-problem.ts';
import classes from './versions.module.css';
import { type Wait, Waiting } from './waiting.tsx';

interface PublishFootProps {
  readonly environment: string;
  readonly problem: PublishProblem | null;
  readonly wait: Wait | null;
  readonly isSending: boolean;
  /** What keeps it from being published, once that was tried. */
  readonly lacks: { readonly tick: boolean; readonly repair: boolean };
  /** The first scenario that fails. */
  readonly failing: string | null;
  readonly onShowScenario: (name: string) => void;
  readonly onClose: () => void;
}

/** Why it was not published, and the button that does it. */
export function PublishFoot(props: PublishFootProps) {
  const { environment, problem, wait, isSending, lacks, failing, onShowScenario, onClose } = props;
  const t = useT();
  return (
    <div className={classes['foot']}>
      {wait !== null && <Waiting wait={wait} />}
      <div role="alert">
        {problem !== null && (
          <Text size="sm" c="var(--rung-error)">
            {sayProblem(problem, t)}
          </Text>
        )}
        {lacks.repair && (
          <Group gap="xs">
            <Text size="sm">{t('publish.blocked')}</Text>
            {failing !== null && (
              <Button size="compact-xs" variant="default" onClick={() => onShowScenario(failing)}>
                {t('publish.scenarios.show')}
              </Button>
            )}
          </Group>
        )}
        {lacks.tick && <Text size="sm">{t('publish.blocked.tick')}</Text>}
      </div>
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('publish.cancel')}
        </Button>
        {/* Not disabled while it waits: that would take the focus from whoever is there. */}
        <Button type="submit" loading={isSending} aria-disabled={wait !== null} data-disabled={wait !== null}>
          {t('publish.submit', { environment: sayEnvironment(environment, t) })}
        </Button>
      </Group>
    </div>
  );
}
