import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import IconAdjustments from '@tabler/icons-react/icons/IconAdjustments';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconArrowForwardUp from '@tabler/icons-react/icons/IconArrowForwardUp';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconCopy from '@tabler/icons-react/icons/IconCopy';
import IconDotsVertical from '@tabler/icons-react/icons/IconDotsVertical';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import IconFileImport from '@tabler/icons-react/icons/IconFileImport';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import IconListNumbers from '@tabler/icons-react/icons/IconListNumbers';
import IconListSearch from '@tabler/icons-react/icons/IconListSearch';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconPlayerPlay from '@tabler/icons-react/icons/IconPlayerPlay';
import IconRocket from '@tabler/icons-react/icons/IconRocket';
import { type ComponentType, Suspense } from 'react';
import { useEditorState } from '../document/editor.ts';
import { shown } from '../i18n/shown.ts';
import { useT } from '../i18n/use-t.ts';
import { openPalette } from '../keyboard/palette-store.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import css from './editor-header.module.css';
import { type PolicyCommands, usePolicyCommands } from './use-policy-commands.ts';
import { useUndo } from './use-undo.ts';

const Standing = lazyPart(async () => ({ default: (await import('./standing.tsx')).StandingItem }));

interface Entry {
  readonly name: keyof PolicyCommands;
  readonly Icon: ComponentType<{ readonly size: number }>;
  /** Whether it changes the policy. */
  readonly edits?: true;
}

const groups: readonly (readonly Entry[])[] = [
  [
    { name: 'rename', Icon: IconPencil, edits: true },
    { name: 'about', Icon: IconInfoCircle },
    { name: 'settings', Icon: IconAdjustments },
    { name: 'triggers', Icon: IconListNumbers },
  ],
  [
    { name: 'replace', Icon: IconFileImport, edits: true },
    { name: 'export', Icon: IconDownload },
    { name: 'duplicate', Icon: IconCopy },
  ],
];
const narrowGroup: readonly Entry[] = [
  { name: 'rehearse', Icon: IconPlayerPlay },
  { name: 'publish', Icon: IconRocket },
];

/** The name of the open policy; on a wide screen, what can be done with the whole of it is behind it. */
export function PolicyName({ isNarrow }: { readonly isNarrow: boolean }) {
  const name = useEditorState(({ flow }) => shown(flow.name, flow.id));
  const words = <span className={css['name']}>{name}</span>;
  if (isNarrow)
    return (
      <h1 className={css['title']} title={name}>
        {words}
      </h1>
    );
  return (
    <Menu position="bottom-start" width={280}>
      <h1 className={css['title']}>
        <Menu.Target>
          <UnstyledButton data-policy-menu className={css['menu'] ?? ''} title={name}>
            {words}
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
      </h1>
      <Items isNarrow={false} />
    </Menu>
  );
}

/** The same behind a button of its own, where the name has no room to look like one; what the rail and the bar offer elsewhere is in it. */
export function NarrowPolicyMenu() {
  const t = useT();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon size="lg" data-policy-menu aria-label={t('editor.policy.menu')}>
          <IconDotsVertical size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Items isNarrow />
    </Menu>
  );
}

function Items({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const commands = usePolicyCommands();
  return (
    <Menu.Dropdown aria-label={t('editor.policy.menu')}>
      <Suspense>{isNarrow && <Standing />}</Suspense>
      {isNarrow && <UndoItems />}
      {(isNarrow ? [narrowGroup, ...groups] : groups).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups never change places
        <div key={index} role="presentation">
          {index > 0 && <Menu.Divider />}
          {group
            .filter(({ name }) => name !== 'publish' || !readOnly)
            .map(({ name, Icon, edits }) => (
              <Menu.Item
                key={name}
                leftSection={<Icon size={16} aria-hidden />}
                disabled={readOnly && edits === true}
                onClick={commands[name]}
              >
                {t(`editor.policy.${name}`)}
              </Menu.Item>
            ))}
        </div>
      ))}
      {isNarrow && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconListSearch size={16} aria-hidden />} onClick={openPalette}>
            {t('editor.policy.commands')}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  );
}

/** Where there is no rail for them. */
function UndoItems() {
  const { undo, redo } = useUndo();
  return (
    <>
      {[
        { ...undo, Icon: IconArrowBackUp },
        { ...redo, Icon: IconArrowForwardUp },
      ].map(({ label, run, Icon }) => (
        <Menu.Item
          key={label}
          leftSection={<Icon size={16} aria-hidden />}
          disabled={run === null}
          closeMenuOnClick={false}
          onClick={() => run?.()}
        >
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
