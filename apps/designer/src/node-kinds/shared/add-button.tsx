import { Button } from '@mantine/core';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useFormScope } from '../../inspector/fields/form-scope.ts';

/** Adds an entry to a list of a form; absent where nothing may be changed. */
export function AddButton(props: { readonly label: string; readonly onClick: () => void }) {
  const { readOnly } = useFormScope();
  if (readOnly) return null;
  return (
    <Button
      variant="light"
      size="compact-sm"
      mih={28}
      leftSection={<IconPlus size={14} aria-hidden />}
      style={{ alignSelf: 'flex-start' }}
      onClick={props.onClick}
    >
      {props.label}
    </Button>
  );
}
