import { Argument, type Command } from 'commander';
import { examples, type Registration } from './registration.ts';

/** Shells that completion is written for. */
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What completion needs beyond a registration. */
export interface CompletionRegistration extends Registration {
  /** Makes the command line that completion offers words of: all commands but those of completion itself. */
  readonly withoutCompletion: () => Command;
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
      examples(
        io.out,
        ['source <(rung completion bash)', 'in ~/.bashrc'],
        ['source <(rung completion zsh)', 'in ~/.zshrc'],
        ['rung completion fish > ~/.config/fish/completions/rung.fish', 'once'],
        ['rung completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
      ),
    )
    .action(async (shell: string) => {
      const { writeScript } = await import('./completion/run-completion.ts');
      writeScript(shell);
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
