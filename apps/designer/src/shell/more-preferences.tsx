import { Modal, Radio, Stack, Text } from '@mantine/core';
import { useStore } from 'zustand';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { densities, motions, wheelActs } from './preference-values.ts';
import { preferences } from './preferences.ts';

/** What is chosen once and then seldom: the wheel, motion, density. The menu has what is changed more often. */
export function MorePreferences({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  useReturnFocus();
  const { wheel, motion, density } = useStore(preferences);
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      title={t('shell.more')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack gap="lg">
        <Choice
          label={t('shell.wheel')}
          values={wheelActs}
          value={wheel}
          say={(value) => ({ label: t(`shell.wheel.${value}`), description: t(`shell.wheel.${value}Help`) })}
          onChange={(chosen) => preferences.setState({ wheel: chosen })}
        />
        <Choice
          label={t('shell.motion')}
          values={motions}
          value={motion}
          say={(value) => ({ label: t(`shell.motion.${value}`) })}
          onChange={(chosen) => preferences.setState({ motion: chosen })}
        />
        <Choice
          label={t('shell.density')}
          values={densities}
          value={density}
          say={(value) => ({ label: t(`shell.density.${value}`) })}
          onChange={(chosen) => preferences.setState({ density: chosen })}
        />
        <Text size="xs" c="dimmed">
          {t('shell.more.kept')}
        </Text>
      </Stack>
    </Modal>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly say: (value: Value) => { readonly label: string; readonly description?: string };
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, value, say, onChange }: ChoiceProps<Value>) {
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => {
        const known = values.find((one) => one === chosen);
        if (known !== undefined) onChange(known);
      }}
    >
      <Stack gap="xs" mt={6}>
        {values.map((one) => (
          <Radio key={one} value={one} {...say(one)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
