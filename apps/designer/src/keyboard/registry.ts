import { createStore } from 'zustand/vanilla';
import type { Command } from './command.ts';

/** The commands that are there now, the latest screen's last. */
export const commandStore = createStore<readonly Command[]>(() => []);

/** The place of one part of the screen among the commands: what it offers may change, its place stays. */
export interface CommandPlace {
  readonly offer: (commands: readonly Command[]) => void;
  readonly leave: () => void;
}

const places = new Map<CommandPlace, readonly Command[]>();

/** Takes the last place; of equal keys the later place's are asked first. */
export function takePlace(): CommandPlace {
  const tell = (): void => commandStore.setState([...places.values()].flat(), true);
  const place: CommandPlace = {
    offer: (commands) => {
      places.set(place, commands);
      tell();
    },
    leave: () => {
      places.delete(place);
      tell();
    },
  };
  places.set(place, []);
  return place;
}

/** Whether a command can be carried out now. */
export function isActive(command: Command): boolean {
  return command.when?.() ?? true;
}
