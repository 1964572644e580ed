import { createKeybindingsHandler } from 'tinykeys';
import { preferences } from '../shell/preferences.ts';
import { type Command, isSingle, worksInText } from './command.ts';
import { paletteStore } from './palette-store.ts';
import { commandStore, isActive } from './registry.ts';
import { isTyping } from './typing.ts';

/** Carries commands out when their keys are pressed in a document, until the function that is given back is called. */
export function listen(target: Document): () => void {
  const bind = (): ((event: KeyboardEvent) => void) =>
    createKeybindingsHandler(bindings(commandStore.getState()), { ignore });
  let handler = bind();
  const unsubscribe = commandStore.subscribe(() => {
    handler = bind();
  });
  const onKey = (event: KeyboardEvent): void => handler(event);
  target.addEventListener('keydown', onKey);
  return () => {
    unsubscribe();
    target.removeEventListener('keydown', onKey);
  };
}

function ignore(event: KeyboardEvent): boolean {
  return event.isComposing || event.defaultPrevented;
}

interface Bound {
  readonly keys: string;
  readonly command: Command;
}

/** One handler for equal keys of several screens: the latest command that can be carried out takes them. */
function bindings(commands: readonly Command[]): Record<string, (event: KeyboardEvent) => void> {
  const bound = commands.flatMap((command) => (command.keys ?? []).map((keys): Bound => ({ keys, command })));
  const byKeys = Map.groupBy(bound, ({ keys }) => matchable(keys));
  // The first that fits a press takes it: `g c` before `c`, or its second press would be the letter alone.
  const longestFirst = [...byKeys].sort(([a], [b]) => b.split(' ').length - a.split(' ').length);
  return Object.fromEntries(
    longestFirst.map(([keys, alternatives]) => [keys, (event) => fire(alternatives.toReversed(), event)]),
  );
}

function fire(alternatives: readonly Bound[], event: KeyboardEvent): void {
  const chosen = alternatives.find((bound) => applies(bound, event));
  if (chosen === undefined) return;
  event.preventDefault();
  chosen.command.run();
}

function applies({ keys, command }: Bound, event: KeyboardEvent): boolean {
  if (isModalOpen()) return false;
  if (event.repeat && command.repeats !== true) return false;
  if (isTyping(event.target) && !worksInText(command, keys)) return false;
  if (isSingle(keys) && !preferences.getState().singleKeys) return false;
  return isActive(command);
}

/** A dialog is alone with the keyboard until it is closed. */
function isModalOpen(): boolean {
  return paletteStore.getState() || document.querySelector('[aria-modal="true"]') !== null;
}

/** Signs and digits need Shift on some layouts and none on others, so it is optional with them. */
export function matchable(keys: string): string {
  return keys
    .split(' ')
    .map((press) => press.replace(/^(\$mod\+)?([^\p{L}\s])$/u, '$1[Shift]+$2'))
    .join(' ');
}
