import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { patient } from '../shell/lazy-part.ts';
import { notifyError } from '../shell/notify-error.ts';

const loadAddress = patient(() => import('../versions/runtime-address.ts'));

/** In the palette, for each environment that gives a version of the open policy: to copy where runtimes fetch it. */
export function useAddressCommands(): void {
  const t = useT();
  const key = useEditorState((state) => state.policyKey);
  // What the list of versions asks too: each knows what the other has fetched, and what was made live since.
  const { data } = useQuery({
    queryKey: ['rung', 'versions', key],
    queryFn: async () => (await import('../versions/publishing-server.ts')).publishingServer.list(key),
  });
  const commands = useMemo((): readonly Command[] => {
    if (data?.ok !== true) return [];
    return data.value.environments
      .filter(({ now }) => now !== null)
      .map(({ id }) => ({
        id: `policy.address.${id}`,
        title: 'editor.address.copy',
        titleValues: { environment: id, name: id },
        group: 'editor.group.policy',
        run: () =>
          void loadAddress().then(
            ({ copyRuntimeAddress }) => copyRuntimeAddress(id, key, t),
            (error: unknown) => notifyError(error, t),
          ),
      }));
  }, [data, key, t]);
  useCommands(commands);
}
