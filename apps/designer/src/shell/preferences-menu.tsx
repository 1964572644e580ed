import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import IconAdjustments from '@tabler/icons-react/icons/IconAdjustments';
import IconKeyboard from '@tabler/icons-react/icons/IconKeyboard';
import IconSettings from '@tabler/icons-react/icons/IconSettings';
import IconUser from '@tabler/icons-react/icons/IconUser';
import { useStore } from 'zustand';
import { activate, isLanguage, languageNames, t } from '../i18n/i18n.ts';
import type { MessageId } from '../i18n/messages/index.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Keys } from '../keyboard/keys.tsx';
import { PartGone } from '../server/part-gone.ts';
import { askName } from './author-name.ts';
import { openMorePreferences } from './more-preferences-store.ts';
import { preferences } from './preferences.ts';
import { openSheet } from './sheet-store.ts';

const schemes = ['auto', 'light', 'dark'] as const;
const schemeNames: Readonly<Record<(typeof schemes)[number], MessageId>> = {
  auto: 'shell.appearance.auto',
  light: 'shell.appearance.light',
  dark: 'shell.appearance.dark',
};

/** Appearance, language, name, the way to the other preferences and to the shortcuts, for the top bar of every screen. */
export function PreferencesMenu() {
  const t = useT();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('shell.menu')}>
          <IconSettings size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <AppearanceItems />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <NameItem />
        <Menu.Item leftSection={<IconAdjustments size={16} aria-hidden />} onClick={openMorePreferences}>
          {t('shell.more.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<Keys keys="?" />}
          onClick={openSheet}
        >
          {t('keyboard.sheet')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function AppearanceItems() {
  const t = useT();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.appearance')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => {
          const chosen = schemes.find((scheme) => scheme === value);
          if (chosen !== undefined) setColorScheme(chosen);
        }}
      >
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(schemeNames[scheme])}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function LanguageItems() {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      <Menu.RadioGroup
        value={language}
        onChange={(value) => {
          if (isLanguage(value)) chooseLanguage(value);
        }}
      >
        {Object.entries(languageNames).map(([id, name]) => (
          <Menu.RadioItem key={id} value={id} lang={id}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function NameItem() {
  const t = useT();
  const name = useStore(preferences, (present) => present.authorName);
  return (
    <Menu.Item leftSection={<IconUser size={16} aria-hidden />} onClick={() => void askName()}>
      {name === null ? t('shell.name') : t('shell.name.current', { name })}
    </Menu.Item>
  );
}

/** Its words are not there, as after an update: the language is kept, and shown by the page as it is now. */
async function tellOutdated(): Promise<void> {
  const { notifyError } = await import('./notify-error.ts');
  notifyError(new PartGone(), t);
}

/** Shows and keeps a language. */
export function chooseLanguage(language: 'en' | 'de'): void {
  preferences.setState({ language });
  activate(language).catch(tellOutdated);
}
