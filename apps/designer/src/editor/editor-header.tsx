import { Button, SegmentedControl } from '@mantine/core';
import IconPlayerPlay from '@tabler/icons-react/icons/IconPlayerPlay';
import IconRocket from '@tabler/icons-react/icons/IconRocket';
import { Suspense } from 'react';
import { useEditorState } from '../document/editor.ts';
import { usePresent } from '../document/present.ts';
import { useT } from '../i18n/use-t.ts';
import { Keys } from '../keyboard/keys.tsx';
import type { EditorView } from '../shell/editor-search.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { Tip } from '../theme/tip.tsx';
import css from './editor-header.module.css';
import { FindSlot } from './find-slot.tsx';
import { NarrowPolicyMenu, PolicyName } from './policy-menu.tsx';
import { SaveMark } from './save-mark.tsx';
import { usePolicyCommands } from './use-policy-commands.ts';

// Most work alone.
const PresentPeople = lazyPart(async () => ({
  default: (await import('./present-people.tsx')).PresentPeople,
}));
// Nothing waits for it.
const Standing = lazyPart(async () => ({ default: (await import('./standing.tsx')).Standing }), {
  isAfterPaint: true,
});

/** What the header is given. */
export interface EditorHeaderProps {
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  readonly isNarrow: boolean;
}

const views = ['canvas', 'outline'] as const satisfies readonly EditorView[];

/** Which policy it is and how safe it is, how it is looked at, and what can be done with the whole of it. */
export function EditorHeader({ view, onView, isNarrow }: EditorHeaderProps) {
  const t = useT();
  const { rehearse, publish } = usePolicyCommands();
  const readOnly = useEditorState((state) => state.readOnly);
  const switcher = (
    <SegmentedControl
      size="sm"
      className={css['view'] ?? ''}
      aria-label={t('editor.view')}
      value={view}
      onChange={(value) => onView(views.find((one) => one === value) ?? 'canvas')}
      data={views.map((value) => ({ value, label: t(`editor.view.${value}`) }))}
    />
  );
  const isAccompanied = usePresent().length > 0;
  const start = (
    <>
      <div className={css['what']}>
        <PolicyName isNarrow={isNarrow} />
        <div className={css['state']}>
          <SaveMark isNarrow={isNarrow} />
          <Suspense>{!isNarrow && <Standing />}</Suspense>
        </div>
      </div>
      <Suspense>{isAccompanied && <PresentPeople />}</Suspense>
    </>
  );
  if (isNarrow) {
    return (
      <>
        <TopBar start={start} end={<NarrowPolicyMenu />} isFull />
        <section className={css['second']} aria-label={t('editor.view')}>
          {switcher}
          <FindSlot />
        </section>
      </>
    );
  }
  return (
    <TopBar
      isFull
      start={start}
      middle={switcher}
      end={
        <>
          <FindSlot />
          <Tip label={<Keys keys="$mod+Enter" />}>
            <Button
              variant="default"
              className={css['rehearse'] ?? ''}
              aria-label={t('editor.simulate')}
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              onClick={rehearse}
            >
              <span className={css['label']}>{t('editor.simulate')}</span>
            </Button>
          </Tip>
          {!readOnly && (
            <Button aria-label={t('editor.publish')} title={t('editor.publish')} onClick={publish}>
              <span className={css['wide']}>{t('editor.publish')}</span>
              <IconRocket size={16} aria-hidden className={css['tight'] ?? ''} />
            </Button>
          )}
        </>
      }
    />
  );
}
