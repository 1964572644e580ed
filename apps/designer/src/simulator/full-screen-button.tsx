import { ActionIcon } from '@mantine/core';
import IconMaximize from '@tabler/icons-react/icons/IconMaximize';
import IconMinimize from '@tabler/icons-react/icons/IconMinimize';
import { useStore } from 'zustand';
import { useT } from '../i18n/use-t.ts';
import { Tip } from '../theme/tip.tsx';
import classes from './dock.module.css';
import { fullScreen, setFullScreen } from './full-screen.ts';

/** Has the rehearsal fill the editor, and gives its place below the drawing back. It stays where it is, and so does the focus. */
export function FullScreenButton() {
  const t = useT();
  const isFull = useStore(fullScreen);
  const Icon = isFull ? IconMinimize : IconMaximize;
  const label = t(isFull ? 'simulator.full.leave' : 'simulator.full');
  return (
    <Tip label={`${label} (${isFull ? t('simulator.full.escape') : 'F'})`}>
      <ActionIcon
        className={classes['full'] ?? ''}
        aria-label={label}
        aria-keyshortcuts={isFull ? 'Escape' : 'f'}
        onClick={() => setFullScreen(!isFull)}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tip>
  );
}
