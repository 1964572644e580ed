import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Keys } from './keys.tsx';
import { closePalette } from './palette-store.ts';
import { commandStore, isActive } from './registry.ts';
import { useReturnFocus } from './use-return-focus.ts';

const [store, spotlight] = createSpotlight();

/** Every command by name, found by typing (Ctrl+K); there while it is open. What cannot be done now is left out. */
export function Palette() {
  const t = useT();
  useReturnFocus();
  useEffect(() => spotlight.open(), []);
  // Asked once, when it opens: `when` looks at where the focus was.
  const [offered] = useState(() =>
    commandStore.getState().filter((one) => one.keyOnly !== true && isActive(one)),
  );
  const actions = [...Map.groupBy(offered, ({ group }) => group)].map(([group, commands]) => ({
    group: t(group),
    actions: commands.map(
      ({ id, title, titleValues, keys, run }): SpotlightActionData => ({
        id,
        label: t(title, titleValues),
        onClick: run,
        rightSection: keys?.[0] === undefined ? null : <Keys keys={keys[0]} />,
      }),
    ),
  }));
  return (
    <Spotlight
      store={store}
      onSpotlightClose={closePalette}
      actions={actions}
      shortcut={null}
      nothingFound={t('keyboard.palette.nothing')}
      highlightQuery
      scrollable
      maxHeight="60vh"
      radius="lg"
      centered={false}
      yOffset="12vh"
      returnFocus={false}
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      attributes={{ header: {}, content: { 'aria-label': t('keyboard.palette') } }}
      searchProps={{
        'aria-label': t('keyboard.palette'),
        placeholder: t('keyboard.palette.placeholder'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  );
}
