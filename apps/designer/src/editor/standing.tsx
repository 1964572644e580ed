import { Menu, UnstyledButton } from '@mantine/core';
import IconBroadcast from '@tabler/icons-react/icons/IconBroadcast';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { environmentName } from '../policies/environment-name.ts';
import { statusOf } from '../policies/policy-status.ts';
import { server } from '../server/trpc.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './standing.module.css';

/** How far the open policy is, in words: what each environment gives to runtimes, then whether anything is not published or published in vain. */
function useStanding(): { readonly live: readonly string[]; readonly rest: readonly string[] } | null {
  const t = useT();
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
  const rest: string[] = [];
  if (status === 'draft') rest.push(t('policies.notLiveAlone'));
  if (status === 'pending') rest.push(t('policies.shown.pending'));
  // Which environment is behind which can be read; what is live in none cannot.
  if (status === 'behind' && latest !== null && live.every(({ version }) => version !== latest.number))
    rest.push(t('policies.versionNotLive', { number: latest.number }));
  return {
    live: live.map(({ environment, version }) => `${environmentName(environment, t)} v${version}`),
    rest,
  };
}

/** How far the open policy is; leads to the versions. With little room only the last environment is to be seen, all are still said. */
export function Standing() {
  const t = useT();
  const ui = useEditorUiStore();
  const standing = useStanding();
  if (standing === null) return null;
  const words = [...standing.live, ...standing.rest];
  return (
    <UnstyledButton
      className={css['standing'] ?? ''}
      title={`${words.join(' · ')} (${t('editor.policy.versions')})`}
      data-testid="standing"
      onClick={() => ui.setState({ dock: 'versions' })}
    >
      {words.map((word, index) => (
        <span key={word} className={index < standing.live.length - 1 ? css['early'] : undefined}>
          {index < words.length - 1 ? `${word} · ` : word}
        </span>
      ))}
    </UnstyledButton>
  );
}

/** The same as an entry of a menu. */
export function StandingItem() {
  const ui = useEditorUiStore();
  const standing = useStanding();
  if (standing === null) return null;
  return (
    <>
      <Menu.Item
        leftSection={<IconBroadcast size={16} aria-hidden />}
        data-testid="standing"
        onClick={() => ui.setState({ dock: 'versions' })}
      >
        {[...standing.live, ...standing.rest].join(' · ')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}
