import { ActionIcon, Button, Group, Text, UnstyledButton } from '@mantine/core';
import IconListSearch from '@tabler/icons-react/icons/IconListSearch';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { keysText } from '../keyboard/key-names.ts';
import { Keys } from '../keyboard/keys.tsx';
import { openPalette } from '../keyboard/palette-store.ts';
import { PreferencesMenu } from './preferences-menu.tsx';
import classes from './top-bar.module.css';

const paletteKeys = '$mod+k';

/** What a screen puts into the bar. */
export interface TopBarProps {
  /** Beside the mark: what the screen is about. */
  readonly start?: ReactNode;
  /** In the middle: views, search. */
  readonly middle?: ReactNode;
  /** Before commands and preferences: what the screen offers. */
  readonly end?: ReactNode;
  /** Where the bar has much to hold: the commands are told by a sign alone on screens of middling width, and offered by the screen on small ones. */
  readonly isFull?: boolean;
}

/** The bar on top of every screen: home, what the screen brings, commands and preferences. */
export function TopBar({ start, middle, end, isFull = false }: TopBarProps) {
  const t = useT();
  return (
    <header className={classes['bar']} data-full={isFull} data-region="header" tabIndex={-1}>
      <Group gap="sm" wrap="nowrap" className={classes['side']}>
        <UnstyledButton component={Link} to="/" aria-label={t('shell.home')} className={classes['mark']}>
          <Mark />
          <Text fw={650} visibleFrom="sm" className={classes['maker'] ?? ''}>
            Rung
          </Text>
        </UnstyledButton>
        {start}
      </Group>
      {middle}
      <Group gap="xs" wrap="nowrap" justify="flex-end" className={classes['end']}>
        {end}
        <Button
          variant="default"
          visibleFrom="sm"
          rightSection={<Keys keys={paletteKeys} />}
          onClick={openPalette}
          className={classes['commands'] ?? ''}
          data-full={isFull}
          title={`${t('shell.palette')} (${keysText(paletteKeys, t)})`}
        >
          <IconListSearch size={18} aria-hidden className={classes['tight'] ?? ''} />
          <span className={classes['word']}>{t('shell.palette')}</span>
        </Button>
        {!isFull && (
          <ActionIcon size="lg" hiddenFrom="sm" aria-label={t('shell.palette')} onClick={openPalette}>
            <IconListSearch size={20} aria-hidden />
          </ActionIcon>
        )}
        <PreferencesMenu />
      </Group>
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width={26} height={26} aria-hidden className={classes['sign']}>
      <rect width={32} height={32} rx={8} />
      <path d="M10 25V7m12 18V7M10 21h12M10 15h12M10 9h12" />
    </svg>
  );
}
