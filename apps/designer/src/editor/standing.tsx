import { UnstyledButton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { environmentName } from '../policies/environment-name.ts';
import { statusOf } from '../policies/policy-status.ts';
import { server } from '../server/trpc.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './standing.module.css';

/** Which version each environment gives to runtimes, and whether anything is not published or published in vain; leads to the versions. */
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
  const { latest, live } = data;
  const status = statusOf({ ...data, archivedAt: null });
  const words = live.map(({ environment, version }) => `${environmentName(environment, t)} v${version}`);
  if (status === 'draft') words.push(t('policies.notLiveAlone'));
  if (status === 'pending') words.push(t('policies.shown.pending'));
  // Which environment is behind which can be read; what is live in none cannot.
  if (status === 'behind' && latest !== null && live.every(({ version }) => version !== latest.number))
    words.push(t('policies.versionNotLive', { number: latest.number }));
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
