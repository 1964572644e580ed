import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type Side, type StepConflict, useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { preferences } from '../shell/preferences.ts';
import css from './conflict-dialog.module.css';
import { isAboutStep, titleOfConflict } from './conflict-title.ts';
import { loadPanel } from './load-panel.ts';

const SideText = lazyPart(async () => ({
  default: (await loadPanel(() => import('./conflict-side.tsx'))).ConflictSide,
}));

/**
 * Two people changed the same step, or one did in two places: for each, which change stays. It cannot be closed without an
 * answer, since nothing may be lost.
 */
export function ConflictDialog() {
  const t = useT();
  const editor = useEditor();
  const conflicts = useEditorState((state) => state.conflicts);
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const isOpen = conflicts.length > 0;
  const own = useStore(preferences, ({ authorName }) => authorName);
  const isOwn = conflicts.every(({ authors }) => authors.every((author) => author === own));
  const isStep = conflicts.every(isAboutStep);
  const title = t(
    isOwn
      ? isStep
        ? 'conflict.ownTitle'
        : 'conflict.ownTitle.part'
      : isStep
        ? 'conflict.title'
        : 'conflict.title.part',
  );
  useEffect(() => {
    if (!isOpen) return;
    setSides(new Map());
    announce(title, 'assertive');
  }, [isOpen, title]);
  return (
    <Modal
      opened={isOpen}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
      title={title}
    >
      <Stack gap="md">
        <Text size="sm">{t('conflict.text')}</Text>
        <Suspense>
          {conflicts.map((conflict) => (
            <Choice
              key={conflict.key}
              conflict={conflict}
              isOwn={isOwn}
              side={sides.get(conflict.key) ?? null}
              onSide={(side) => setSides(new Map([...sides, [conflict.key, side]]))}
            />
          ))}
        </Suspense>
        <Group justify="flex-end">
          <Button
            disabled={conflicts.some(({ key }) => !sides.has(key))}
            onClick={() => editor.resolve(sides)}
          >
            {t('conflict.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ChoiceProps {
  readonly conflict: StepConflict;
  /** Whether both changes are this person's. */
  readonly isOwn: boolean;
  readonly side: Side | null;
  readonly onSide: (side: Side) => void;
}

function Choice({ conflict, isOwn, side, onSide }: ChoiceProps) {
  const t = useT();
  const wording = useWording();
  const { key, before, mine, theirs } = conflict;
  const title = titleOfConflict(conflict, { wording, t });
  return (
    <Radio.Group
      name={key}
      label={title}
      value={side ?? ''}
      onChange={(value) => onSide(value === 'mine' ? 'mine' : 'theirs')}
    >
      <div className={css['sides']}>
        <Radio.Card value="mine" className={css['side'] ?? ''}>
          <SideText label={t(isOwn ? 'conflict.here' : 'conflict.mine')} before={before} after={mine} />
        </Radio.Card>
        <Radio.Card value="theirs" className={css['side'] ?? ''}>
          <SideText
            label={t(isOwn ? 'conflict.elsewhere' : 'conflict.theirs')}
            before={before}
            after={theirs}
          />
        </Radio.Card>
      </div>
    </Radio.Group>
  );
}
