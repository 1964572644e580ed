import { Group, Kbd, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useT } from '../i18n/use-t.ts';
import { keyNames } from './key-names.ts';

/** Keys, drawn as keys. */
export function Keys({ keys }: { readonly keys: string }) {
  const t = useT();
  return (
    <Group gap={4} wrap="nowrap" component="span">
      {keyNames(keys, t).map((press, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one shortcut never change places
        <Fragment key={index}>
          {index > 0 && (
            <Text span size="xs" c="dimmed">
              {t('keyboard.then')}
            </Text>
          )}
          {press.map((name) => (
            <Kbd key={name} size="xs">
              {name}
            </Kbd>
          ))}
        </Fragment>
      ))}
    </Group>
  );
}
