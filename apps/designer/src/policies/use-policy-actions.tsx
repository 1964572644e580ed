import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { shown } from '../i18n/shown.ts';
import { useT } from '../i18n/use-t.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { notify } from '../shell/notify.tsx';
import { notifyError } from '../shell/notify-error.ts';
import { archivePolicy, createPolicy, renamePolicy, savePolicy } from './api.ts';
import { actionsButton, type PolicyActions } from './policy-menu.tsx';
import type { PolicyRow } from './policy-status.ts';

const PolicyNameDialog = lazyPart(async () => ({
  default: (await import('./name-dialog.tsx')).PolicyNameDialog,
}));

type Asked = { readonly what: 'rename' | 'duplicate'; readonly row: PolicyRow };

/** What can be done with a policy of the list, and the dialog that some of it asks in. */
export interface UsedPolicyActions {
  readonly actions: PolicyActions;
  readonly dialog: ReactNode;
}

/** Rename, duplicate, export, archive and restore, each told when it is done. */
export function usePolicyActions(): UsedPolicyActions {
  const t = useT();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const tellError = (error: unknown): void => notifyError(error, t);

  const naming = useMutation({
    mutationFn: async ({ what, row, name }: Asked & { readonly name: string }) => {
      if (what === 'rename') return (await renamePolicy(row, name)) ? row.key : null;
      return createPolicy(name, { kind: 'copy', of: row.key });
    },
    onSuccess: (key, { what, name }) => {
      if (key === null) return;
      setAsked(null);
      notify(
        t(what === 'rename' ? 'policies.renamed' : 'policies.duplicated', { name: shown(name) }),
        'success',
      );
      if (what === 'duplicate') void navigate({ to: '/policies/$key', params: { key } });
    },
    onError: tellError,
  });

  const actions = useMemo(() => {
    const tell = (error: unknown): void => notifyError(error, t);
    const archive = (row: PolicyRow, archived: boolean): void => {
      const name = shown(row.name, row.key);
      archivePolicy(row, archived).then(() => {
        // The row is gone, and its button with it.
        document.getElementById('main')?.focus();
        const text = t(archived ? 'policies.archived' : 'policies.restored', { name });
        notify(text, 'success', {
          label: t('policies.undo'),
          run: () => archivePolicy(row, !archived).catch(tell),
        });
      }, tell);
    };
    return {
      rename: (row: PolicyRow) => setAsked({ what: 'rename', row }),
      duplicate: (row: PolicyRow) => setAsked({ what: 'duplicate', row }),
      save: (row: PolicyRow) => void savePolicy(row).catch(tell),
      archive,
    };
  }, [t]);

  const askedKey = asked?.row.key ?? '';
  const returnTo = useCallback(() => actionsButton(askedKey), [askedKey]);
  const dialog = asked !== null && (
    <Suspense>
      <PolicyNameDialog
        {...wordsOf(asked)}
        isBusy={naming.isPending}
        onSubmit={(name) => naming.mutate({ ...asked, name })}
        onClose={() => setAsked(null)}
        returnTo={returnTo}
      />
    </Suspense>
  );
  return { actions, dialog };

  function wordsOf({ what, row }: Asked) {
    return what === 'rename'
      ? {
          title: t('policies.rename.title'),
          help: t('policies.rename.help', { key: row.key }),
          submit: t('policies.rename.submit'),
          name: row.name,
        }
      : {
          title: t('policies.duplicate.title'),
          help: t('policies.duplicate.help'),
          submit: t('policies.duplicate.submit'),
          name: t('policies.copyOf', { name: row.name }),
        };
  }
}
