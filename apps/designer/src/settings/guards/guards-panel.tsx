import { Stack } from '@mantine/core';
import { useCallback } from 'react';
import { useEditor, useEditorState } from '../../document/editor.ts';
import { FormScopeContext } from '../../inspector/fields/form-scope.ts';
import { FirstFocus } from '../first-focus.tsx';
import type { SettingsScreenProps } from '../settings-props.ts';
import { CapForms } from './cap-forms.tsx';
import { CoolDownForms } from './cool-down-forms.tsx';
import type { MakeEdit } from './guard-edits.ts';
import { PingPongForms } from './ping-pong-forms.tsx';
import { PinnedForms } from './pinned-forms.tsx';

/** What no path may exceed, and what must always hold. Each change is an edit at once. */
export function GuardsPanel({ at, onReveal }: Pick<SettingsScreenProps, 'at' | 'onReveal'>) {
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const problems = useEditorState((state) => state.problems.all);
  const onEdit = useCallback(
    (make: MakeEdit): void => void dispatch(make(store.getState().flow)),
    [dispatch, store],
  );
  return (
    <FormScopeContext.Provider value={{ flow, base: '', problems, readOnly }}>
      <Stack gap="xl">
        {at !== undefined && <FirstFocus at={at} />}
        <CapForms flow={flow} onEdit={onEdit} />
        <PingPongForms flow={flow} onEdit={onEdit} />
        <CoolDownForms flow={flow} onEdit={onEdit} onReveal={onReveal} />
        <PinnedForms flow={flow} onEdit={onEdit} />
      </Stack>
    </FormScopeContext.Provider>
  );
}
