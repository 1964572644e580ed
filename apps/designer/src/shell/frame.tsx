import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/use-t.ts';
import { keepFocus } from '../keyboard/kept-focus.ts';
import { listen } from '../keyboard/listen.ts';
import { LiveRegions } from '../keyboard/live-regions.tsx';
import { paletteStore } from '../keyboard/palette-store.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { nameQuestion } from './author-name.ts';
import { useCommonCommands } from './common-commands.ts';
import { lazyPart } from './lazy-part.ts';
import { morePreferencesStore } from './more-preferences-store.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { sheetStore } from './sheet-store.ts';

// Dialogs are loaded when they are first wanted.
const Palette = lazyPart(async () => ({ default: (await import('../keyboard/palette.tsx')).Palette }));
const ShortcutSheet = lazyPart(async () => ({
  default: (await import('../keyboard/shortcut-sheet.tsx')).ShortcutSheet,
}));
// A notice that is shown before the corner for notices is there waits for it.
const Notices = lazyPart(async () => ({ default: (await import('./notices.tsx')).Notices }), {
  isAfterPaint: true,
});
const MorePreferences = lazyPart(async () => ({
  default: (await import('./more-preferences.tsx')).MorePreferences,
}));
const NameDialog = lazyPart(async () => ({ default: (await import('./name-dialog.tsx')).NameDialog }));

/** What is around every screen: keys, palette, sheet, notices, live regions, the name that is asked once. */
export function Frame() {
  const t = useT();
  useEffect(() => listen(document), []);
  useEffect(() => keepFocus(document), []);
  useCommands(useCommonCommands());
  const isPaletteOpen = useStore(paletteStore);
  const isSheetOpen = useStore(sheetStore);
  const isMoreOpen = useStore(morePreferencesStore);
  const isNameAsked = useStore(nameQuestion, ({ answer }) => answer !== null);
  return (
    <>
      <button type="button" className="rung-skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('shell.skip')}
      </button>
      <OfflineBanner />
      <Outlet />
      <Suspense>
        {isPaletteOpen && <Palette />}
        {isSheetOpen && <ShortcutSheet onClose={() => sheetStore.setState(false, true)} />}
        {isMoreOpen && <MorePreferences onClose={() => morePreferencesStore.setState(false, true)} />}
        {isNameAsked && <NameDialog />}
      </Suspense>
      <section aria-label={t('shell.notices')}>
        <Suspense>
          <Notices />
        </Suspense>
      </section>
      <LiveRegions />
    </>
  );
}
