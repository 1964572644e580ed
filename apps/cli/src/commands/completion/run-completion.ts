import { type Argument, type Complete, type Option, script } from '@bomb.sh/tab';
import tab from '@bomb.sh/tab/commander';
import { templates } from '@rung/flow';
import type { Command } from 'commander';
import type { Io } from '../../shell/io.ts';
import { bashScript } from './bash-script.ts';
import { calendarsOf } from './calendars-of.ts';
import { filesLike } from './files-like.ts';

/** Writes the script that a shell runs to have `rung` completed. */
export function writeScript(shell: string, io: Io): void {
  if (shell === 'bash') io.out.write(bashScript);
  else script(shell, 'rung', 'rung');
}

/** Answers the shell: what may follow the words typed so far, the last of which may be unfinished or empty. */
export function complete(words: readonly string[], program: Command): void {
  const root = tab(program, { completionCommandName: 'completion' });
  const offers = offersFor(words, [...root.commands.keys()]);
  const language = root.options.get('language');
  for (const command of root.commands.values()) {
    // It is declared once, above all commands, and each takes it.
    if (language !== undefined) command.options.set(language.value, language);
    for (const argument of command.arguments.values()) replaceHandler(argument, offers.get(argument.name));
    for (const option of command.options.values()) replaceHandler(option, offers.get(`--${option.value}`));
  }
  root.parse([...words]);
}

/** What is offered for arguments and options, by the names that help has for them. */
function offersFor(words: readonly string[], commands: readonly string[]): ReadonlyMap<string, Handler> {
  const files =
    (...endings: readonly string[]): Handler =>
    (offer) =>
      suggest(filesLike(words.at(-1) ?? '', endings), offer);
  const calendars: Handler = (offer) => suggest(calendarsOf(words), offer);
  return new Map([
    ['flow', files('.json')],
    ['flow|policy', files('.json')],
    ['template', suggestTemplates],
    ['command', (offer) => suggest(commands, offer)],
    ['id', calendars],
    ['--calendar', calendars],
    ['--scenarios', files('.json')],
    ['--map', files('.json')],
    ['--tickets', files('.csv', '.jsonl', '.ndjson')],
    ['--batch', files('.jsonl', '.ndjson')],
    ['--output', files()],
  ]);
}

/** Keeps what the library offers by itself, such as the choices of an option, where nothing is known that is better. */
function replaceHandler(place: Argument | Option, handler: Handler | undefined): void {
  if (handler !== undefined) place.handler = handler;
}

/** Offers values, whether of an argument or of an option. */
type Handler = (offer: Complete) => void;

function suggest(values: readonly string[], offer: Complete): void {
  for (const value of values) offer(value, '');
}

const suggestTemplates: Handler = (offer) => {
  for (const { id, promise } of templates) offer(id, promise);
};
