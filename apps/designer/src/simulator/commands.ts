import { type Command, toldKeys } from '../keyboard/command.ts';
import { fullScreen, setFullScreen } from './full-screen.ts';
import { togglePlaying } from './playing.ts';
import { leaveRehearsal, moves } from './rehearsal.ts';
import { rehearsalStore } from './rehearsal-store.ts';

const hasTicket = (): boolean => rehearsalStore.getState().scenario !== null;
const hasSteps = (): boolean => rehearsalStore.getState().steps.length > 0;

/**
 * What can be done with a rehearsal by key and from the palette. `run` opens the dock and rehearses; it belongs to whoever
 * mounts the dock.
 */
export function simulatorCommands(run: () => void): readonly Command[] {
  const group = 'simulator.group';
  return [
    { id: 'simulator.run', title: 'simulator.run', group, keys: ['$mod+Enter'], inText: true, run },
    {
      id: 'simulator.on',
      title: 'simulator.on',
      group,
      keys: ['.'],
      repeats: true,
      when: hasSteps,
      run: moves.on,
    },
    {
      id: 'simulator.back',
      title: 'simulator.back',
      group,
      keys: [','],
      repeats: true,
      when: hasSteps,
      run: moves.back,
    },
    { id: 'simulator.toStart', title: 'simulator.toStart', group, when: hasSteps, run: moves.toStart },
    { id: 'simulator.toEnd', title: 'simulator.toEnd', group, when: hasSteps, run: moves.toEnd },
    {
      id: 'simulator.leave',
      title: 'simulator.leave',
      group,
      when: hasTicket,
      run: leaveRehearsal,
    },
    {
      id: 'simulator.full',
      title: 'simulator.full.key',
      group,
      keys: ['f'],
      when: hasTicket,
      run: () => setFullScreen(!fullScreen.getState()),
    },
    toldKeys({ id: 'simulator.full.leave', title: 'simulator.full.leave', group, keys: ['Escape'] }),
    { id: 'simulator.play', title: 'simulator.play', group, when: hasSteps, run: togglePlaying },
    {
      id: 'simulator.toNextWait',
      title: 'simulator.toNextWait',
      group,
      keys: ['PageDown'],
      when: () => hasSteps() && isInDock(document.activeElement),
      run: moves.toNextWait,
    },
    {
      id: 'simulator.toLastWait',
      title: 'simulator.toLastWait',
      group,
      keys: ['PageUp'],
      when: () => hasSteps() && isInDock(document.activeElement),
      run: moves.toLastWait,
    },
    ...timelineKeys,
  ];
}

const group = 'simulator.timeline.keys';

/** What the playhead and the marks of events answer while they have the focus. */
const timelineKeys: readonly Command[] = [
  toldKeys({ id: 'timeline.step', title: 'simulator.keys.step', group, keys: ['ArrowLeft', 'ArrowRight'] }),
  toldKeys({ id: 'timeline.ends', title: 'simulator.keys.ends', group, keys: ['Home', 'End'] }),
  toldKeys({ id: 'timeline.move', title: 'simulator.keys.move', group, keys: ['ArrowLeft', 'ArrowRight'] }),
  toldKeys({
    id: 'timeline.moveFinely',
    title: 'simulator.keys.moveFinely',
    group,
    keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'],
  }),
  toldKeys({ id: 'timeline.delete', title: 'simulator.keys.delete', group, keys: ['Delete'] }),
  toldKeys({
    id: 'timeline.strip',
    title: 'simulator.keys.strip',
    group,
    keys: ['ArrowLeft', 'ArrowRight'],
  }),
];

/** Page keys mean the next event only while the focus is in the dock. */
function isInDock(element: Element | null): boolean {
  return element?.closest('[data-region="simulator"]') !== null && element !== null;
}
