import { VisuallyHidden } from '@mantine/core';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import counted from '../theme/count.module.css';
import { presentOutcome, useScenarioRuns } from './scenario-runs.ts';

/** What the latest run of the scenarios came to, as long as it is about the flow as it is; with little room, failures alone. */
export function ScenarioCount({ isShort }: { readonly isShort: boolean }) {
  const t = useT();
  const flow = useEditorState((state) => state.flow);
  const runs = useScenarioRuns((state) => state);
  const present = presentOutcome(runs, flow);
  if (present === null || present.isStale || present.unrun > 0) return null;
  const { passed, failed } = present;
  const total = passed + failed;
  if (total === 0) return null;
  if (failed === 0 && isShort) return null;
  const words =
    failed > 0 ? t('scenarios.summary.fail', { failed, total }) : t('scenarios.summary.pass', { n: passed });
  return (
    <span className={counted['count']} data-worst={failed > 0 ? 'error' : 'none'} title={words}>
      <span aria-hidden="true">{isShort ? failed : `${passed}/${total}`}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
