import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-t.ts';
import type { Command } from '../keyboard/command.ts';
import { openPalette } from '../keyboard/palette-store.ts';
import { focusRegion, hasOtherRegion } from '../keyboard/regions.ts';
import { openMorePreferences } from './more-preferences-store.ts';
import { chooseLanguage } from './preferences-menu.tsx';
import { openSheet } from './sheet-store.ts';

/** What can be done on every screen. */
export function useCommonCommands(): readonly Command[] {
  const navigate = useNavigate();
  const language = useLanguage();
  const { toggleColorScheme } = useMantineColorScheme();
  return useMemo(
    (): readonly Command[] => [
      {
        id: 'shell.palette',
        title: 'keyboard.palette',
        group: 'keyboard.group.general',
        keys: ['$mod+k'],
        run: openPalette,
        keyOnly: true,
      },
      {
        id: 'shell.sheet',
        title: 'keyboard.sheet',
        group: 'keyboard.group.general',
        keys: ['?'],
        run: openSheet,
      },
      {
        id: 'shell.nextRegion',
        title: 'keyboard.nextRegion',
        group: 'keyboard.group.general',
        keys: ['F6'],
        when: hasOtherRegion,
        run: () => focusRegion(1),
        keyOnly: true,
      },
      {
        id: 'shell.previousRegion',
        title: 'keyboard.previousRegion',
        group: 'keyboard.group.general',
        keys: ['Shift+F6'],
        when: hasOtherRegion,
        run: () => focusRegion(-1),
        keyOnly: true,
      },
      {
        id: 'shell.policies',
        title: 'keyboard.goPolicies',
        group: 'keyboard.group.general',
        keys: ['g p'],
        run: () => void navigate({ to: '/' }),
      },
      {
        id: 'shell.appearance',
        title: 'keyboard.appearance',
        group: 'keyboard.group.preferences',
        run: toggleColorScheme,
      },
      {
        id: 'shell.language',
        title: 'keyboard.language',
        group: 'keyboard.group.preferences',
        run: () => chooseLanguage(language === 'en' ? 'de' : 'en'),
      },
      {
        id: 'shell.more',
        title: 'shell.more.open',
        group: 'keyboard.group.preferences',
        run: openMorePreferences,
      },
    ],
    [navigate, language, toggleColorScheme],
  );
}
