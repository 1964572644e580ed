import { ConflictDialog } from './conflict-dialog.tsx';
import { EditorDialogs } from './editor-dialogs.tsx';
import { Picker } from './picker/picker.tsx';
import { StepMenu } from './step-menu.tsx';
import { useAddressCommands } from './use-address-commands.ts';

/** What opens over the editor: the picker, the menu of a step, and the question whose change stands. */
export function Overlays({ onOpen }: { readonly onOpen: () => void }) {
  useAddressCommands();
  return (
    <>
      <Picker />
      <StepMenu onOpen={onOpen} />
      <ConflictDialog />
      <EditorDialogs />
    </>
  );
}
