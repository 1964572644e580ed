import { ActionIcon, Menu, Text } from '@mantine/core';
import IconMap2 from '@tabler/icons-react/icons/IconMap2';
import IconPinnedOff from '@tabler/icons-react/icons/IconPinnedOff';
import IconWand from '@tabler/icons-react/icons/IconWand';
import { Fragment } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { Keys } from '../keyboard/keys.tsx';
import { Tip } from '../theme/tip.tsx';
import css from './canvas-tools.module.css';
import { useCanvasUi } from './canvas-ui.ts';
import { toggleMap, useMapShown } from './map-choice.ts';
import { pinnedSteps } from './tidy.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { type Tidy, tidyings, useTidy } from './use-tidy.ts';

/** The tools of the canvas that it can stand without: the map, and what is done about pinned steps. */
export function MoreTools({ drawn }: { readonly drawn: DrawnFlow }) {
  const tidy = useTidy(drawn);
  const isViewOnly = useCanvasUi((ui) => ui.isViewOnly);
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <>
      <MapSwitch steps={drawn.layout.places.size} />
      {isViewOnly || readOnly ? null : <TidyMenu tidy={tidy} />}
    </>
  );
}

function MapSwitch({ steps }: { readonly steps: number }) {
  const t = useT();
  const isShown = useMapShown(steps);
  return (
    <Tip label={t('canvas.map')}>
      <ActionIcon
        size={28}
        aria-label={t('canvas.map')}
        aria-pressed={isShown}
        className={css['switch'] ?? ''}
        onClick={() => toggleMap(steps)}
      >
        <IconMap2 size={16} aria-hidden />
      </ActionIcon>
    </Tip>
  );
}

function TidyMenu({ tidy }: { readonly tidy: Tidy }) {
  const t = useT();
  return (
    <Menu position="top-start" width={280} shadow="md">
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('tidy.menu')} title={t('tidy.menu')}>
          <IconWand size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Items tidy={tidy} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ tidy }: { readonly tidy: Tidy }) {
  const t = useT();
  const hasPins = useEditorState(({ flow }) => pinnedSteps(flow).length > 0);
  return (
    <>
      {hasPins ? null : <Hint>{t('tidy.nonePinned')}</Hint>}
      {tidyings.map((tidying, index) => (
        <Fragment key={tidying.id}>
          {tidyings[index - 1]?.tidies === true && !tidying.tidies ? <Menu.Divider /> : null}
          <Menu.Item
            disabled={!tidy.isPossible(tidying)}
            leftSection={
              tidying.tidies ? <IconWand size={16} aria-hidden /> : <IconPinnedOff size={16} aria-hidden />
            }
            rightSection={tidying.keys?.[0] === undefined ? null : <Keys keys={tidying.keys[0]} />}
            onClick={() => tidy.run(tidying)}
          >
            {t(tidying.title)}
          </Menu.Item>
          {hasPins && !tidying.isAboutChosen ? (
            <Hint>{t(tidying.tidies ? 'tidy.lineUp' : 'tidy.letGo')}</Hint>
          ) : null}
        </Fragment>
      ))}
    </>
  );
}

function Hint({ children }: { readonly children: string }) {
  return (
    <Text size="xs" c="dimmed" px="sm" pb={6}>
      {children}
    </Text>
  );
}
