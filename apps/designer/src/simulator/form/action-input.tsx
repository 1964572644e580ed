import { Anchor, Autocomplete, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useT } from '../../i18n/use-t.ts';
import { ActionOption } from '../../node-kinds/shared/action-option.tsx';
import { knownActions, unknownAction } from '../../node-kinds/shared/known-actions.ts';
import { useWords } from '../use-words.ts';

interface ActionInputProps {
  readonly flow: Flow;
  readonly label: string;
  readonly error: string | null;
  readonly isRequired: boolean;
  readonly value: string;
  readonly onChange: (action: string) => void;
}

/** What somebody asks leave for. The matrix is asked by the very spelling, so one that no limit speaks of is told at once. */
export function ActionInput({ flow, label, error, isRequired, value, onChange }: ActionInputProps) {
  const t = useT();
  const { wording } = useWords(flow);
  const unknown = unknownAction(flow, value);
  const meant = unknown?.meant ?? null;
  return (
    <div>
      <Autocomplete
        size="xs"
        label={label}
        error={error}
        required={isRequired}
        comboboxProps={{ withinPortal: false }}
        data={[...knownActions(flow)]}
        renderOption={({ option: { value: action } }) => <ActionOption action={action} wording={wording} />}
        value={value}
        onChange={onChange}
      />
      <Text size="xs" c="dimmed" mt={2} role="status">
        {unknown !== null && t('simulator.input.action.unknown')}{' '}
        {meant !== null && (
          <Anchor component="button" type="button" size="xs" onClick={() => onChange(meant)}>
            {t('simulator.input.action.meant', { action: meant })}
          </Anchor>
        )}
      </Text>
    </div>
  );
}
