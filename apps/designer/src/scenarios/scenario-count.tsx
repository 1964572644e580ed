import { VisuallyHidden } from '@mantine/core';
import { useEditorState } from '../document/editor.ts';
import css from '../editor/dock.module.css';
import { useT } from '../i18n/use-t.ts';
import { isCurrent, useScenarioRuns } from './scenario-runs.ts';

/** What the latest run of the scenarios came to, as long as it is about the flow as it is; with little room, failures alone. */
export function ScenarioCount({ isShort }: { readonly isShort: boolean }) {
  const t = useT();
  const flow = useEditorState((state) => state.flow);
  const outcome = useScenarioRuns((state) => state.outcome);
  const of = useScenarioRuns((state) => state.flow);
  if (outcome === null || !isCurrent(of, flow)) return null;
  const { passed, failed } = outcome;
  const total = passed + failed;
  if (failed === 0 && isShort) return null;
  return (
    <span className={css['count']} data-worst={failed > 0 ? 'error' : 'none'}>
      <span aria-hidden="true">{isShort ? failed : `${passed}/${total}`}</span>
      <VisuallyHidden>
        {failed > 0
          ? t('scenarios.summary.fail', { failed, total })
          : t('scenarios.summary.pass', { n: passed })}
      </VisuallyHidden>
    </span>
  );
}
