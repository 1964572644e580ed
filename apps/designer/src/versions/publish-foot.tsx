import { Button, Group, Text } from '@mantine/core';
import { useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { PublishProblem } from './publishing.ts';
import { sayEnvironment, sayProblem } from './say-problem.ts';
import type { Lack } from './use-release.ts';
import classes from './versions.module.css';
import { type Wait, Waiting } from './waiting.tsx';

interface PublishFootProps {
  readonly environment: string;
  readonly problem: PublishProblem | null;
  readonly wait: Wait | null;
  readonly isSending: boolean;
  readonly lacks: readonly Lack[];
  /** How often it was asked for. */
  readonly tries: number;
  /** The first scenario that fails. */
  readonly failing: string | null;
  readonly onShowScenario: (name: string) => void;
  readonly onClose: () => void;
}

/** What keeps it from being published, why it was not, and the button that does it. */
export function PublishFoot(props: PublishFootProps) {
  const { environment, problem, wait, isSending, lacks, tries, failing, onShowScenario, onClose } = props;
  const t = useT();
  const why = useId();
  const isOff = wait !== null || lacks.length > 0;
  return (
    <div className={classes['foot']}>
      {isOff && (
        <div id={why}>
          {wait !== null && <Waiting wait={wait} />}
          {/* Made anew at each try, so that it is said each time. */}
          <div key={tries} role={tries > 0 ? 'alert' : undefined}>
            {lacks.map((lack) => (
              <Text key={lack} size="sm">
                {t(`publish.lacks.${lack}`)}
              </Text>
            ))}
          </div>
        </div>
      )}
      {problem !== null && (
        <Text size="sm" c="var(--rung-error)" role="alert">
          {sayProblem(problem, t)}
        </Text>
      )}
      <Group gap="xs" justify="flex-end">
        {failing !== null && (
          <Button variant="default" mr="auto" onClick={() => onShowScenario(failing)}>
            {t('publish.scenarios.show')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('publish.cancel')}
        </Button>
        {/* Not disabled: that would take the focus from whoever is there, and they would not learn what it waits for. */}
        <Button
          type="submit"
          loading={isSending}
          aria-disabled={isOff}
          data-disabled={isOff}
          aria-describedby={isOff ? why : undefined}
        >
          {t('publish.submit', { environment: sayEnvironment(environment, t) })}
        </Button>
      </Group>
    </div>
  );
}
