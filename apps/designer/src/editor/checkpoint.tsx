import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEditor } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { NameQuestion } from '../shell/name-question.tsx';
import { notify } from '../shell/notify.tsx';
import { publishingServer } from '../versions/publishing-server.ts';
import { sayProblem } from '../versions/say-problem.ts';

/** The longest name that a revision may have. */
const maxName = 120;

/** Saves at once, and asks by which name people want to find this draft again; none is a good answer too. */
export function Checkpoint({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const queries = useQueryClient();
  useReturnFocus();
  const saving = useMutation({
    // The server need not be there: what is said then is how safe the draft is without it.
    networkMode: 'always',
    mutationFn: async (name: string) => {
      await editor.flush();
      const { saveState, rev, policyKey } = editor.store.getState();
      const state = t(`editor.save.${saveState}`);
      if (name === '') return { done: state, problem: null };
      if (saveState !== 'saved') return { done: null, problem: t('checkpoint.notSaved', { state }) };
      const named = await publishingServer.name(policyKey, rev, name);
      if (!named.ok) return { done: null, problem: sayProblem(named.error, t) };
      void queries.invalidateQueries({ queryKey: ['rung', 'history', policyKey] });
      return { done: t('checkpoint.done', { name }), problem: null };
    },
    onSuccess: (outcome) => {
      if (outcome.done === null) return;
      notify(outcome.done, editor.store.getState().saveState === 'saved' ? 'success' : 'neutral');
      onClose();
    },
  });
  return (
    <NameQuestion
      title={t('checkpoint.title')}
      label={t('checkpoint.name')}
      help={t('checkpoint.help')}
      submit={t('checkpoint.submit')}
      maxLength={maxName}
      isBusy={saving.isPending}
      problem={saving.data?.problem ?? null}
      onName={saving.mutate}
      onClose={onClose}
    />
  );
}
