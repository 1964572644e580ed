import { Argument, type Command } from 'commander';
import type { TextSink } from '../shell/io.ts';
import { ownCommand } from '../shell/own-command.ts';
import { readableColumns, wrap } from '../shell/wrap.ts';
import { examplesAsTyped, type Registration } from './registration.ts';

/** Shells that completion is written for. */
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What completion needs beyond a registration. */
export interface CompletionRegistration extends Registration {
  /** Makes the command line that completion offers words of: all commands but those of completion itself. */
  readonly withoutCompletion: () => Command;
}

/** A shell completes a command by its name, so `npx rung` has no completion; a checkout has the command in a folder of its own. */
function whereRungIs({ columns }: TextSink): string {
  if (ownCommand() === 'rung') return '';
  const advice =
    'A shell completes rung, not npx rung. Until yours finds rung by itself, add the folder node_modules/.bin of this project at the end of its PATH, before these lines.';
  return ['', ...wrap(advice, { columns: readableColumns(columns) })].join('\n');
}

/** `rung completion SHELL`, and the hidden `rung complete` that the written script calls back. */
export function registerCompletion({ program, io, withoutCompletion }: CompletionRegistration): void {
  program
    .command('completion')
    .helpGroup('Set up:')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .summary('write a script that completes commands in your shell')
    .description('Writes a script for your shell that completes commands, options, templates and file names.')
    .addHelpText(
      'after',
      examplesAsTyped(io.out, [
        ['source <(rung completion bash)', 'in ~/.bashrc'],
        ['source <(rung completion zsh)', 'in ~/.zshrc'],
        ['rung completion fish > ~/.config/fish/completions/rung.fish', 'once'],
        ['rung completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
      ]),
    )
    .addHelpText('after', () => whereRungIs(io.out))
    .action(async (shell: string) => {
      const { writeScript } = await import('./completion/run-completion.ts');
      writeScript(shell, io);
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]', 'the line so far')
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .action(async (words: readonly string[]) => {
      const { complete } = await import('./completion/run-completion.ts');
      complete(words, withoutCompletion());
    });
}
