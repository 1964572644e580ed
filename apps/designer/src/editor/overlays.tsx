import { Suspense, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { useComeBack } from './come-back.ts';
import { EditorDialogs } from './editor-dialogs.tsx';
import { EditorMenu } from './editor-menu.tsx';
import { loadPanel } from './load-panel.ts';
import { Picker } from './picker/picker.tsx';
import { useAddressCommands } from './use-address-commands.ts';

const Conflicts = lazyPart(async () => ({
  default: (await loadPanel(() => import('./conflict-dialog.tsx'))).ConflictDialog,
}));

/** What opens over the editor: the picker, the menu of what was pointed at, and the question whose change stands. */
export function Overlays({ onOpen }: { readonly onOpen: () => void }) {
  const hasConflicts = useEditorState(({ conflicts }) => conflicts.length > 0);
  // Once it was asked it stays, to give the focus back when it is closed.
  const [isAsked, setIsAsked] = useState(false);
  if (hasConflicts && !isAsked) setIsAsked(true);
  useAddressCommands();
  useComeBack();
  return (
    <>
      <Picker />
      <EditorMenu onOpen={onOpen} />
      <Suspense>{isAsked && <Conflicts />}</Suspense>
      <EditorDialogs />
    </>
  );
}
