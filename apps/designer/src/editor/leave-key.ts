import type { Command } from '../keyboard/command.ts';

/** Escape, by which something is left. */
export function leaveKey(command: Pick<Command, 'id' | 'when' | 'run' | 'inText'>): Command {
  return {
    ...command,
    title: 'editor.leave',
    group: 'editor.group.view',
    keys: ['Escape'],
    keyOnly: true,
  };
}
