import { UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { environmentName } from '../policies/environment-name.ts';
import { statusOf } from '../policies/policy-status.ts';
import { server } from '../server/trpc.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './standing.module.css';

/** Which version each environment gives to runtimes, and whether the draft is something else; leads to the versions. */
export function Standing() {
  const t = useT();
  const ui = useEditorUiStore();
  const key = useEditorState(({ policyKey }) => policyKey);
  const rev = useEditorState((state) => state.rev);
  // Publishing and rolling back have all under `rung` asked anew.
  const { data } = useQuery({
    queryKey: ['rung', 'standing', key, rev],
    queryFn: () => server.policies.standing.query({ key }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return null;
  const live = data.live.map(({ environment, version }) => `${environmentName(environment, t)} v${version}`);
  const status = statusOf({ ...data, archivedAt: null });
  const words =
    status === 'draft'
      ? [t('policies.notLiveAlone')]
      : status === 'pending'
        ? [...live, t('policies.shown.pending')]
        : live;
  return (
    <UnstyledButton
      className={css['standing'] ?? ''}
      title={t('editor.policy.versions')}
      data-testid="standing"
      onClick={() => ui.setState({ dock: 'versions' })}
    >
      {words.join(' · ')}
    </UnstyledButton>
  );
}
