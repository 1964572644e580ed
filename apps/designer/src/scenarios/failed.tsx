import { Button } from '@mantine/core';
import type { Scenario } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { FailureText } from './failure-text.tsx';
import type { Outcome } from './run-set.ts';
import classes from './scenarios.module.css';
import { TakeNow } from './take-now.tsx';

interface FailedProps {
  readonly outcome: Outcome;
  /** Null if it cannot be read. */
  readonly scenario: Scenario | null;
  readonly wording: Wording;
  readonly isTold: boolean;
  readonly onTell: (isTold: boolean) => void;
  readonly onChanged: () => void;
}

/** What was expected of a scenario and what came instead, in one line, and the two ways on from there. */
export function Failed({ outcome, scenario, wording, isTold, onTell, onChanged }: FailedProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const [isTaking, setIsTaking] = useState(false);
  const { name, failures, moreFailures } = outcome;
  return (
    <>
      <FailureText failures={failures} more={moreFailures} scenario={scenario} wording={wording} />
      <div className={classes['mend']}>
        <Button
          size="compact-xs"
          variant="light"
          aria-expanded={isTold}
          aria-label={t('scenarios.why.of', { name })}
          onClick={() => onTell(!isTold)}
        >
          {t('scenarios.why')}
        </Button>
        {!readOnly && scenario !== null && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('scenarios.take.of', { name })}
            onClick={() => setIsTaking(true)}
          >
            {t('scenarios.take')}
          </Button>
        )}
      </div>
      {isTaking && scenario !== null && (
        <TakeNow scenario={scenario} onTaken={onChanged} onClose={() => setIsTaking(false)} />
      )}
    </>
  );
}
