import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Command } from './command.ts';
import { type CommandPlace, commandStore, takePlace } from './registry.ts';

/** Offers commands while the component is shown. Keep the list's identity (`useMemo`) while it means the same. */
export function useCommands(commands: readonly Command[]): void {
  // The place outlives a change of the list, such as another language: it says whose keys come first.
  const place = useRef<CommandPlace | null>(null);
  useEffect(() => {
    const taken = takePlace();
    place.current = taken;
    return taken.leave;
  }, []);
  useEffect(() => place.current?.offer(commands), [commands]);
}

/** The commands that are there now. */
export function useAllCommands(): readonly Command[] {
  return useStore(commandStore);
}
