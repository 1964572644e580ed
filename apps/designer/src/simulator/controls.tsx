import { ActionIcon, Button, Group, Text } from '@mantine/core';
import IconStepOut from '@tabler/icons-react/icons/IconChevronLeft';
import IconStepInto from '@tabler/icons-react/icons/IconChevronRight';
import IconPlayerPause from '@tabler/icons-react/icons/IconPlayerPause';
import IconPlayerPlay from '@tabler/icons-react/icons/IconPlayerPlay';
import IconPlayerSkipBack from '@tabler/icons-react/icons/IconPlayerSkipBack';
import IconPlayerSkipForward from '@tabler/icons-react/icons/IconPlayerSkipForward';
import IconPlayerTrackNext from '@tabler/icons-react/icons/IconPlayerTrackNext';
import { useEffect } from 'react';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { Tip } from '../theme/tip.tsx';
import classes from './dock.module.css';
import { sayStep } from './model/say-step.ts';
import { PaceSelect } from './pace-select.tsx';
import { togglePlaying, usePlayedInstant } from './playing.ts';
import { moves } from './rehearsal.ts';
import { rehearsalStore, useRehearsal } from './rehearsal-store.ts';
import { SteadyLabel } from './steady-label.tsx';
import { usePlaying } from './use-playing.ts';
import type { Words } from './use-words.ts';

/** Moves through the steps: by button here, by `.` and `,` from anywhere in the editor, by the playhead's own keys. */
export function Controls({ words }: { readonly words: Words }) {
  const t = useT();
  const done = useRehearsal((state) => state.done);
  const all = useRehearsal((state) => state.steps.length);
  const isPlaying = useRehearsal((state) => state.isPlaying);
  const speed = useRehearsal((state) => state.speed);
  usePlaying(isPlaying, speed);
  useSpokenSteps(words);
  const atStart = done === 0;
  const atEnd = done >= all;
  return (
    <Group
      gap={2}
      wrap="nowrap"
      className={classes['controls'] ?? ''}
      role="toolbar"
      aria-label={t('simulator.steps')}
    >
      <Control
        label={t('simulator.toStart')}
        icon={IconPlayerSkipBack}
        isOff={atStart}
        onPress={moves.toStart}
      />
      <Control label={t('simulator.back')} keys="," icon={IconStepOut} isOff={atStart} onPress={moves.back} />
      <PlayButton isPlaying={isPlaying} isAgain={atEnd && !atStart} isOff={all === 0} />
      <Control label={t('simulator.on')} keys="." icon={IconStepInto} isOff={atEnd} onPress={moves.on} />
      <Control
        label={t('simulator.toNextWait')}
        icon={IconPlayerTrackNext}
        isOff={atEnd}
        onPress={moves.toNextWait}
      />
      <Control
        label={t('simulator.toEnd')}
        icon={IconPlayerSkipForward}
        isOff={atEnd}
        onPress={moves.toEnd}
      />
      <PaceSelect language={words.language} />
      <Text
        size="xs"
        c="dimmed"
        ms={6}
        title={t('simulator.place.help', { done, all })}
        style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
      >
        <SteadyLabel
          said={t(atStart ? 'simulator.place.start' : 'simulator.place', { done, all })}
          longest={[t('simulator.place.start', { done, all }), t('simulator.place', { done: all, all })]}
        />
        <PlayedInstant words={words} />
      </Text>
    </Group>
  );
}

interface PlayButtonProps {
  readonly isPlaying: boolean;
  /** Whether the playhead stands at the end, so that it plays from the start. */
  readonly isAgain: boolean;
  readonly isOff: boolean;
}

/** What people do first, and most: it says so in words. */
function PlayButton({ isPlaying, isAgain, isOff }: PlayButtonProps) {
  const t = useT();
  const said = isPlaying ? 'simulator.pause' : isAgain ? 'simulator.playAgain' : 'simulator.play';
  const Icon = isPlaying ? IconPlayerPause : IconPlayerPlay;
  return (
    <Button
      size="compact-sm"
      variant="light"
      mx={4}
      leftSection={<Icon size={15} aria-hidden />}
      aria-disabled={isOff}
      className={isOff ? (classes['off'] ?? '') : ''}
      onClick={togglePlaying}
    >
      <SteadyLabel said={t(said)} longest={[t('simulator.pause'), t('simulator.playAgain')]} />
    </Button>
  );
}

interface ControlProps {
  readonly label: string;
  readonly keys?: string;
  readonly icon: typeof IconPlayerPlay;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

/** Stays focusable when there is nothing more to do, so that stepping to the end does not throw the focus away. */
function Control({ label, keys, icon: Icon, isOff, onPress }: ControlProps) {
  return (
    <Tip label={keys === undefined ? label : `${label} (${keys})`}>
      <ActionIcon
        aria-label={label}
        aria-disabled={isOff}
        className={isOff ? (classes['off'] ?? '') : ''}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
        onClick={() => !isOff && onPress()}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tip>
  );
}

/** How far time has come between two steps, while it plays by the policy's time. */
function PlayedInstant({ words }: { readonly words: Words }) {
  const atMs = usePlayedInstant();
  return atMs === null ? null : ` · ${words.moment(atMs)}`;
}

/** Says the step that the playhead has come to. */
function useSpokenSteps({ wording, moment }: Words): void {
  const t = useT();
  useEffect(
    () =>
      rehearsalStore.subscribe((state, before) => {
        if (state.steps !== before.steps && before.steps.length === 0)
          announce(t('simulator.ready', { all: state.steps.length }));
        const step = state.steps[state.done - 1];
        if (state.done === before.done || state.steps !== before.steps || step === undefined) return;
        const { flow } = state;
        const sentence = flow === null ? wording.sayTrace(step.entry) : sayStep(step, { t, wording, flow });
        announce(t('simulator.trace.say', { at: moment(step.atMs), sentence }));
      }),
    [t, wording, moment],
  );
}
