import { renameScenario } from '@rung/editing';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { NameQuestion } from '../shell/name-question.tsx';

interface RenameScenarioProps {
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives a scenario another name. */
export function RenameScenario({ name, onClose }: RenameScenarioProps) {
  const t = useT();
  useReturnFocus();
  const editor = useEditor();
  const flow = useEditorState((state) => state.flow);
  const names = flow.scenarios?.map((scenario) => scenario['name']) ?? [];
  return (
    <NameQuestion
      title={t('scenarios.rename.title')}
      label={t('scenarios.name')}
      submit={t('scenarios.rename.save')}
      name={name}
      refuse={(to) => {
        const error = nameError(to, names, name);
        return error === null ? null : t(error);
      }}
      onName={(to) => {
        if (to === name || editor.dispatch(renameScenario(flow, { name, to }))) onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Why a scenario cannot be called so: nothing, or another's name. `own` is the name that it has. */
export function nameError(
  wanted: string,
  taken: readonly unknown[],
  own: string | null,
): 'scenarios.name.missing' | 'scenarios.name.taken' | null {
  const name = wanted.trim();
  if (name === '') return 'scenarios.name.missing';
  return name !== own && taken.includes(name) ? 'scenarios.name.taken' : null;
}
