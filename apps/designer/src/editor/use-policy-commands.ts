import { useMemo } from 'react';
import { useEditor } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import type { SettingsTable } from '../settings/settings-props.ts';
import { patient } from '../shell/lazy-part.ts';
import { notifyError } from '../shell/notify-error.ts';
import { useEditorUiStore } from './editor-ui.ts';

const loadPolicies = patient(() => import('../policies/api.ts'));

const names = [
  'rename',
  'about',
  'settings',
  'triggers',
  'replace',
  'export',
  'duplicate',
  'rehearse',
  'publish',
  'versions',
  'scenarios',
] as const;

/** Tables that the palette opens; those of tiers and triggers are commands of their own. */
const tables = [
  'calendars',
  'clocks',
  'grants',
  'fields',
  'wordLists',
  'channels',
  'templates',
  'contextPackages',
  'guards',
] as const satisfies readonly SettingsTable[];

/** What is not there for a policy that can only be looked at. */
const edits: ReadonlySet<string> = new Set(['rename', 'replace', 'publish']);

/** What can be done with the open policy as a whole. */
export type PolicyCommands = Readonly<Record<(typeof names)[number], () => void>>;

/** What can be done with the open policy as a whole, whichever way it is asked for. */
export function usePolicyCommands(): PolicyCommands {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  return useMemo(() => {
    const settings = (table: SettingsTable) => () =>
      ui.setState({ settings: { table, entry: null, alone: false } });
    const { policyKey: key } = editor.store.getState();
    return {
      rename: () => ui.setState({ dialog: { kind: 'rename' } }),
      about: () => {
        editor.select([]);
        ui.setState({ isInspecting: true });
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('[data-region="inspector"]')?.focus(),
        );
      },
      settings: settings('tiers'),
      triggers: settings('triggers'),
      replace: () => ui.setState({ dialog: { kind: 'replace' } }),
      export: () =>
        void Promise.all([loadPolicies(), editor.flush()])
          .then(([{ savePolicy }]) => savePolicy({ key }))
          .catch((error) => notifyError(error, t)),
      duplicate: () => ui.setState({ dialog: { kind: 'duplicate' } }),
      rehearse: () => ui.setState({ dock: 'simulator' }),
      publish: () => ui.setState({ dialog: { kind: 'publish' } }),
      versions: () => ui.setState({ dock: 'versions' }),
      scenarios: () => ui.setState({ dock: 'scenarios' }),
    };
  }, [t, editor, ui]);
}

/** The same in the palette. */
export function usePolicyPalette(): void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const run = usePolicyCommands();
  const commands = useMemo((): readonly Command[] => {
    const canWrite = (): boolean => !editor.store.getState().readOnly;
    const isRehearsalShut = (): boolean => ui.getState().dock !== 'simulator';
    const ofTables = tables.map(
      (table): Command => ({
        id: `table.${table}`,
        title: `table.${table}`,
        group: 'editor.policy.settings',
        run: () => ui.setState({ settings: { table, entry: null, alone: false } }),
      }),
    );
    const ofPolicy = names.map(
      (name): Command => ({
        id: `policy.${name}`,
        title: `editor.policy.${name}`,
        group: 'editor.group.policy',
        run: run[name],
        ...(edits.has(name) ? { when: canWrite } : {}),
        // With the rehearsal in sight, its own command has the key.
        ...(name === 'rehearse' ? { keys: ['$mod+Enter'], inText: true, when: isRehearsalShut } : {}),
      }),
    );
    return [...ofPolicy, ...ofTables];
  }, [editor, ui, run]);
  useCommands(commands);
}
