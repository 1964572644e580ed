import { createKeybindingsHandler } from 'tinykeys';
import { preferences } from '../shell/preferences.ts';
import { type Command, isSingle, worksInText } from './command.ts';
import { frontDialog } from './front-dialog.ts';
import { paletteStore } from './palette-store.ts';
import { commandStore, isActive } from './registry.ts';
import { isTyping } from './typing.ts';

/** How long after a press the next one still belongs to it, in milliseconds: `g`, then `p`. */
const sequenceMs = 1000;

/** Carries commands out when their keys are pressed in a document, until the function that is given back is called. */
export function listen(target: Document): () => void {
  let pressed: readonly KeyboardEvent[] = [];
  let isLive = true;
  const fire: Fire = (alternatives, event) => {
    const chosen = isLive ? alternatives.find((bound) => applies(bound, event)) : undefined;
    if (chosen === undefined) return;
    event.preventDefault();
    pressed = [];
    chosen.command.run();
  };
  const bind = (): ((event: KeyboardEvent) => void) => {
    const handler = createKeybindingsHandler(bindings(commandStore.getState(), fire), {
      ignore,
      timeout: sequenceMs,
    });
    // A screen that finishes loading between `g` and `p` brings its commands: the `g` was pressed all the same.
    isLive = false;
    for (const event of recent(pressed)) handler(event);
    isLive = true;
    return handler;
  };
  let handler = bind();
  const unsubscribe = commandStore.subscribe(() => {
    handler = bind();
  });
  const onKey = (event: KeyboardEvent): void => {
    pressed = [...recent(pressed), event];
    handler(event);
  };
  target.addEventListener('keydown', onKey);
  return () => {
    unsubscribe();
    target.removeEventListener('keydown', onKey);
  };
}

function recent(pressed: readonly KeyboardEvent[]): readonly KeyboardEvent[] {
  const now = performance.now();
  return pressed.filter((event) => now - event.timeStamp < sequenceMs);
}

function ignore(event: KeyboardEvent): boolean {
  return event.isComposing || event.defaultPrevented;
}

interface Bound {
  readonly keys: string;
  readonly command: Command;
}

type Fire = (alternatives: readonly Bound[], event: KeyboardEvent) => void;

/** One handler for equal keys of several screens: the latest command that can be carried out takes them. */
function bindings(commands: readonly Command[], fire: Fire): Record<string, (event: KeyboardEvent) => void> {
  const bound = commands.flatMap((command) => (command.keys ?? []).map((keys): Bound => ({ keys, command })));
  const byKeys = Map.groupBy(bound, ({ keys }) => matchable(keys));
  // The first that fits a press takes it: `g c` before `c`, or its second press would be the letter alone.
  const longestFirst = [...byKeys].sort(([a], [b]) => b.split(' ').length - a.split(' ').length);
  return Object.fromEntries(
    longestFirst.map(([keys, alternatives]) => [keys, (event) => fire(alternatives.toReversed(), event)]),
  );
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
  return paletteStore.getState() || frontDialog() !== null;
}

/** Signs and digits need Shift on some layouts and none on others, so it is optional with them. */
export function matchable(keys: string): string {
  return keys
    .split(' ')
    .map((press) => press.replace(/^(\$mod\+)?([^\p{L}\s])$/u, '$1[Shift]+$2'))
    .join(' ');
}
