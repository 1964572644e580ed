import { type Complete, type Option, script } from '@bomb.sh/tab';
import tab from '@bomb.sh/tab/commander';
import { templates } from '@rung/flow';
import type { Command } from 'commander';
import type { Io } from '../../shell/io.ts';
import { filesLike } from './files-like.ts';

/** What the script for bash takes from the package bash-completion, for a bash without it. */
const bashWithoutCompletion = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
  _get_comp_words_by_ref() {
    cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
  }
fi
`;

/** Writes the script that a shell runs to have `rung` completed. */
export function writeScript(shell: string, io: Io): void {
  if (shell === 'bash') io.out.write(bashWithoutCompletion);
  script(shell, 'rung', 'rung');
}

const documents = ['.json'];
const argumentFiles = new Set(['flow', 'flow|policy']);
const optionFiles: ReadonlyMap<string, readonly string[]> = new Map([
  ['scenarios', documents],
  ['map', documents],
  ['tickets', ['.csv', '.jsonl', '.ndjson']],
  ['batch', ['.jsonl', '.ndjson']],
  ['output', []],
]);

/** Answers the shell: what may follow the words typed so far, the last of which may be unfinished or empty. */
export function complete(words: readonly string[], program: Command): void {
  const root = tab(program, { completionCommandName: 'completion' });
  const typed = words.at(-1) ?? '';
  for (const [name, command] of root.commands) {
    for (const argument of command.arguments.values()) {
      if (argumentFiles.has(argument.name)) argument.handler = suggest(filesLike(typed, documents));
      if (name === 'init') argument.handler = suggestTemplates;
    }
    for (const option of command.options.values()) addFiles(option, typed);
  }
  root.parse([...words]);
}

function addFiles(option: Option, typed: string): void {
  const endings = optionFiles.get(option.value);
  if (endings !== undefined) option.handler = suggest(filesLike(typed, endings));
}

/** Offers values, whether of an argument or of an option. */
type Handler = (this: unknown, offer: Complete) => void;

function suggest(values: readonly string[]): Handler {
  return (offer) => {
    for (const value of values) offer(value, '');
  };
}

const suggestTemplates: Handler = (offer) => {
  for (const { id, promise } of templates) offer(id, promise);
};
