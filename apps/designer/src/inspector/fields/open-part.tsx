import { Button } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import { createContext, useContext } from 'react';
import type { SettingsTable } from '../../settings/settings-props.ts';
import type { PartName } from '../parts.ts';
import { useSpeech } from '../speech.tsx';

/** Opens an entry of the policy's settings; null where there is no way there. */
export const OpenPartContext = createContext<((table: SettingsTable, id: string | null) => void) | null>(
  null,
);

/** The way to where a part is kept that a setting names, if there is one from here. */
export function OpenPart({ part, id }: { readonly part: PartName; readonly id: string | null }) {
  const { t } = useSpeech();
  const open = useContext(OpenPartContext);
  if (open === null) return null;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      mih={24}
      rightSection={<IconArrowRight size={14} aria-hidden />}
      onClick={() => open(part, id)}
    >
      {t(`part.open.${part}`)}
    </Button>
  );
}
