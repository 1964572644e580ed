import { renameFlow } from '@rung/editing';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { createPolicy } from '../policies/api.ts';
import { PolicyNameDialog } from '../policies/name-dialog.tsx';
import { notify } from '../shell/notify.tsx';
import { notifyError } from '../shell/notify-error.ts';
import { policyMenuButton } from './policy-menu-button.ts';

/** Asks for another name of the open policy, or for the name of a copy, and opens that. */
export function NamePolicy(props: { readonly what: 'rename' | 'duplicate'; readonly onClose: () => void }) {
  const { what, onClose } = props;
  const t = useT();
  const navigate = useNavigate();
  const editor = useEditor();
  const key = useEditorState((state) => state.policyKey);
  const now = useEditorState(({ flow }) => flow.name);
  const copying = useMutation({
    mutationFn: async (name: string) => {
      await editor.flush();
      return createPolicy(name, { kind: 'copy', of: key });
    },
    onSuccess: (made, name) => {
      if (made === null) return;
      onClose();
      notify(t('policies.duplicated', { name }), 'success');
      void navigate({ to: '/policies/$key', params: { key: made } });
    },
    onError: (error) => notifyError(error, t),
  });
  const rename = (name: string): void => {
    const { flow } = editor.store.getState();
    if (name === flow.name || editor.dispatch(renameFlow(flow, { name }))) onClose();
  };
  const isRename = what === 'rename';
  return (
    <PolicyNameDialog
      title={t(isRename ? 'policies.rename.title' : 'policies.duplicate.title')}
      help={isRename ? t('policies.rename.help', { key }) : t('policies.duplicate.help')}
      submit={t(isRename ? 'policies.rename.submit' : 'policies.duplicate.submit')}
      name={isRename ? now : t('policies.copyOf', { name: now })}
      isBusy={copying.isPending}
      onSubmit={isRename ? rename : (name) => copying.mutate(name)}
      onClose={onClose}
      returnTo={policyMenuButton}
    />
  );
}
